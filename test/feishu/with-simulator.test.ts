import { afterEach, expect, test } from "vitest";
import type { Incoming } from "../../src/core/dialogue/turn/event.js";
import { createMessenger } from "../../src/feishu/client.js";
import { createLongConnection } from "../../src/feishu/long-connection.js";
import { createRequestReader } from "../../src/feishu/read-request.js";
import { createLogger } from "../../src/log.js";
import { createApp } from "../../src/server/app.js";
import { listen } from "../../src/server/listen.js";
import { createMetrics } from "../../src/server/metrics.js";
import { type Simulator, startSimulator } from "../../src/simulator/start.js";
import { idle } from "../server/idle.js";
// Loaded before a test begins: the messenger itself loads it with its first call.
import "../../src/feishu/sdk-messenger.js";

const words = { failed: "出错了" };
const log = createLogger("silent");
const open: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const CARD = JSON.stringify({
  schema: "2.0",
  body: {
    elements: [
      {
        tag: "form",
        name: "form",
        elements: [
          { tag: "input", name: "quota", required: true, max_length: 20 },
          { tag: "date_picker", name: "day" },
          {
            tag: "multi_select_static",
            name: "kinds",
            required: false,
            options: [{ text: { tag: "plain_text", content: "甲" }, value: "a" }],
          },
          {
            tag: "button",
            name: "next",
            text: { tag: "plain_text", content: "下一步" },
            form_action_type: "submit",
            behaviors: [{ type: "callback", value: { do: "next" } }],
          },
        ],
      },
    ],
  },
});

/** The transport alone, over one way in, with a handler that only remembers. */
async function transport(way: "webhook" | "websocket") {
  const simulator = await startSimulator({ push: way === "webhook" ? "webhook" : "longConnection" });
  open.push(() => simulator.close());
  const app = { ...simulator.credentials, domain: simulator.url };
  const messenger = createMessenger(app, log);
  const bot = await messenger.botOpenId();
  const got: Incoming[] = [];
  const receive = async (incoming: Incoming) => {
    got.push(incoming);
    return incoming.kind === "action" ? JSON.stringify({ toast: { type: "success", content: "收到" } }) : "{}";
  };
  if (way === "webhook") await webhook(simulator, receive, bot);
  else {
    const connection = createLongConnection({ app, log, botOpenId: () => bot, receive, words });
    open.push(() => connection.close());
    await connection.start();
    await expect.poll(() => connection.state()).toBe("connected");
  }
  return { messenger, got, control: (path: string, body?: object) => control(simulator, path, body) };
}

async function webhook(simulator: Simulator, receive: (incoming: Incoming) => Promise<string>, bot: string) {
  const read = createRequestReader(simulator.credentials, { botOpenId: () => bot, freshFor: 60_000 });
  const health = async () =>
    ({ ok: true, store: "ok", deadRows: 0, failedJobs: 0, connection: null, ...idle }) as const;
  const listening = await listen(createApp({ read, receive, health, metrics: createMetrics(), log, words }), {
    host: "127.0.0.1",
    port: 0,
  });
  open.push(() => listening.close(0));
  await simulator.setWebhook(`${listening.url}/webhook/event`);
}

