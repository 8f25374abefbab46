import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as lark from "@larksuiteoapi/node-sdk";
import { afterAll, afterEach, expect, test } from "vitest";
import type { Faults } from "../../src/simulator/control-types.js";
import { faultsSchema } from "../../src/simulator/faults.js";
import { startSimulator } from "../../src/simulator/start.js";
import { buttonCard, formCard } from "./cards.js";
import { controlOf } from "./control.js";
import { startScene } from "./scene.js";
import { clientOf, refusal, silent } from "./sdk.js";

const scene = await startScene();
const { simulator, control, bot, openId, chatId, send } = scene;
const SAID = "im.message.receive_v1";
const QUARTER_MINUTE = 15_000;

/** A second tenant whose bot hangs on a long connection. */
const far = await startSimulator({ longConnection: { ReconnectInterval: 0.02, ReconnectNonce: 0 } });
const farControl = controlOf(far.url);
const heardFar: string[] = [];
const socket = new lark.WSClient({ ...far.credentials, domain: far.url, logger: silent });
const handlers = {
  [SAID]: ({ message }: { message: { content: string } }) => void heardFar.push(JSON.parse(message.content).text),
};
const dispatcher = () => new lark.EventDispatcher({ logger: silent }).register(handlers);
await socket.start({ eventDispatcher: dispatcher() });

afterAll(async () => {
  socket.close({ force: true });
  await far.close();
});
afterEach(async () => {
  await control.faults({});
  await farControl.faults({});
  await control.advance(1001);
  bot.arrivals.length = 0;
  heardFar.length = 0;
});

const info = () => scene.client.request({ method: "GET", url: "/open-apis/bot/v3/info" });
const press = async () =>
  control.act({ open_id: openId, message_id: await send("interactive", buttonCard()), element: "go" });
