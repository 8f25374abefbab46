import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runDoctor } from "../../src/cli/doctor/doctor.js";
import { readConfig } from "../../src/config.js";
import { createLongConnection } from "../../src/feishu/long-connection.js";
import { createLogger } from "../../src/log.js";
import { createControl } from "../../src/play/control.js";
import { type Simulator, startSimulator } from "../../src/simulator/start.js";
import { openStore } from "../../src/store/open-store.js";
import { postControl } from "../end-to-end/post-control.js";

let folder: string;
let simulator: Simulator;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "jiping-doctor-"));
  simulator = await startSimulator({ push: "longConnection" });
});

afterEach(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

const database = () => join(folder, "bot.db");

async function examined(env: Record<string, string> = {}): Promise<{ code: number; text: string }> {
  const settings = readConfig({
    FEISHU_MODE: "websocket",
    FEISHU_APP_ID: simulator.credentials.appId,
    FEISHU_APP_SECRET: simulator.credentials.appSecret,
    FEISHU_DOMAIN: simulator.url,
    DATABASE_URL: database(),
    ...env,
  });
  if ("problem" in settings) throw new Error(settings.problem);
  let text = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    return { code: await runDoctor(settings), text };
  } finally {
    write.mockRestore();
  }
}

test("a sound installation shows ✓ throughout: a connection is opened and closed again", async () => {
  const { code, text } = await examined();
  expect(text).not.toContain("✗");
  expect(code).toBe(0);
  for (const line of [
    "还没有，启动时新建",
    "直连",
    "凭据有效",
    "与飞书相差",
    "需要的都已开通",
    "一个字节",
    "试着打开了一个",
  ])
    expect(text).toContain(line);
  const { state } = createControl(simulator.url);
  await expect.poll(async () => (await state()).connections).toBe(0);
});

test("a missing scope, a wrong secret and a blocked address each say what to do", async () => {
  await postControl(simulator.url, "scopes", { missing: ["im:resource"] });
  const lacking = await examined();
  expect(lacking.code).toBe(1);
  expect(lacking.text).toMatch(/✗ 权限：缺 im:resource.*权限管理/);
  await postControl(simulator.url, "scopes", { missing: ["im:resource", "im:resource:upload"] });
  const refused = await examined();
  expect(refused.text).toMatch(/✗ 上传：一个字节的文件没有传上去.*飞书拒绝了.*99991672.*开通权限，再创建版本并发布/);
  const wrong = await examined({ FEISHU_APP_SECRET: "another" });
  expect(wrong.text).toMatch(/✗ 飞书：连不上或凭据无效.*FEISHU_APP_SECRET/);
  const away = await examined({ FEISHU_DOMAIN: "http://127.0.0.1:9" });
  expect(away.text).toMatch(/✗ 飞书：连不上.*HTTPS_PROXY/);
});

test("connections of another installation are told, one's own are not", async () => {
  const connection = createLongConnection({
    app: { ...simulator.credentials, domain: simulator.url },
    log: createLogger("silent"),
    botOpenId: () => null,
    receive: async () => "{}",
    words: { failed: "" },
  });
  await connection.start();
  await expect.poll(() => connection.state()).toBe("connected");
  const { code, text } = await examined();
  expect(code).toBe(1);
  expect(text).toMatch(/✗ 长连接：飞书那边有 1 个，这个数据库的机器人只有 0 个.*同一个应用/);
  connection.close();
});

test("the database of another app, open modes and a disk that cannot be written are told", async () => {
  const store = await openStore(database());
  await store.claimApp("cli_00000000000000bb");
  await store.close();
  chmodSync(database(), 0o644);
  const { code, text } = await examined();
  expect(code).toBe(1);
  expect(text).toMatch(/✗ 数据库：属于另一个飞书应用 cli_00000000000000bb.*move-app/);
  expect(text).toMatch(/✗ 数据库：.*bot\.db 别的账号也能读.*chmod 600/);
  expect(text).toContain("✓ 数据库：能读，也能写");
  const broken = await examined({ DATABASE_URL: "/proc/nowhere/bot.db", TEMPLATES_DIR: "/nonexistent" });
  expect(broken.text).toMatch(/✗ 表单或话术读不了。TEMPLATES_DIR/);
});

test("a database that can be read and not written is told", async () => {
  await (await openStore(database())).close();
  const file = new BetterSqlite(database());
  file.exec("create trigger full before update on leader begin select raise(abort, 'database or disk is full'); end");
  file.close();
  const { code, text } = await examined();
  expect(code).toBe(1);
  expect(text).toMatch(/✗ 数据库用不了/);
  expect(text).not.toContain("能写");
});

test("a folder for evidence that is not there is told, one that is there is fine", async () => {
  const { code, text } = await examined({ EVIDENCE_DIR: join(folder, "none") });
  expect(code).toBe(1);
  expect(text).toMatch(/✗ EVIDENCE_DIR 指的文件夹用不了：.*没有这个文件夹/);
  expect((await examined({ EVIDENCE_DIR: folder })).text).toContain(`✓ 佐证：${folder} 能写`);
});

test("sentences of one's own are one line, and each mistake in them another", async () => {
  const prompts = join(folder, "prompts");
  mkdirSync(prompts);
  writeFileSync(join(prompts, "ours.yaml"), "button:\n  next: 往下走\n");
  const { code, text } = await examined({ PROMPTS_DIR: prompts });
  expect(code).toBe(0);
  expect(text.match(/话术/g)).toHaveLength(1);
  expect(text).toContain("✓ 话术：PROMPTS_DIR 里改了 1 句话、0 条命令的说法");
  writeFileSync(join(prompts, "ours.yaml"), "button:\n  next: 往下走\n  nexd: 往下走\n");
  const mistaken = await examined({ PROMPTS_DIR: prompts });
  expect(mistaken.code).toBe(1);
  expect(mistaken.text).toMatch(/✗ 话术：prompts\/ours\.yaml:3:9 .*button\.nexd.*是不是 button\.next？/);
});

test("messages that wait because of a setting are told, with what to do", async () => {
  const store = await openStore(database());
  const to = { type: "open_id", id: "ou_zhang" } as const;
  const outgoing = ["一", "二", "三"].map((text) => ({ uuid: text, work: { kind: "text", to, text } as const }));
  await store.transaction((on) => on.save({ outgoing }));
  const [row] = await store.takeDue(1, 2, 1);
  await store.retryLater(row?.id ?? 0, 1, 2, "configuration: refused with 99991672 (HTTP 400)");
  await store.close();
  const { code, text } = await examined();
  expect(code).toBe(1);
  expect(text).toMatch(/✗ 没发出去：3 条消息等着，因为设置不对（refused with 99991672.*权限管理.*自动补发/);
});
