import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { afterAll, expect, test } from "vitest";
import { startBot } from "../src/bot.js";
import { readConfig } from "../src/config.js";
import { createLogger } from "../src/log.js";
import { namedFileProblems } from "../src/named-files.js";
import { openStore } from "../src/store/open-store.js";

const folder = mkdtempSync(join(tmpdir(), "jiping-settings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = join(folder, "text.db");
writeFileSync(text, "this is no database, however long it may be\n".repeat(200));

test.each([
  [{ TEMPLATES_DIR: "/nonexistent" }, /^TEMPLATES_DIR 指的文件夹读不了：\/nonexistent。.*ENOENT/],
  [{ PROMPTS_DIR: "/nonexistent" }, /^PROMPTS_DIR 指的文件夹读不了：\/nonexistent。.*ENOENT/],
  [{ EVIDENCE_DIR: "/nonexistent" }, /^EVIDENCE_DIR 指的文件夹用不了：\/nonexistent，没有这个文件夹/],
  [{ EVIDENCE_DIR: text }, /^EVIDENCE_DIR 指的文件夹用不了：.*text\.db，这是一个文件/],
  // Nobody can write there, root neither.
  [{ EVIDENCE_DIR: "/proc" }, /^EVIDENCE_DIR 指的文件夹用不了：\/proc，/],
  [
    { DATABASE_URL: "postgres://db/x?sslrootcert=/nonexistent.pem" },
    /^DATABASE_URL 指的数据库打不开：.*sslrootcert.*ENOENT/,
  ],
  [{ DATABASE_URL: "mysql://hidden@db/x" }, /^DATABASE_URL 指的数据库打不开：.*mysql/],
  [{ DATABASE_URL: text }, /^DATABASE_URL 指的数据库打不开：这个文件不是 SQLite 数据库/],
  [{ DATABASE_URL: folder }, /^DATABASE_URL 指的数据库打不开：这是一个文件夹/],
  [{ DATABASE_URL: "postgres://u:hidden@127.0.0.1:port/x" }, /^DATABASE_URL 指的数据库打不开：地址写得不对/],
])("a start with %j names the setting, in Chinese first", async (env, sentence) => {
  const common = readConfig(env);
  if ("problem" in common) throw new Error(common.problem);
  const starting = startBot({
    common: { ...common, port: 0 },
    app: { appId: "cli_0123456789abcdef", appSecret: "not-a-secret" },
    way: { mode: "websocket" },
    log: createLogger("silent"),
  });
  const error: unknown = await starting.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Error);
  expect(String(error).replace("Error: ", "")).toMatch(sentence);
  expect(String(error)).not.toContain("hidden");
});

test.each(["/nonexistent.pem", text])("a start with the certificates %s names the setting", async (file) => {
  const common = readConfig({ DATABASE_URL: join(folder, "none.db") });
  if ("problem" in common) throw new Error(common.problem);
  expect(await namedFileProblems(common, { NODE_EXTRA_CA_CERTS: file })).toEqual([
    expect.stringMatching(/^NODE_EXTRA_CA_CERTS 指的证书文件用不了：.*PEM/),
  ]);
});

test("a folder for evidence and certificates that can be used are no problem", async () => {
  const common = readConfig({ EVIDENCE_DIR: folder });
  if ("problem" in common) throw new Error(common.problem);
  const certificates = join(folder, "ca.pem");
  writeFileSync(certificates, `a name\n${rootCertificates[0]}\n`);
  expect(await namedFileProblems(common, { NODE_EXTRA_CA_CERTS: certificates })).toEqual([]);
});

test("the database of another app is refused with both ways on, and is not changed", async () => {
  const database = join(folder, "another.db");
  const owned = await openStore(database);
  await owned.claimApp("cli_00000000000000bb");
  await owned.close();
  const common = readConfig({ DATABASE_URL: database });
  if ("problem" in common) throw new Error(common.problem);
  const starting = startBot({
    common: { ...common, port: 0 },
    app: { appId: "cli_0123456789abcdef", appSecret: "not-a-secret" },
    way: { mode: "websocket" },
    claims: true,
    log: createLogger("silent"),
  });
  await expect(starting).rejects.toThrow(
    /^这个数据库属于飞书应用 cli_00000000000000bb，而 FEISHU_APP_ID 是 cli_0123456789abcdef.*jiping move-app cli_0123456789abcdef/,
  );
  const again = await openStore(database);
  expect(await again.app()).toBe("cli_00000000000000bb");
  await again.close();
});

test("half-set credentials name both ways in", () => {
  const read = readConfig({ FEISHU_APP_ID: "cli_0123456789abcdef", FEISHU_ENCRYPT_KEY: "k" });
  expect(read).toMatchObject({ problem: expect.stringMatching(/FEISHU_MODE=websocket.*FEISHU_MODE=webhook/) });
});
