/** Shapes that other programs have met: a press without its value, without its form, by nobody; a post in its language; guests. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { pressOfName } from "../../src/feishu/card/buttons.js";
import { contentText } from "../../src/feishu/events/content-text.js";
import { toEvent } from "../../src/feishu/to-event.js";
import type { Person } from "../core/dialogue/person.js";
import { clerkWithReport } from "../core/dialogue/report.js";
import { openScenario, type Scenario } from "../core/dialogue/scenario.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

let serial = 0;
/** What the platform sends, read and answered as it is. */
async function arrives(event: object, type = "card.action.trigger", on = scene) {
  const header = {
    event_id: `strange-${++serial}`,
    event_type: type,
    create_time: "1700000000000000",
    tenant_key: "t1",
  };
  const reading = toEvent({ schema: "2.0", header, event }, "ou_bot");
  if (!("incoming" in reading)) throw new Error(reading.ignored);
  return JSON.parse(await on.receive(reading.incoming));
}

const operator = { open_id: "ou_zhang", tenant_key: "t1" };
const context = { open_message_id: "om_card", open_chat_id: "oc_p2p" };

/** The names of the buttons of the card that the clerk has in front of them. */
const buttonNames = () =>
  [...JSON.stringify(clerk.json).matchAll(/"name":"([A-Za-z]+_\d+_\d+(?:_f)?)"/g)].map(([, name]) => name);

test("a form that comes without its button's value is recognised by the button's name", async () => {
  const inputs = Object.keys(clerk.inputs());
  const [input = ""] = inputs;
  const form = (value: string) => Object.fromEntries(inputs.map((one) => [one, value]));
  const name = buttonNames().find((one) => one?.startsWith("submit_"));
  expect(pressOfName(name ?? "")).toMatchObject({ press: { do: "submit" } });
  const reply = await arrives({ operator, context, action: { tag: "button", name, form_value: form("100") } });
  expect(reply.card).toBeDefined();
  expect((await clerk.figures())[input]).toBe("100");
  // The same card once more, as at a double click: nothing is taken, the first answer is repeated.
  const again = await arrives({ operator, context, action: { tag: "button", name, form_value: form("200") } });
  expect(again).toEqual(reply);
  expect((await clerk.figures())[input]).toBe("100");
});

