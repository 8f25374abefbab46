import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { startSimulator } from "../../../src/simulator/start.js";
import { startBot } from "../bot.js";
import { buttonCard } from "../cards.js";
import { controlOf } from "../control.js";
import { startScene } from "../scene.js";

const scene = await startScene();
const { simulator, control, bot, openId, send } = scene;
const { encryptKey, verificationToken, appId } = simulator.credentials;

describe("a push", () => {
  test("is signed over the raw bytes", async () => {
    await control.say(openId, "绩效 😀");
    const [arrival] = await bot.received("im.message.receive_v1");
    const { headers = {}, raw = "" } = arrival ?? {};
    const {
      "x-lark-request-timestamp": timestamp = "",
      "x-lark-request-nonce": nonce = "",
      "x-lark-signature": signature,
    } = headers;
    expect(timestamp).toMatch(/^\d{10}$/);
    expect(nonce).toMatch(/^\d+$/);
    expect(signature).toBe(
      createHash("sha256")
        .update(timestamp + nonce + encryptKey)
        .update(raw)
        .digest("hex"),
    );
    expect(headers["content-type"]).toMatch(/^application\/json/);
  });

  test("says who sends it; create_time is milliseconds for events and microseconds for callbacks", async () => {
    await control.say(openId, "你好");
    await control.act({ open_id: openId, message_id: await send("interactive", buttonCard()), element: "go" });
    const [event] = await bot.received("im.message.receive_v1");
    const [callback] = await bot.received("card.action.trigger");
    for (const one of [event, callback]) {
      expect(one?.plain).toMatchObject({
        schema: "2.0",
        header: { token: verificationToken, app_id: appId, event_id: expect.stringMatching(/^[0-9a-f]{32}$/) },
      });
    }
    expect(event?.plain.header.create_time).toMatch(/^\d{13}$/);
    expect(callback?.plain.header.create_time).toMatch(/^\d{16}$/);
  });
});

describe("an address", () => {
  test("is not saved when nobody returns the challenge", async () => {
    await expect(simulator.setWebhook("http://127.0.0.1:9/webhook")).rejects.toThrow("was not saved");
    await expect(simulator.setWebhook(`${simulator.url}/`)).rejects.toThrow("HTTP 404");
    await expect(control.post("/webhook", { url: `${simulator.url}/` })).rejects.toThrow("400");
    expect((await control.state()).webhook).toBe(bot.url);
  });

  test("given at the start is verified before the first push, when the bot is up", async () => {
    const credentials = simulator.credentials;
    const late = await startBot(credentials);
    const early = await startSimulator({ credentials, webhook: late.url });
    const person = (await controlOf(early.url).people())[0]?.open_id ?? "";
    await controlOf(early.url).say(person, "早");
    expect(await late.received("im.message.receive_v1")).toHaveLength(1);
    await early.close();
    await late.close();
  });
});
