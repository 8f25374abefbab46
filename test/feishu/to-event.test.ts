import { expect, test } from "vitest";
import { fromFlattened, toEvent } from "../../src/feishu/to-event.js";
import { payload } from "./fixture.js";

const BOT = "ou_bot";
const TOM = "ou_84aad35d084aa403a838cf73ee18467";
const TOM_IN_EVERY_APP = "on_8ed6aa67826108097d9ee143816345";

/** The documented group message with other content. */
function message(type: string, content: unknown, changes: object = {}) {
  const body = payload("evt-im-message-receive");
  Object.assign(body.event.message, { message_type: type, content: JSON.stringify(content) }, changes);
  return body;
}

function textOf(body: unknown): unknown {
  const reading = toEvent(body, BOT);
  return "incoming" in reading && reading.incoming.kind === "message" ? reading.incoming.text : reading;
}

test("the documented message is read; another's mention becomes the name", () => {
  expect(toEvent(payload("evt-im-message-receive"), BOT)).toEqual({
    incoming: {
      kind: "message",
      // The sample's update_time is later than its create_time: it was changed, and stands in a thread.
      keys: ["5e3702a84e847582be8db7fb73283c02", "om_5ce6d572455d361153b7cb51da133945 1687343654666"],
      edited: true,
      threaded: true,
      from: TOM,
      unionId: TOM_IN_EVERY_APP,
      at: 1687343654666,
      chatId: "oc_5ce6d572455d361153b7xx51da133945",
      group: true,
      addressed: false,
      messageId: "om_5ce6d572455d361153b7cb51da133945",
      text: "Tom hello",
      // The sample's header and sender are of two tenants.
      foreign: true,
    },
  });
});

test("the bot's own mention is taken out and makes the message addressed", () => {
  expect(toEvent(payload("evt-im-message-receive"), TOM)).toMatchObject({
    incoming: { addressed: true, text: "hello" },
  });
});

test("while the bot's id is unknown any mentioned bot counts", () => {
  const body = payload("evt-im-message-receive");
  body.event.message.mentions[0].mentioned_type = "bot";
  expect(toEvent(body, null)).toMatchObject({ incoming: { addressed: true, text: "hello" } });
  expect(toEvent(payload("evt-im-message-receive"), null)).toMatchObject({ incoming: { addressed: false } });
});

test("mention keys are replaced whole: the first is not found inside the tenth", () => {
  const mentions = [1, 10].map((n) => ({
    key: `@_user_${n}`,
    id: { open_id: n === 1 ? BOT : "ou_x" },
    name: `名${n}`,
  }));
  expect(textOf(message("text", { text: "@_user_10 与 @_user_1 @_all 好" }, { mentions }))).toBe("名10 与   好");
});

test("a private message is always addressed", () => {
  const body = message("text", { text: "帮助" }, { chat_type: "p2p", mentions: undefined });
  expect(toEvent(body, BOT)).toMatchObject({ incoming: { group: false, addressed: true, text: "帮助" } });
});

test("a pasted table keeps its tabs, even where it begins with an empty cell", () => {
  expect(textOf(message("text", { text: "\n \t年初\t执行\n总额\t1\t\n" }))).toBe("\t年初\t执行\n总额\t1\t");
});

test("a post is read line by line, mentions and title included", () => {
  const content = {
    title: "标题",
    content: [
      [
        { tag: "at", user_id: "@_user_1", user_name: "Tom" },
        { tag: "text", text: " 第一行 " },
        { tag: "a", text: "链接", href: "https://example.com" },
      ],
      [{ tag: "img", image_key: "img" }],
      [{ tag: "code_block", text: "第三行" }],
    ],
  };
  expect(textOf(message("post", content))).toBe("标题\nTom 第一行 链接\n\n第三行");
});

test("a picture is a file without a name or size", () => {
  expect(toEvent(message("image", { image_key: "k" }), BOT)).toMatchObject({
    incoming: { kind: "file", picture: true, key: "k", name: "", size: null },
  });
  expect(toEvent(message("image", {}), BOT)).toMatchObject({ incoming: { kind: "unreadable", type: "image" } });
});

test.each(["file", "audio", "media", "sticker", "interactive", "share_chat", "merge_forward", "location"])(
  "a message of type %s is unreadable",
  (type) => {
    expect(toEvent(message(type, { image_key: "k" }), BOT)).toMatchObject({ incoming: { kind: "unreadable", type } });
  },
);

const fileOf = (content: object) => toEvent(message("file", content), BOT);

test("a file is an event with its name, its key and, where the platform says it, its size", () => {
  expect(fileOf({ file_key: "file_v3_a", file_name: "自评表.xlsx" })).toMatchObject({
    incoming: {
      kind: "file",
      messageId: expect.stringMatching(/^om_/),
      name: "自评表.xlsx",
      key: "file_v3_a",
      size: null,
    },
  });
  expect(fileOf({ file_key: "k", file_name: "a.docx", file_size: "2048" })).toMatchObject({ incoming: { size: 2048 } });
  expect(fileOf({ file_key: "k", file_name: "a.docx", file_size: "many" })).toMatchObject({ incoming: { size: null } });
});

test("a file without key or name is unreadable", () => {
  for (const content of [{ file_key: "k" }, { file_name: "a.docx" }, { file_key: "", file_name: "a.docx" }])
    expect(fileOf(content)).toMatchObject({ incoming: { kind: "unreadable", type: "file" } });
});

