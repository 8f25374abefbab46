import { describe, expect, test } from "vitest";
import { textCard } from "../cards.js";
import { startScene } from "../scene.js";
import { refusal } from "../sdk.js";

const scene = await startScene();
const { simulator, control, openId, chatId, send } = scene;

describe("reading messages", () => {
  test("gives what was created or changed since, and waits for it", async () => {
    const before = await control.messages(chatId);
    const waiting = control.messages(chatId, before.seq, 2000);
    const id = await send("interactive", textCard("一"));
    const created = await waiting;
    expect(created.messages.map((message) => message.message_id)).toEqual([id]);

    const again = control.messages(chatId, created.seq, 2000);
    await scene.client.im.v1.message.patch({ path: { message_id: id }, data: { content: textCard("二") } });
    expect((await again).messages[0]).toMatchObject({ message_id: id, content: JSON.parse(textCard("二")) });
  });

  test("comes back empty when nothing happens", async () => {
    const { seq } = await control.messages(chatId);
    expect(await control.messages(chatId, seq, 30)).toEqual({ messages: [], seq });
  });

  test("changes arrive as server-sent events, of the person's own chats only", async () => {
    const colleague = (await control.people())[1]?.open_id ?? "";
    const response = await fetch(`${simulator.url}/_control/stream?open_id=${openId}`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await control.say(colleague, "别人的话");
    const { message_id } = await control.say(openId, "我的话");
    const { value = "" } = (await reader?.read()) ?? {};
    expect(JSON.parse(value.replace("data: ", ""))).toMatchObject({ chat_id: chatId, message_id });
    await reader?.cancel();
  });
});

test("the list of chats shows the last message", async () => {
  await send("interactive", textCard("一"));
  expect((await control.chats(openId))[0]).toMatchObject({
    chat_id: chatId,
    type: "p2p",
    last: { preview: "［卡片］" },
  });
});

test("pictures, sounds, stickers and posts reach the bot as such", async () => {
  const types = ["image", "audio", "sticker", "post"];
  for (const type of types) await control.post("/unreadable", { open_id: openId, type });
  const heard = (await scene.bot.received("im.message.receive_v1", 5)).map(
    (one) => one.plain.event.message.message_type,
  );
  expect(heard.slice(-4)).toEqual(types);
});

describe("the log", () => {
  test("keeps both ways, with what was found in cards and without secrets", async () => {
    const { next } = await control.log();
    await refusal(send("interactive", '{"schema":"2.0","body":{"elements":[{"tag":"none"}]}}'));
    await control.say(openId, "记下");
    await scene.bot.received("im.message.receive_v1");
    const { entries } = await control.log(next);
    expect(entries.find((entry) => entry.direction === "in")).toMatchObject({
      what: "POST /open-apis/im/v1/messages",
      status: 400,
      card: { faults: [{ rule: "unknown-tag" }] },
    });
    const all = JSON.stringify((await control.log()).entries);
    const { appSecret, verificationToken, encryptKey } = simulator.credentials;
    for (const secret of [appSecret, verificationToken, encryptKey, '"t-']) expect(all).not.toContain(secret);
  });
});

describe("faults", () => {
  const many = async () => {
    const calls = await Promise.allSettled(
      Array.from({ length: 40 }, () => scene.client.request({ method: "GET", url: "/open-apis/bot/v3/info" })),
    );
    await control.advance(1001);
    return calls.map((call) =>
      call.status === "fulfilled" ? "ok" : String(call.reason.response?.status ?? call.reason.code),
    );
  };

  test("strike the share that was asked for, the same for the same seed, until they are taken away", async () => {
    await control.faults({ seed: 7, apiErrors: 0.3, apiRateLimits: 0.2 });
    const first = await many();
    await control.faults({ seed: 7, apiErrors: 0.3, apiRateLimits: 0.2 });
    expect(await many()).toEqual(first);
    expect(new Set(first)).toEqual(new Set(["ok", "500", "429"]));
    await control.faults({});
    expect(new Set(await many())).toEqual(new Set(["ok"]));
  });

  test("can lose the answer of a request that was carried out", async () => {
    await control.advance(1001);
    const { seq } = await control.messages(chatId);
    await control.faults({ apiLostAnswers: 1 });
    const create = scene.client.im.v1.message.create({
      params: { receive_id_type: "chat_id" },
      data: { receive_id: chatId, msg_type: "text", content: '{"text":"丢"}', uuid: "lost" },
    });
    await expect(create).rejects.toMatchObject({ code: "ECONNRESET" });
    await control.faults({});
    expect((await control.messages(chatId, seq)).messages).toHaveLength(1);
    await send("text", '{"text":"丢"}', { uuid: "lost" });
    expect((await control.messages(chatId, seq)).messages).toHaveLength(1);
  });

  test("can tell business errors with HTTP 200, and hold pushes back", async () => {
    await control.faults({ errorsAs200: true, delay: 50 });
    const answer = await scene.client.im.v1.message.delete({ path: { message_id: "om_none" } });
    expect(answer.code).toBe(99992354);
    const from = Date.now();
    await control.say(openId, "慢一点");
    const count = scene.bot.arrivals.length;
    await scene.bot.received("im.message.receive_v1", count + 1);
    expect(Date.now() - from).toBeGreaterThanOrEqual(49);
    await control.faults({});
  });

  test("of a kind that does not exist are refused", async () => {
    await expect(control.post("/faults", { earthquake: 1 })).rejects.toThrow("400");
  });
});

test("people who cannot use the bot, and requests that make no sense, are refused with a reason", async () => {
  const outsider = (await control.people()).at(-1)?.open_id ?? "";
  await expect(control.say(outsider, "你好")).rejects.toThrow("403");
  await expect(control.say("ou_nobody", "你好")).rejects.toThrow("404");
  await expect(control.messages("oc_none")).rejects.toThrow("404");
  await expect(control.get("/nothing")).rejects.toThrow("404");
  await expect(control.post("/menu", { open_id: openId })).rejects.toThrow("400");
});
