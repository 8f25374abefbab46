import { beforeEach, describe, expect, test } from "vitest";
import { buttonCard, textCard } from "../cards.js";
import { startScene } from "../scene.js";
import { refusal } from "../sdk.js";

const scene = await startScene();
const { control, bot, openId, send } = scene;
const patch = (message_id: string, content: string) =>
  scene.client.im.v1.message.patch({ path: { message_id }, data: { content } });
const DAY = 24 * 3_600_000;

// Limits of a second must not depend on how fast this machine is.
await control.post("/clock", { stopped: true });

beforeEach(async () => {
  await control.advance(1001);
});

describe("patching a card", () => {
  test("replaces it for everybody", async () => {
    const id = await send("interactive", textCard("一"));
    expect(await patch(id, textCard("二"))).toMatchObject({ code: 0, data: {} });
    expect(await scene.seen(id)).toEqual(JSON.parse(textCard("二")));
  });

  test("is refused for texts, faulty cards, others' messages and ids that are none", async () => {
    const text = await send("text", JSON.stringify({ text: "字" }));
    const card = await send("interactive", textCard("一"));
    const { message_id: theirs } = await control.say(openId, "问");
    expect(await refusal(patch(text, textCard("二")))).toMatchObject({ status: 400, code: 230001 });
    expect(await refusal(patch(theirs, textCard("二")))).toMatchObject({ code: 230001 });
    expect(await refusal(patch(card, '{"schema":"2.0"}'))).toMatchObject({ code: 230099 });
    expect(await refusal(patch("om_none", textCard("二")))).toMatchObject({ code: 99992354 });
  });

  test("is limited to five a second for one message", async () => {
    const id = await send("interactive", textCard("一"));
    for (let times = 0; times < 5; times += 1) await patch(id, textCard(`第 ${times} 次`));
    expect(await refusal(patch(id, textCard("太快")))).toMatchObject({ status: 429, code: 230020 });
  });

  test("is refused while a click on it waits for the answer", async () => {
    const id = await send("interactive", buttonCard());
    let early: unknown;
    bot.answer = async () => {
      early = await refusal(patch(id, textCard("太早")));
      return Response.json({});
    };
    await control.act({ open_id: openId, message_id: id, element: "go" });
    expect(early).toMatchObject({ code: 230099, msg: expect.stringContaining("ErrCode: 11310") });
    expect(await patch(id, textCard("之后"))).toMatchObject({ code: 0 });
  });

  test("ends after 14 days, and with recall", async () => {
    const id = await send("interactive", textCard("一"));
    await control.advance(14 * DAY + 1000);
    scene.renewClient();
    expect(await refusal(patch(id, textCard("二")))).toMatchObject({ code: 230031 });
    await scene.client.im.v1.message.delete({ path: { message_id: id } });
    expect(await refusal(patch(id, textCard("二")))).toMatchObject({ code: 230011 });
    expect(await scene.seen(id)).toEqual({ text: "此消息已撤回" });
  });
});

describe("editing a text", () => {
  const edit = (message_id: string, msg_type: string, content: string) =>
    scene.client.im.v1.message.update({ path: { message_id }, data: { msg_type, content } });

  test("works twenty times, and never for cards", async () => {
    const id = await send("text", JSON.stringify({ text: "原文" }));
    for (let times = 1; times <= 20; times += 1) {
      expect((await edit(id, "text", JSON.stringify({ text: `改 ${times}` }))).code).toBe(0);
    }
    expect(await refusal(edit(id, "text", JSON.stringify({ text: "改 21" })))).toMatchObject({ code: 230072 });
    const card = await send("interactive", textCard("卡"));
    expect(await refusal(edit(card, "interactive", textCard("改")))).toMatchObject({ code: 230001 });
  });
});

test("reading a message gives it as an item", async () => {
  const id = await send("text", JSON.stringify({ text: "原文" }));
  const { data } = await scene.client.im.v1.message.get({ path: { message_id: id } });
  expect(data?.items?.[0]).toMatchObject({ message_id: id, msg_type: "text", body: { content: '{"text":"原文"}' } });
});