test("a press that needs more than its name is found on the card that it stands on", async () => {
  await clerk.does({ do: "outline", scope: "" });
  const [, name, step] =
    /"name":"(step_\d+_\d+)","behaviors":\[\{"type":"callback","value":\{"press":\{"do":"step","step":"([^"]+)"/.exec(
      JSON.stringify(clerk.json),
    ) ?? [];
  expect(step).toBeDefined();
  const other = "step_999_1";
  expect((await arrives({ operator, context, action: { tag: "button", name: other } })).toast).toBeDefined();
  const reply = await arrives({ operator, context, action: { tag: "button", name } });
  expect(reply.card.data.header.title).not.toEqual(clerk.json.header);
  const [session] = await scene.store.transaction(async (on) => [
    await on.load({ keys: [], at: 0, person: "ou_zhang", report: "none", beside: 0 }),
  ]);
  expect(JSON.parse((session?.fresh && session.session?.state) || "{}").place).toMatchObject({ at: "step", step });
});

test("a card that came as a message is found by the message", async () => {
  await clerk.says("进度");
  const id = scene.messages.length;
  const [, name] = /"name":"(step_\d+_\d+)"/.exec(JSON.stringify(clerk.json)) ?? [];
  const at = { ...context, open_message_id: `om_sent_${id}` };
  const reply = await arrives({ operator, context: at, action: { tag: "button", name } });
  expect(reply.card).toBeDefined();
});

test("a press by nobody is told apart from one that can be handled", () => {
  const header = {
    event_id: "n1",
    event_type: "card.action.trigger",
    create_time: "1700000000000000",
    tenant_key: "t1",
  };
  const event = { operator: { tenant_key: "t1", union_id: "on_a" }, context, action: { tag: "button", value: {} } };
  expect(toEvent({ schema: "2.0", header, event }, "ou_bot")).toEqual({
    ignored: "unexpected shape at operator.open_id",
  });
});

test("forged names of inputs are unknown ones", async () => {
  const form = Object.fromEntries(
    ["constructor", "__proto__", "toString", "hasOwnProperty"].map((name) => [name, "1"]),
  );
  await clerk.does({ do: "submit" }, form);
  expect(clerk.card.title).not.toBe("");
  expect(await clerk.figures()).not.toHaveProperty("constructor");
  await clerk.does({ do: "create" }, form);
  expect(clerk.card.title).not.toBe("");
});

test("a press that nothing tells apart is answered with what to do", async () => {
  for (const name of ["button0", "constructor_0_1", undefined]) {
    const reply = await arrives({ operator, context, action: { tag: "button", name } });
    expect(reply.toast.content).toMatch(/继续|最新的卡片/);
  }
});

test("a step whose form is left out on its way says so, whatever button it was, and stays as it is", async () => {
  const before = await clerk.figures();
  for (const press of ["submit", "back", "skip", "leave"]) {
    const [name = ""] = buttonNames().filter((one) => one?.startsWith(`${press}_`));
    const [, value] =
      new RegExp(`"name":"${name}".{0,60}"value":(\\{"press":.*?\\}[^{}]*\\})`).exec(JSON.stringify(clerk.json)) ?? [];
    for (const action of [
      { tag: "button", name },
      { tag: "button", name, form_value: null },
      ...(value === undefined ? [] : [{ tag: "button", name, value: JSON.parse(value) }]),
    ]) {
      const reply = await arrives({ operator, context, action });
      expect(reply.card).toBeUndefined();
      expect(reply.toast.content).toMatch(/没有收到表单里的内容.*文字版/);
    }
  }
  expect(await clerk.figures()).toEqual(before);
  // An empty form is a form.
  const submit = buttonNames().find((one) => one?.startsWith("submit_"));
  const reply = await arrives({ operator, context, action: { tag: "button", name: submit, form_value: {} } });
  expect(JSON.stringify(reply)).not.toContain("没有收到表单里的内容");
});

test("a home card whose form is left out stays as it is", async () => {
  await clerk.says("首页");
  await clerk.does({ do: "create" });
  expect(clerk.toast).toContain("没有收到表单里的内容");
});

test("a post is read in the shape in which it is sent, too", () => {
  const post = { title: "", content: [[{ tag: "text", text: "帮助" }]] };
  expect(contentText("post", JSON.stringify(post), [])).toBe("帮助");
  expect(contentText("post", JSON.stringify({ ...post, title: null }), [])).toBe("帮助");
  expect(contentText("post", JSON.stringify({ zh_cn: post }), [])).toBe("帮助");
  expect(contentText("post", JSON.stringify({ en_us: { ...post, title: "T" } }), [])).toBe("T\n帮助");
  expect(contentText("post", JSON.stringify({ en_us: null, zh_cn: post }), [])).toBe("帮助");
  const nulls = {
    title: null,
    content: [
      [
        { tag: "text", text: null },
        { tag: "at", user_id: null, user_name: null },
      ],
    ],
  };
  expect(contentText("post", JSON.stringify({ ...nulls, content: [...nulls.content, ...post.content] }), [])).toBe(
    "帮助",
  );
  expect(contentText("post", JSON.stringify({ zh_cn: "帮助" }), [])).toBeNull();
});

test.each([
  ["wrapped as it is posted", { post: { zh_cn: { title: "", content: [[{ tag: "text", text: "帮助" }]] } } }],
  ["behind an empty language", { en_us: { content: [] }, zh_cn: { content: [[{ tag: "text", text: "帮助" }]] } }],
  ["with parts that are none", { content: [null, [null, 5, { text: "帮助" }]] }],
  ["with lone parts for lines", { content: [{ tag: "text", text: "帮助" }] }],
  ["of a title alone", { title: "帮助", content: null }],
])("a post %s is read", (_, content) => {
  expect(contentText("post", JSON.stringify(content), [])).toBe("帮助");
});

test("a post that says nothing is told from one that cannot be read", () => {
  expect(contentText("post", JSON.stringify({ content: [[{ tag: "at", user_id: "@_user_1" }]] }), [])).toBe("");
  for (const tag of ["img", "media", "emotion", "hr"])
    expect(contentText("post", JSON.stringify({ content: [[{ tag }]] }), [])).toBeNull();
});

const text = JSON.stringify({ text: "帮助" });
test.each([
  ["a mention without a name", { mentions: [{ key: "@_user_1", id: null, name: null, mentioned_type: null }] }],
  ["mentions that are none", { mentions: [null, 5, {}] }],
  ["no list of mentions", { mentions: {} }],
  ["content that is unpacked", { content: { text: "帮助" } }],
  ["ids of no thread", { thread_id: null, root_id: null, update_time: null }],
])("a message with %s is read", (_, changes) => {
  const message = { message_id: "om_1", chat_id: "oc_1", chat_type: "p2p", message_type: "text", content: text };
  const event = { sender: { sender_id: { open_id: "ou_a" }, sender_type: null }, message: { ...message, ...changes } };
  expect(toEvent({ schema: "2.0", header: { event_id: "e1", event_type: received }, event }, "ou_bot")).toMatchObject({
    incoming: { kind: "message", text: "帮助" },
  });
});
const received = "im.message.receive_v1";

test.each([
  [{ content: undefined }],
  [{ content: null }],
  [{ content: "{}" }],
  [{ message_type: null }],
  [{ message_type: "hologram" }],
])("a message of %j is answered as one that cannot be read", (changes) => {
  const message = { message_id: "om_1", chat_id: "oc_1", chat_type: "p2p", message_type: "text", content: text };
  const event = { sender: { sender_id: { open_id: "ou_a" } }, message: { ...message, ...changes } };
  expect(toEvent({ schema: "2.0", header: { event_id: "e1", event_type: received }, event }, "ou_bot")).toMatchObject({
    incoming: { kind: "unreadable" },
  });
});

const press = { do: "home" };
test.each([
  ["without context", { context: null }, {}],
  ["without ids in its context", { context: { open_message_id: null, open_chat_id: null } }, {}],
  ["with a name that is none", {}, { name: 5 }],
  ["whose value is text of a text", {}, { value: JSON.stringify(JSON.stringify({ press })) }],
  ["whose form is text", {}, { form_value: JSON.stringify({ a: "1", b: ["x"] }) }],
  ["whose form holds what no form holds", {}, { form_value: { a: 1, b: [null, { toString: 1 }, "x", [["y"]]] } }],
])("a press %s is read", (_, changes, action) => {
  const event = {
    operator,
    context,
    action: { value: { press }, form_value: { a: "1", b: ["x"] }, ...action },
    ...changes,
  };
  const header = { event_id: "e1", event_type: "card.action.trigger" };
  expect(toEvent({ schema: "2.0", header, event }, "ou_bot")).toMatchObject({
    incoming: { kind: "action", value: { press }, form: { a: "1", b: ["x"] } },
  });
});

test("people of another tenant are refused politely, and nothing of theirs is kept", async () => {
  const pressed = {
    operator: { open_id: "ou_guest", tenant_key: "t2" },
    context,
    action: { tag: "button", value: {} },
  };
  expect((await arrives(pressed)).toast.content).toContain("本单位");
  const message = {
    sender: { sender_id: { open_id: "ou_guest" }, sender_type: "user", tenant_key: "t2" },
    message: {
      message_id: "om_guest",
      chat_id: "oc_guest",
      chat_type: "p2p",
      message_type: "text",
      content: JSON.stringify({ text: "首页" }),
    },
  };
  await arrives(message, "im.message.receive_v1");
  await scene.deliver();
  expect(scene.person("ou_guest").heard).toEqual([expect.stringContaining("本单位")]);
  expect(scene.person("ou_guest").received).toBe(0);
});

test("a scenario of one tenant is served", async () => {
  const other = await openScenario();
  await arrives(
    { operator_id: { open_id: "ou_new" }, chat_id: "oc_new" },
    "im.chat.access_event.bot_p2p_chat_entered_v1",
    other,
  );
  await other.deliver();
  expect(other.person("ou_new").received).toBe(1);
  await other.close();
});