test("a post of pictures only is unreadable, and so is one that cannot be parsed", () => {
  expect(toEvent(message("post", { title: "", content: [[{ tag: "img", image_key: "i" }]] }), BOT)).toMatchObject({
    incoming: { kind: "unreadable", type: "post" },
  });
  expect(toEvent(message("post", "nonsense"), BOT)).toMatchObject({ incoming: { kind: "unreadable" } });
});

test("messages of other bots and of the system are ignored", () => {
  const bot = payload("evt-im-message-receive");
  bot.event.sender.sender_type = "bot";
  expect(toEvent(bot, BOT)).toEqual({ ignored: "sent by an app" });
  expect(toEvent(message("system", {}), BOT)).toEqual({ ignored: "system message" });
});

test("the private chat opened, the menu pressed and the bot added are read", () => {
  const from = TOM;
  expect(toEvent(payload("evt-p2p-entered"), BOT)).toEqual({
    incoming: {
      kind: "entered",
      keys: ["5e3702a84e847582be8db7fb73283c02"],
      from,
      unionId: TOM_IN_EVERY_APP,
      at: 1608725989000,
      chatId: "oc_413871888e0d5492e25b173f0812efb7",
    },
  });
  expect(toEvent(payload("evt-bot-menu"), BOT)).toMatchObject({
    incoming: { kind: "menu", from, at: 1669364458000, key: "menu2022********67dfc8b885136" },
  });
  expect(toEvent(payload("evt-bot-added"), BOT)).toMatchObject({ incoming: { kind: "added", from } });
});

test("events that the bot has no use for are ignored", () => {
  expect(toEvent(payload("evt-bot-deleted"), BOT)).toEqual({ ignored: "no reader for im.chat.member.bot.deleted_v1" });
});

test("the documented card callback is read: microseconds, offsets dropped", () => {
  expect(toEvent(payload("cb-card-action-trigger"), BOT)).toEqual({
    incoming: {
      kind: "action",
      keys: ["f7984f25108f8137722bb63c*****"],
      from: "ou_3c14f3a59eaf2825dbe25359f15*****",
      unionId: "on_cad4860e7af114fb4ff6c5d496d*****",
      at: 1603977298000,
      chatId: "oc_e4d2605ca917e695f54f11aaf56*****",
      messageId: "om_574d639e4a44e4dd646eaf628e2*****",
      name: "Button_lvkepfu3",
      value: { key: "value" },
      form: {
        "field name1": ["selectDemo1", "selectDemo2"],
        "field name2": "value2",
        DatePicker_bpqdq5puvn4: "2024-04-01",
        DateTimePicker_ihz2d7a74i: "2024-04-29 07:07",
        Input_lf4fmxwfrd9: "1234",
        PersonSelect_2ejys7ype7m: "ou_3c14f3a59eaf2825dbe25359f15*****",
        Select_a2d5b7l3zd: "1",
        TimePicker_7ecsf6xkqsq: "00:00",
      },
    },
  });
});

function action(changes: object) {
  const body = payload("cb-card-action-trigger");
  body.event.action = { tag: "button", ...changes };
  const reading = toEvent(body, BOT);
  if (!("incoming" in reading) || reading.incoming.kind !== "action") throw new Error("no action");
  return { value: reading.incoming.value, form: reading.incoming.form };
}

test("a value that is none of ours reads as an empty object, a JSON text of an object as that object", () => {
  for (const value of ["text", null, undefined, 3, ["a"], "[1]"]) expect(action({ value }).value).toEqual({});
  expect(action({ value: '{"a":1}' }).value).toEqual({ a: 1 });
});

test("a lone component outside a form gives its value under its name, or under value", () => {
  expect(action({ value: {}, option: "b", name: "pick" }).form).toEqual({ pick: "b" });
  expect(action({ value: {}, option: "b" }).form).toEqual({ value: "b" });
  expect(action({ value: {}, checked: false, name: "done" }).form).toEqual({ done: false });
  expect(action({ value: {}, input_value: "", name: "typed" }).form).toEqual({ typed: "" });
  expect(action({ value: {} }).form).toEqual({});
});

test("an input named like a prototype's property is an input like any other", () => {
  const { form } = action({ value: {}, form_value: JSON.parse('{"__proto__":"a","constructor":"b"}') });
  expect(Object.getPrototypeOf(form)).toBe(Object.prototype);
  expect(form.constructor).toBe("b");
});

test("a press by nobody is ignored with the reason", () => {
  const body = payload("cb-card-action-trigger");
  delete body.event.operator.open_id;
  expect(toEvent(body, BOT)).toEqual({ ignored: "unexpected shape at operator.open_id" });
});

test("a press without a context is still answered", () => {
  const body = payload("cb-card-action-trigger");
  delete body.event.context;
  expect(toEvent(body, BOT)).toMatchObject({ incoming: { kind: "action", chatId: "", messageId: "" } });
});

test("events flattened by the SDK's dispatcher read the same", () => {
  for (const id of [
    "evt-im-message-receive",
    "evt-p2p-entered",
    "evt-bot-menu",
    "evt-bot-added",
    "cb-card-action-trigger",
  ]) {
    const { header, event, ...rest } = payload(id);
    expect(fromFlattened({ ...rest, ...header, ...event }, BOT)).toEqual(toEvent(payload(id), BOT));
  }
});
