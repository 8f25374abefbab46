import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { type Control, createControl } from "../src/play/control.js";
import { readCard, type SeenCard } from "../src/play/read-card.js";
import { start } from "./start-process.js";

const folder = mkdtempSync(join(tmpdir(), "jiping-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let taken: Server[] = [];
afterEach(() => {
  for (const server of taken) server.close();
  taken = [];
});

async function takePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  taken.push(server);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return String(address.port);
}

const free = { PORT: "0", PAGE_PORT: "0" };
const database = (name: string) => ({ DATABASE_URL: join(folder, `${name}.db`) });

describe("a start without credentials", () => {
  it("prints one line with the chat page's address, and Ctrl-C, twice as through npm, ends it cleanly", async () => {
    const { child, url, ended } = start({ ...free, ...database("one") });
    const page = await fetch(await url);
    expect(await page.text()).toContain("<html");
    child.kill("SIGINT");
    child.kill("SIGINT");
    const { code, stdout, stderr } = await ended;
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^[^\n]*http:\/\/127\.0\.0\.1:\d+\n$/);
  });

  it("takes free ports instead of taken ones", async () => {
    const [PORT, PAGE_PORT] = [await takePort(), await takePort()];
    const { child, url, ended } = start({ PORT, PAGE_PORT, ...database("two") });
    const { port } = new URL(await url);
    expect([PORT, PAGE_PORT]).not.toContain(port);
    expect((await createControl(await url).people()).length).toBeGreaterThan(1);
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 0, stderr: "" });
  });

  it("ends when npm's shell, which started it, is gone", async () => {
    const { child, url, ended } = start({ ...free, ...database("three"), npm_lifecycle_event: "start" }, "a shell");
    await url;
    child.kill("SIGTERM");
    await ended; // its output is closed only when the program has ended too
    await expect(fetch(await url)).rejects.toThrow();
  });

  it("finds the reports of yesterday again, though the simulator has forgotten the chats", async () => {
    const first = start({ ...free, ...database("four") });
    await createReport(createControl(await first.url), "示例市楼宇服务中心");
    first.child.kill("SIGTERM");
    await first.ended;

    const second = start({ ...free, ...database("four") });
    const control = createControl(await second.url);
    const { person } = await enter(control);
    await control.say(person, "我的报告");
    await waitFor(control, (card) => card.text.includes("示例市楼宇服务中心"));
    second.child.kill("SIGTERM");
    expect(await second.ended).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("a start that cannot be", () => {
  const credentials = {
    FEISHU_APP_ID: "cli_0123456789abcdef",
    FEISHU_APP_SECRET: "not-a-secret",
    FEISHU_ENCRYPT_KEY: "not-a-key",
    FEISHU_VERIFICATION_TOKEN: "not-a-token",
    FEISHU_DOMAIN: "http://127.0.0.1:9",
  };

  it.each([
    ["a taken port on the real platform", credentials, /^端口 \d+ 已被占用：[^\n]+\n$/],
    ["credentials by half", { FEISHU_APP_ID: "cli_0123456789abcdef" }, /^飞书凭据不完整[^\n]+\n$/],
    ["production without credentials", { NODE_ENV: "production" }, /^NODE_ENV=production 时不启动模拟器[^\n]+\n$/],
    ["a port that is none", { PAGE_PORT: "door" }, /^PAGE_PORT 应为[^\n]+\n$/],
  ])("says in one sentence what is wrong: %s", async (_, env, sentence) => {
    const { code, stdout, stderr } = await start({ ...database("five"), ...env, PORT: await takePort() }).ended;
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(sentence);
  });
});

async function createReport(control: Control, unit: string): Promise<void> {
  const { person, chat } = await enter(control);
  const { card, id } = await waitFor(control, (one) => one.inputs.includes("new.unit"));
  const element = card.buttons.find((button) => button.does === "create")?.element;
  if (element === undefined) throw new Error("no button creates a report");
  const form = { "new.form": "changsha-overall-evaluation", "new.unit": unit, "new.year": "2022" };
  expect(await control.act({ open_id: person, message_id: id, element, form })).not.toHaveProperty("error");
  await waitFor(control, (one) => !one.inputs.includes("new.unit"), chat);
}

async function enter(control: Control): Promise<{ person: string; chat: string }> {
  const [someone] = await control.people();
  if (someone === undefined) throw new Error("the simulator has no people");
  return { person: someone.open_id, chat: await control.enter(someone.open_id) };
}

/** The newest card of the person's chat that is as wanted. */
async function waitFor(control: Control, wanted: (card: SeenCard) => boolean, chat?: string) {
  const room = chat ?? (await enter(control)).chat;
  for (let tries = 0; tries < 100; tries += 1) {
    const { messages } = await control.messages(room, 0, 0);
    const last = messages.filter((message) => message.msg_type === "interactive").at(-1);
    const card = last === undefined ? null : readCard(last.content);
    if (last !== undefined && card !== null && wanted(card)) return { card, id: last.message_id };
    await sleep(50);
  }
  throw new Error("the card did not come");
}
