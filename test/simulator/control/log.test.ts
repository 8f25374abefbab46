import { readFileSync } from "node:fs";
import { EventDispatcher, WSClient } from "@larksuiteoapi/node-sdk";
import { expect, test } from "vitest";
import type { LogEntry } from "../../../src/simulator/control-types.js";
import { buttonCard } from "../cards.js";
import { startScene } from "../scene.js";
import { refusal, silent } from "../sdk.js";

const scene = await startScene();
const { simulator, control, bot, openId, send, client } = scene;

/** Entries since `next` that say `what`; waits for the first. */
async function logged(what: string, next: number): Promise<LogEntry[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = (await control.log(next)).entries.filter((entry) => entry.what === what);
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return [];
}

test("an event stands there decrypted, with the bot's answer and the time it took", async () => {
  const { next } = await control.log();
  bot.answer = () => new Promise((resolve) => setTimeout(() => resolve(Response.json({ noted: true })), 40));
  await control.say(openId, "看得见");
  const [entry] = await logged("event im.message.receive_v1", next);
  expect(entry).toMatchObject({
    direction: "out",
    status: 200,
    request: { schema: "2.0", event: { message: { content: '{"text":"看得见"}' } } },
    answer: { noted: true },
  });
  expect(entry?.took).toBeGreaterThanOrEqual(39);
  expect(JSON.stringify(entry)).not.toContain('"encrypt"');
});

test("a request stands there with its query, its answer, and its file by its size", async () => {
  const { next } = await control.log();
  await send("text", '{"text":"问"}');
  await client.im.v1.file.create({ data: { file_type: "doc", file_name: "a.docx", file: Buffer.alloc(5000) } });
  const [message] = await logged("POST /open-apis/im/v1/messages", next);
  expect(message).toMatchObject({
    direction: "in",
    status: 200,
    request: { msg_type: "text", query: { receive_id_type: "chat_id" } },
    answer: { code: 0, data: { message_id: expect.stringMatching(/^om_/) } },
  });
  const [file] = await logged("POST /open-apis/im/v1/files", next);
  expect(file).toMatchObject({ request: { file_name: "a.docx", file: "5000 bytes" }, answer: { code: 0 } });
});

test("a card stands there with elements, bytes, and each rule it breaks with code, place and source", async () => {
  const { next } = await control.log();
  const content = JSON.stringify({
    schema: "2.0",
    body: { elements: [{ tag: "none" }, { tag: "markdown", content: "字", colour: "red" }] },
  });
  await refusal(send("interactive", content));
  const [entry] = await logged("POST /open-apis/im/v1/messages", next);
  expect(entry?.card).toMatchObject({ elements: 2, bytes: Buffer.byteLength(content) });
  expect(entry?.card?.faults.map(({ rule, path }) => [rule, path])).toEqual([
    ["unknown-tag", "/body/elements/0/tag"],
    ["unknown-property", "/body/elements/1/colour"],
  ]);
  for (const { code, source, message } of entry?.card?.faults ?? []) {
    expect([code, source, message]).toEqual([expect.any(Number), expect.any(String), expect.any(String)]);
  }
});

test("what is only shown wrongly stands among the warnings; a card in an answer is looked at as well", async () => {
  const { next } = await control.log();
  const table = "| a |\n|---|\n| b | c |";
  const card = { schema: "2.0", body: { elements: [{ tag: "markdown", content: table }] } };
  const id = await send("interactive", buttonCard());
  bot.answer = () => Response.json({ card: { type: "raw", data: card } });
  await control.act({ open_id: openId, message_id: id, element: "go" });
  const [entry] = await logged("callback card.action.trigger", next);
  expect(entry?.card).toMatchObject({ faults: [], warnings: [{ rule: "markdown-table-shape" }] });
});

test("no secret stands there: not the app's, not a token, not a ticket", async () => {
  const socket = new WSClient({ ...simulator.credentials, domain: simulator.url, logger: silent });
  await socket.start({ eventDispatcher: new EventDispatcher({ logger: silent }) });
  socket.close({ force: true });
  const discovery = await fetch(`${simulator.url}/callback/ws/endpoint`, {
    method: "POST",
    body: JSON.stringify({ AppID: simulator.credentials.appId, AppSecret: simulator.credentials.appSecret }),
  });
  const { data } = (await discovery.json()) as { data: { URL: string } };
  const ticket = new URL(data.URL).searchParams.get("ticket") ?? "none";
  const all = JSON.stringify((await control.log()).entries);
  const { appSecret, encryptKey, verificationToken } = simulator.credentials;
  const cardToken = bot.arrivals.find((one) => one.plain.event.token !== undefined)?.plain.event.token;
  for (const secret of [appSecret, encryptKey, verificationToken, ticket, cardToken, '"t-', "Bearer"]) {
    expect(all).not.toContain(secret);
  }
  expect(all).toContain("POST /callback/ws/endpoint");
});

test("every rule of a card names where it comes from", () => {
  const rules = readFileSync("src/simulator/cards/rules.ts", "utf8");
  expect([...rules.matchAll(/code: \d+/g)].length).toBe([...rules.matchAll(/source: [`"]./g)].length);
});
