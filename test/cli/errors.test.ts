/** Whatever a command is given, it says what is wrong in Chinese first, and touches nothing. */
import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.js";

const program = resolve(import.meta.dirname, "../../dist/src/cli.js");
const folder = mkdtempSync(join(tmpdir(), "jiping-errors-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "a-folder"));
writeFileSync(join(folder, "there.db"), "of somebody else");
writeFileSync(join(folder, "bad.yaml"), "x: [");
writeFileSync(join(folder, "text.db"), "this is no database, however long it may be\n".repeat(200));
await (await openStore(join(folder, "bot.db"))).close();

function run(args: string, env: Readonly<Record<string, string>> = {}): Promise<{ code: unknown; text: string }> {
  const settings = { PATH: process.env.PATH, DATABASE_URL: "bot.db", ...env };
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [program, ...args.split(" ")],
      { cwd: folder, env: settings },
      (error, _, text) => done({ code: error === null ? 0 : error.code, text }),
    );
    child.stdin?.end();
  });
}

const nowhere = { DATABASE_URL: "postgres://u:hidden@127.0.0.1:9/x" };
const none = { DATABASE_URL: "none.db" };
const noDatabase = { DATABASE_URL: "text.db" };

test.each<[command: string, env: Record<string, string>, says: RegExp]>([
  ["backup there.db", {}, /^there\.db 已经有了，没有动它/],
  ["backup /nonexistent/x.db", {}, /^没有文件夹 \/nonexistent：请先建好/],
  ["backup copy.db", none, /^DATABASE_URL 指的数据库没有：none\.db/],
  ["backup copy.db", noDatabase, /^没做成：这个文件不是 SQLite 数据库/],
  ["forget ou_0123456789", none, /^DATABASE_URL 指的数据库打不开：.*没有这个文件/],
  ["forget ou_0123456789", nowhere, /^DATABASE_URL 指的数据库打不开：连不上/],
  ["forget somebody", {}, /^请写明要忘记的人的 open_id/],
  ["move-app --list", noDatabase, /^DATABASE_URL 指的数据库打不开：这个文件不是 SQLite 数据库/],
  ["move-app nonsense", {}, /^用法：/],
  ["resend", none, /^DATABASE_URL 指的数据库打不开：.*没有这个文件/],
  ["check none.yaml", {}, /^none\.yaml：没有这个文件/],
  ["check a-folder", {}, /^没做成：这是一个文件夹/],
  ["check bad.yaml", {}, /^剧本写得不对.*bad\.yaml/],
  ["import none.docx", {}, /^none\.docx：没有这个文件/],
  ["import --nonsense", {}, /^参数不对。用法：\n {2}jiping import/],
  ["paste --nonsense", {}, /^参数不对。用法：\n {2}jiping paste/],
  ["form-from none.docx --id x", {}, /^none\.docx：没有这个文件/],
  ["play none.yaml --out out", {}, /^none\.yaml：没有这个文件/],
  ["forms", { TEMPLATES_DIR: "/nonexistent" }, /^TEMPLATES_DIR 指的文件夹读不了/],
  ["forms", { PROMPTS_DIR: "/nonexistent" }, /^PROMPTS_DIR 指的文件夹读不了/],
  ["score", { PROMPTS_DIR: "/nonexistent" }, /^PROMPTS_DIR 指的文件夹读不了/],
  ["resend", { PORT: "many" }, /^PORT 应为/],
  ["nonsense", {}, /^用法：/],
])("%s with %j", { timeout: 30_000 }, async (command, env, says) => {
  const { code, text } = await run(command, env);
  expect(text).toMatch(says);
  expect(code).not.toBe(0);
  expect(text).not.toContain("hidden");
  expect(readFileSync(join(folder, "there.db"), "utf8")).toBe("of somebody else");
  for (const name of ["none.db", "copy.db", "out"]) expect(existsSync(join(folder, name))).toBe(false);
});

test("a reader that has had enough of the lines is no failure", async () => {
  const child = spawn(process.execPath, [program, "forms"], { cwd: folder, env: { PATH: process.env.PATH } });
  let text = "";
  child.stderr.on("data", (part: Buffer) => {
    text += part.toString();
  });
  child.stdout.destroy();
  const code = await new Promise((done) => child.on("exit", done));
  expect([code, text]).toEqual([0, ""]);
});
