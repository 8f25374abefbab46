/** What other programs have met and no other test holds: see README.md. */
import { existsSync, readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { createMessenger } from "../../src/feishu/client.js";
import { createLongConnection } from "../../src/feishu/long-connection.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { createLogger } from "../../src/log.js";
import { createApp } from "../../src/server/app.js";
import { createMetrics } from "../../src/server/metrics.js";
import { Person } from "../core/dialogue/person.js";
import { clerkWithReport, fillCard } from "../core/dialogue/report.js";
import { platform } from "./platform.js";
import { socketPlatform } from "./socket-platform.js";
// Loaded before a test begins: the messenger itself loads it with its first call.
import "../../src/feishu/sdk-messenger.js";

const log = createLogger("silent");
const appId = "cli_00000000000000aa";
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

test("a long connection that is half open, with nobody at the other end, is opened again", async () => {
  // The platform that the test plays never answers a ping.
  const feishu = await socketPlatform();
  open.push(feishu.close);
  const connection = createLongConnection({
    app: { appId, appSecret: "s", domain: feishu.domain },
    ...{ log, botOpenId: () => null, receive: async () => "{}", words: { failed: "" }, silence: 1 },
  });
  open.push(() => connection.close());
  await connection.start();
  await expect.poll(() => feishu.asked.length, { timeout: 15_000 }).toBeGreaterThan(1);
}, 30_000);

test("a file keeps a name of Chinese, spaces, brackets and quotation marks", async () => {
  const feishu = await platform();
  open.push(feishu.close);
  const messenger = createMessenger({ appId, appSecret: "s", domain: feishu.domain }, log);
  const name = "示例局 2023年度 绩效自评报告（定稿）“终版”.docx";
  await messenger.upload(name, Buffer.from("PK"));
  const sent = feishu.seen.at(-1);
  const form = await new Response(new Uint8Array(sent?.body ?? []), {
    headers: { "content-type": sent?.headers["content-type"] ?? "" },
  }).formData();
  expect(form.get("file_name")).toBe(name);
});

test("an answer says that it is UTF-8", async () => {
  const app = createApp({
    read: () => ({ refused: "signature" }),
    receive: async () => "{}",
    health: () => Promise.reject(new Error("not asked for")),
    ...{ metrics: createMetrics(), log, words: { failed: "出错了" } },
  });
  const answer = await app.request("/webhook/event", { method: "POST", body: "{}" });
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
});

test("a press is answered at once, with a card of version 2.0 that cannot be pressed where it is forwarded; the file comes later", async () => {
  const { scene, clerk } = await clerkWithReport();
  open.push(() => scene.close());
  await fillCard(clerk);
  expect(clerk.json).toMatchObject({ schema: "2.0", config: { enable_forward: false, update_multi: true } });
  // Nothing is delivered and no work is done but the turn itself.
  const alone = new Person(clerk.id, { ...scene, deliver: async () => undefined });
  await alone.says("生成");
  const jobs = await scene.store.nextJob();
  expect(jobs).not.toBeNull();
  expect(clerk.heard.join()).not.toContain(".docx");
});

test("people are told that cards end after 14 days, and administrators of the second address for presses", () => {
  const { words } = loadPrompts("prompts");
  expect(words.render({ say: "help.body" }, "plain")).toMatch(/14 天.*继续/);
  for (const file of ["README.md", "README.zh-CN.md"]) {
    const text = readFileSync(file, "utf8");
    expect(text).toContain("card.action.trigger");
    expect(text).toContain("200340");
  }
});

test("the table of reports names for each a test that is there", () => {
  const rows = readFileSync("test/feishu/README.md", "utf8")
    .split("\n")
    .filter((line) => /^\| \d+ \|/.test(line));
  expect(rows.map((row) => Number(row.split("|")[1]))).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  for (const row of rows) {
    const named = [...(row.split("|").at(-2) ?? "").matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, file]) => file);
    expect(named.length, row).toBeGreaterThan(0);
    for (const file of named) expect(existsSync(`test/${file}`), file).toBe(true);
  }
});
