import { describe, expect, test } from "vitest";
import { buttonCard, textCard } from "../cards.js";
import { startScene } from "../scene.js";
import { refusal } from "../sdk.js";

const scene = await startScene();
const { bot, control, openId, send } = scene;
const update = (token: string, content: string) =>
  scene.client.request({
    method: "POST",
    url: "/open-apis/interactive/v1/card/update",
    data: { token, card: JSON.parse(content) },
  });

/** Presses a button; the id of the card and the callback's token. */
async function press(): Promise<{ id: string; token: string }> {
  const id = await send("interactive", buttonCard());
  bot.answer = () => Response.json({});
  await control.act({ open_id: openId, message_id: id, element: "go" });
  return { id, token: bot.arrivals.at(-1)?.plain.event.token };
}

describe("a delayed update", () => {
  test("works twice with one token", async () => {
    const { id, token } = await press();
    expect(token).toMatch(/^c-/);
    for (const words of ["一", "二"]) expect(await update(token, textCard(words))).toMatchObject({ code: 0 });
    expect(await scene.seen(id)).toEqual(JSON.parse(textCard("二")));
    expect(await refusal(update(token, textCard("三")))).toMatchObject({ status: 400, code: 300040 });
  });

  test("is refused after 30 minutes, for a token of another form, and with a faulty card", async () => {
    const { token } = await press();
    expect(await refusal(update("om_1", textCard("一")))).toMatchObject({ code: 300020 });
    expect(await refusal(update(token, '{"schema":"2.0"}'))).toMatchObject({ code: 11311 });
    await control.advance(30 * 60_000);
    expect(await refusal(update(token, textCard("一")))).toMatchObject({ code: 300030 });
  });

  test("is refused before the callback was answered", async () => {
    const id = await send("interactive", buttonCard());
    let early: unknown;
    bot.answer = async ({ plain }) => {
      early = await refusal(update(plain.event.token, textCard("太早")));
      return Response.json({});
    };
    await control.act({ open_id: openId, message_id: id, element: "go" });
    expect(early).toMatchObject({ code: 11310 });
  });
});
