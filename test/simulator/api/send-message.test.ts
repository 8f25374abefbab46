import { beforeEach, describe, expect, test } from "vitest";
import { textCard } from "../cards.js";
import { startScene } from "../scene.js";
import { refusal } from "../sdk.js";

const scene = await startScene();
const { client, control, openId, chatId } = scene;
const hello = JSON.stringify({ text: "你好" });

type ReceiverType = "open_id" | "user_id" | "union_id" | "email" | "chat_id";
const create = (
  receive_id: string,
  msg_type: string,
  content: string,
  more: { uuid?: string; as?: ReceiverType } = {},
) => {
  const { as = "open_id", ...rest } = more;
  return client.im.v1.message.create({
    params: { receive_id_type: as },
    data: { receive_id, msg_type, content, ...rest },
  });
};

// Limits of a second must not depend on how fast this machine is.
await control.post("/clock", { stopped: true });

beforeEach(async () => {
  await control.advance(1001);
});

describe("sending", () => {
  test("answers with the whole message", async () => {
    const sent = await create(openId, "text", hello);
    expect(sent).toMatchObject({
      code: 0,
      data: {
        msg_type: "text",
        chat_id: chatId,
        deleted: false,
        updated: false,
        body: { content: hello },
        sender: { sender_type: "app" },
      },
    });
    expect(sent.data?.create_time).toMatch(/^\d{13}$/);
    expect(await scene.seen(sent.data?.message_id ?? "")).toEqual({ text: "你好" });
  });

  test("reaches a person by each kind of id", async () => {
    const { data } = await client.contact.v3.user.get({ path: { user_id: openId } });
    const { union_id = "", user_id = "" } = data?.user ?? {};
    for (const [as, id] of [
      ["union_id", union_id],
      ["user_id", user_id],
      ["email", "staff1@example.invalid"],
    ] as const) {
      expect((await create(id, "text", hello, { as })).data?.chat_id).toBe(chatId);
    }
  });

  test("with a uuid sends once within an hour, and again after it", async () => {
    const ids = [];
    for (const pause of [0, 59 * 60_000, 2 * 60_000]) {
      await control.advance(pause);
      ids.push((await create(openId, "text", hello, { uuid: "u-1" })).data?.message_id);
    }
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test("a reply names what it replies to", async () => {
    const { message_id } = await control.say(openId, "问题");
    const sent = await client.im.v1.message.reply({ path: { message_id }, data: { msg_type: "text", content: hello } });
    expect(sent).toMatchObject({ code: 0, data: { parent_id: message_id, root_id: message_id, chat_id: chatId } });
  });

  test("is limited to five a second for one receiver, with the seconds to wait", async () => {
    const calls = await Promise.allSettled(Array.from({ length: 7 }, () => create(openId, "text", hello)));
    expect(calls.filter((call) => call.status === "fulfilled")).toHaveLength(5);
    const refused = await refusal(create(openId, "text", hello));
    expect(refused).toMatchObject({
      status: 429,
      code: 230020,
      headers: { "x-ogw-ratelimit-reset": "1", "x-ogw-ratelimit-limit": "5" },
    });
    await control.advance(1001);
    expect((await create(openId, "text", hello)).code).toBe(0);
  });
});

describe("what is refused", () => {
  const outsider = async () => (await control.people()).at(-1)?.open_id ?? "";
  const group = async () =>
    (await control.post<{ chat_id: string }>("/groups", { name: "群", open_ids: [openId] })).chat_id;

  test.each<[string, () => Promise<unknown>, number]>([
    ["content that is no JSON", () => create(openId, "text", "你好"), 230001],
    ["a text without text", () => create(openId, "text", "{}"), 230001],
    ["a type that does not exist", () => create(openId, "hologram", hello), 230001],
    ["a uuid of 51 characters", () => create(openId, "text", hello, { uuid: "x".repeat(51) }), 230001],
    ["a person outside the availability range", async () => create(await outsider(), "text", hello), 230013],
    [
      "a file that was never uploaded",
      () => create(openId, "file", JSON.stringify({ file_key: "file_v3_none" })),
      230017,
    ],
    ["a text of more than 150 KB", () => create(openId, "text", JSON.stringify({ text: "字".repeat(60_000) })), 230025],
    ["a card of more than 30 KB", () => create(openId, "interactive", textCard("字".repeat(11_000))), 230025],
    ["a plain mobile number", () => create(openId, "text", JSON.stringify({ text: "电话13800001111" })), 230028],
    ["a plain mail address in a card", () => create(openId, "interactive", textCard("a.b@example.com")), 230028],
    ["an unknown chat", () => create("oc_unknown", "text", hello, { as: "chat_id" }), 230034],
    ["an unknown open_id", () => create("ou_unknown", "text", hello), 99992351],
    [
      "a reply to a card token",
      () => client.im.v1.message.reply({ path: { message_id: "c-1" }, data: { msg_type: "text", content: hello } }),
      99992354,
    ],
  ])("%s", async (_what, call, code) => {
    expect(await refusal(call())).toMatchObject({ status: 400, code });
  });

  test("a faulty card is 230099 with the inner code in its message", async () => {
    const content = JSON.stringify({
      schema: "2.0",
      body: { elements: [{ tag: "markdown", content: "x", colour: "red" }] },
    });
    const refused = await refusal(create(openId, "interactive", content));
    expect(refused.code).toBe(230099);
    expect(refused.msg).toMatch(/^Failed to create card content, ext=ErrCode: 200621; /);
  });

  test("a group that the bot was taken out of", async () => {
    const chat = await group();
    expect((await create(chat, "text", hello, { as: "chat_id" })).code).toBe(0);
    await control.post("/groups/leave", { chat_id: chat });
    expect(await refusal(create(chat, "text", hello, { as: "chat_id" }))).toMatchObject({ code: 230002 });
  });
});