const texts = () => bot.arrivals.map((one) => JSON.parse(one.plain.event.message.content).text);

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 4000;
  while (!(await done()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** What became of 40 requests, one after the other. */
async function outcomes(): Promise<string> {
  let marks = "";
  for (let times = 0; times < 40; times += 1) {
    const mark = await info().then(
      () => ".",
      () => "x",
    );
    marks += mark;
  }
  await control.advance(1001);
  return marks;
}

const SHOWN: Record<keyof Faults, () => Promise<void>> = {
  async seed() {
    await control.faults({ seed: 5, apiErrors: 0.5 });
    const first = await outcomes();
    await control.faults({ seed: 5, apiErrors: 0.5, dropEvents: 0.5 });
    await control.say(openId, "别的机会不相干");
    expect(await outcomes()).toBe(first);
    await control.faults({ seed: 6, apiErrors: 0.5 });
    expect(await outcomes()).not.toBe(first);
    await control.faults({});
    await control.advance(QUARTER_MINUTE);
  },
  async repeatEvents() {
    await control.faults({ repeatEvents: 2 });
    await control.say(openId, "两遍");
    const ids = (await bot.received(SAID, 2)).map((one) => one.plain.header.event_id);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  },
  async repeatWithNewIds() {
    await control.faults({ repeatEvents: 2, repeatWithNewIds: true });
    await control.say(openId, "两遍");
    const both = await bot.received(SAID, 2);
    expect(new Set(both.map((one) => one.plain.header.event_id)).size).toBe(2);
    expect(new Set(both.map((one) => one.plain.event.message.message_id)).size).toBe(1);
  },
  async repeatActions() {
    await control.faults({ repeatActions: 2 });
    await press();
    expect(await bot.received("card.action.trigger", 2)).toHaveLength(2);
  },
  async dropEvents() {
    await control.faults({ dropEvents: 1 });
    await control.say(openId, "丢了");
    expect((await control.state()).undelivered).toBe(1);
    expect(bot.arrivals).toEqual([]);
    await control.faults({});
    await control.advance(QUARTER_MINUTE);
    expect(texts()).toEqual(["丢了"]);
  },
  async lostAcks() {
    await control.faults({ lostAcks: 1 });
    await control.say(openId, "白答了");
    await bot.received(SAID);
    expect((await press()).error?.code).toBe(200341);
    await control.faults({});
    await control.advance(QUARTER_MINUTE);
    const twice = await bot.received(SAID, 2);
    expect(new Set(twice.map((one) => one.plain.header.event_id)).size).toBe(1);
    expect((await control.state()).undelivered).toBe(0);
  },
  async reorderEvents() {
    await control.faults({ reorderEvents: 1 });
    await control.say(openId, "先说");
    await control.faults({});
    await control.say(openId, "后说");
    await bot.received(SAID, 2);
    expect(texts()).toEqual(["后说", "先说"]);
    await control.faults({ reorderEvents: 1 });
    await control.say(openId, "没有后来的");
    await bot.received(SAID, 3);
    expect(texts()).toHaveLength(3);
  },
  async delay() {
    await control.faults({ delay: 60 });
    const from = Date.now();
    await control.say(openId, "晚到");
    await bot.received(SAID);
    expect(Date.now() - from).toBeGreaterThanOrEqual(59);
  },
  async botDelay() {
    await control.faults({ botDelay: 60 });
    expect((await press()).took).toBeGreaterThanOrEqual(59);
    await control.faults({ botDelay: 60_000 });
    const slow = await press();
    expect(slow.error?.code).toBe(200341);
    expect(await bot.received("card.action.trigger", 2)).toHaveLength(2);
  },
  async botDead() {
    await control.faults({ botDead: true });
    await control.say(openId, "在吗");
    expect((await press()).error?.code).toBe(200342);
    expect(bot.arrivals).toEqual([]);
    await control.faults({});
    await control.advance(QUARTER_MINUTE);
    expect(texts()).toEqual(["在吗"]);
  },
  async apiErrors() {
    await control.faults({ apiErrors: 1 });
    expect(await refusal(info())).toMatchObject({ status: 500, code: 5000 });
  },
  async apiErrorStatus() {
    for (const apiErrorStatus of [502, 503, 504] as const) {
      await control.faults({ apiErrors: 1, apiErrorStatus });
      const response = await fetch(`${simulator.url}/open-apis/bot/v3/info`);
      expect([response.status, response.headers.get("content-type")]).toEqual([
        apiErrorStatus,
        expect.stringContaining("text/html"),
      ]);
    }
  },
  async apiRateLimits() {
    await control.faults({ apiRateLimits: 1 });
    const headers = { "x-ogw-ratelimit-limit": "50", "x-ogw-ratelimit-reset": "1" };
    expect(await refusal(info())).toMatchObject({ status: 429, code: 99991400, headers });
  },
  async apiLostAnswers() {
    const { seq } = await control.messages(chatId);
    await control.faults({ apiLostAnswers: 1 });
    const lost = { receive_id: chatId, msg_type: "text", content: '{"text":"丢"}', uuid: "once" };
    const create = () => scene.client.im.v1.message.create({ params: { receive_id_type: "chat_id" }, data: lost });
    await expect(create()).rejects.toMatchObject({ code: "ECONNRESET" });
    await control.faults({});
    await create();
    expect((await control.messages(chatId, seq)).messages).toHaveLength(1);
  },
  async apiDelay() {
    await control.faults({ apiDelay: 60 });
    const from = Date.now();
    await info();
    expect(Date.now() - from).toBeGreaterThanOrEqual(59);
  },
  async expireTokens() {
    await control.faults({ expireTokens: 1 });
    expect(await refusal(info())).toMatchObject({ status: 400, code: 99991663 });
    await control.faults({});
    // The SDK keeps the dead token; a client that asks anew gets another one.
    expect(await refusal(info())).toMatchObject({ code: 99991663 });
    scene.client = clientOf(simulator);
    expect(await info()).toMatchObject({ code: 0 });
  },
  async cutDownloads() {
    const form = new FormData();
    form.set("open_id", openId);
    form.set("file", new File([Buffer.alloc(50_000, 7)], "大.bin"));
    const sent = await fetch(`${simulator.url}/_control/files`, { method: "POST", body: form });
    const { message_id } = (await sent.json()) as { message_id: string };
    const key = String((await scene.seen(message_id))?.file_key);
    const get = () =>
      scene.client.im.v1.messageResource.get({ path: { message_id, file_key: key }, params: { type: "file" } });
    await control.faults({ cutDownloads: 1 });
    await expect(sizeOf((await get()).getReadableStream())).rejects.toThrow();
    await control.faults({});
    expect(await sizeOf((await get()).getReadableStream())).toBe(50_000);
    const folder = await mkdtemp(join(tmpdir(), "download-"));
    await (await get()).writeFile(join(folder, "whole.bin"));
    await rm(folder, { recursive: true });
  },
  async errorsAs200() {
    await control.faults({ errorsAs200: true });
    const answer = await scene.client.im.v1.message.delete({ path: { message_id: "om_none" } });
    expect(answer.code).toBe(99992354);
  },
  async cutConnections() {
    const person = (await farControl.people())[0]?.open_id ?? "";
    await farControl.faults({ seed: 3, cutConnections: 1 });
    await farControl.say(person, "断线");
    await until(async () => (await farControl.state()).undelivered === 1);
    await farControl.faults({});
    await until(async () => (await farControl.state()).connections === 1);
    await farControl.advance(QUARTER_MINUTE);
    await until(() => heardFar.includes("断线"));
    expect(heardFar).toContain("断线");
    const cuts = (await farControl.log()).entries.filter((entry) => entry.fault === "cutConnections");
    expect(cuts).toHaveLength(1);
  },
  async connectErrors() {
    await farControl.faults({ connectErrors: 1 });
    const client = new lark.WSClient({ ...far.credentials, domain: far.url, logger: silent });
    void client.start({ eventDispatcher: dispatcher() });
    await until(async () => (await farControl.log()).entries.some((entry) => entry.fault === "connectErrors"));
    expect((await farControl.state()).connections).toBe(1);
    await farControl.faults({});
    client.close({ force: true });
  },
  async valuelessPresses() {
    expect((await pressUnder({ valuelessPresses: 1 })).action).not.toHaveProperty("value");
  },
  async formlessPresses() {
    expect((await pressUnder({ formlessPresses: 1 })).action).not.toHaveProperty("form_value");
  },
  async namelessPresses() {
    const { operator } = await pressUnder({ namelessPresses: 1 });
    expect(operator).not.toHaveProperty("open_id");
    expect(operator.union_id).toMatch(/^on_/);
  },
  async wrappedPosts() {
    await control.faults({ wrappedPosts: 1 });
    await control.post("/unreadable", { open_id: openId, type: "post" });
    await until(() => bot.arrivals.at(-1)?.plain.event.message?.message_type === "post");
    expect(JSON.parse(bot.arrivals.at(-1)?.plain.event.message.content)).toMatchObject({ zh_cn: { title: null } });
  },
  async fragmentBytes() {
    const person = (await farControl.people())[0]?.open_id ?? "";
    await farControl.faults({ fragmentBytes: 100 });
    const long = "一段要分成许多片的话".repeat(50);
    await farControl.say(person, long);
    await until(() => heardFar.length > 0);
    expect(heardFar).toEqual([long]);
  },
};

/** What arrives of a press of a form. */
async function pressUnder(faults: Faults) {
  await control.faults({});
  const card = await send("interactive", formCard({ tag: "input", name: "note" }));
  await control.faults(faults);
  await control.act({ open_id: openId, message_id: card, element: "submit", form: { note: "字" } });
  return bot.arrivals.at(-1)?.plain.event;
}

async function sizeOf(stream: AsyncIterable<Buffer>): Promise<number> {
  let size = 0;
  for await (const chunk of stream) size += chunk.length;
  return size;
}

test.each(Object.keys(faultsSchema.shape))("%s does what it says", async (name) => {
  const show = Object.entries(SHOWN).find(([key]) => key === name)?.[1];
  if (show === undefined) throw new Error(`no test shows ${name}`);
  await show();
});

test("what struck stands in the log", async () => {
  const { next } = await control.log();
  await control.faults({ apiErrors: 1, botDead: true });
  await info().catch(() => undefined);
  await control.say(openId, "记下");
  await until(async () => (await control.log(next)).entries.length >= 2);
  const { entries } = await control.log(next);
  expect(entries.map((entry) => entry.fault).sort()).toEqual(["apiErrors", "botDead"]);
});