// biome-ignore lint/suspicious/noExplicitAny: answers of the control interface, read field by field.
async function control(simulator: Simulator, path: string, body?: object): Promise<any> {
  const init =
    body === undefined
      ? {}
      : { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const answer = await fetch(`${simulator.url}/_control${path}`, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return await answer.json();
}

for (const way of ["webhook", "websocket"] as const) {
  test(`over the ${way} a person's doings arrive and answers come back`, async () => {
    const { messenger, got, control } = await transport(way);
    const [person] = await control("/people");
    const { chat_id } = await control("/enter", { open_id: person.open_id });
    await expect.poll(() => got.at(-1)).toMatchObject({ kind: "entered", from: person.open_id, chatId: chat_id });

    await control("/messages", { open_id: person.open_id, text: "帮助\t1" });
    await expect
      .poll(() => got.at(-1))
      .toMatchObject({ kind: "message", text: "帮助\t1", addressed: true, group: false });

    await control("/unreadable", { open_id: person.open_id, type: "sticker" });
    await expect.poll(() => got.at(-1)).toMatchObject({ kind: "unreadable", type: "sticker" });

    await control("/unreadable", { open_id: person.open_id, type: "image" });
    await expect.poll(() => got.at(-1)).toMatchObject({ kind: "file", picture: true });
    const picture = got.at(-1);
    if (picture?.kind !== "file") throw new Error("no picture");
    expect(await messenger.download(picture, 1000)).toMatchObject({ bytes: expect.any(Uint8Array) });

    await control("/menu", { open_id: person.open_id, event_key: "home" });
    await expect.poll(() => got.at(-1)).toMatchObject({ kind: "menu", key: "home" });

    const message_id = await messenger.send({ type: "open_id", id: person.open_id }, "interactive", CARD, "uuid-card");
    const form = { quota: "523 家", day: "2024-04-01" };
    const result = await control("/actions", { open_id: person.open_id, message_id, element: "next", form });
    expect(result).toMatchObject({ toast: { type: "success", content: "收到" } });
    const action = got.at(-1);
    expect(action).toMatchObject({
      kind: "action",
      from: person.open_id,
      messageId: message_id,
      value: { do: "next" },
    });
    expect(action).toMatchObject({ form: { quota: "523 家", day: "2024-04-01" } });
  });

  test(`over the ${way} the bot in a group knows when it is mentioned`, async () => {
    const { got, control } = await transport(way);
    const people = await control("/people");
    const open_ids = people.slice(0, 2).map((one: { open_id: string }) => one.open_id);
    const { chat_id } = await control("/groups", { name: "绩效群", open_ids });
    await expect.poll(() => got.at(-1)).toMatchObject({ kind: "added", chatId: chat_id });
    await control("/messages", { open_id: open_ids[0], chat_id, text: "进度", mention: true });
    await expect.poll(() => got.at(-1)).toMatchObject({ kind: "message", group: true, addressed: true, text: "进度" });
  });
}

test("a repeated uuid sends once, a Word file arrives with its name, and a name can be read", async () => {
  const { messenger, control } = await transport("webhook");
  const [person] = await control("/people");
  const to = { type: "open_id", id: person.open_id } as const;
  const first = await messenger.send(to, "text", JSON.stringify({ text: "一次" }), "uuid-1");
  expect(await messenger.send(to, "text", JSON.stringify({ text: "一次" }), "uuid-1")).toBe(first);
  const file_key = await messenger.upload("2022年度报告.docx", Buffer.from("PK invented"));
  await messenger.send(to, "file", JSON.stringify({ file_key }), "uuid-2");
  const { chat_id } = await control("/enter", { open_id: person.open_id });
  const { messages } = await control(`/messages?chat_id=${chat_id}&after=0`);
  const contents = messages.map((one: { msg_type: string; content: object }) => [one.msg_type, one.content]);
  expect(contents.filter(([type]: [string]) => type === "text")).toHaveLength(1);
  expect(contents).toContainEqual(["file", expect.objectContaining({ file_key, file_name: "2022年度报告.docx" })]);
  expect(await messenger.nameOf(person.open_id)).toBe(person.name);
});

test("a card with a fault, a stranger and a busy platform are classified", async () => {
  const { messenger, control } = await transport("webhook");
  const [person] = await control("/people");
  const to = { type: "open_id", id: person.open_id } as const;
  const broken = JSON.stringify({ schema: "2.0", body: { elements: [{ tag: "nonsense" }] } });
  await expect(messenger.send(to, "interactive", broken, "u1")).rejects.toMatchObject({
    type: "fault",
    code: expect.stringMatching(/^230099\/\d+$/),
  });
  await expect(
    messenger.send({ type: "open_id", id: "ou_nobody" }, "text", '{"text":"x"}', "u2"),
  ).rejects.toMatchObject({ type: "fault" });
  await control("/faults", { apiRateLimits: 1 });
  await expect(messenger.send(to, "text", '{"text":"x"}', "u3")).rejects.toMatchObject({
    type: "retry",
    code: "99991400",
    retryAfter: expect.any(Number),
  });
  await control("/faults", { apiRateLimits: 0, apiErrors: 1 });
  await expect(messenger.send(to, "text", '{"text":"x"}', "u4")).rejects.toMatchObject({ type: "retry" });
  await control("/faults", { apiErrors: 0, apiLostAnswers: 1 });
  await expect(messenger.send(to, "text", '{"text":"x"}', "u5")).rejects.toMatchObject({
    type: "retry",
    code: "network",
  });
});
