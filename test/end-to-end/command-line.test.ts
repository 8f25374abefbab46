import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";
import { checkPlay, plainFindings } from "../../src/play/check-play.js";
import { readPlay } from "../../src/play/play-file.js";
import { expectPrintedFile } from "./printed-file.js";
import { expectPrintedScores, resultShape } from "./scores.js";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "jiping-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("`npm run --silent play` prints one line of JSON and writes the report and the result", {
  timeout: 120_000,
}, async () => {
  const out = join(folder, "new", "out");
  const play = "test/plays/kaifu-2022-tables-pasted.yaml";
  const { stdout } = await promisify(execFile)("npm", ["run", "--silent", "play", "--", play, "--out", out], {
    cwd: root,
  });
  expect(stdout.match(/\n/g)).toHaveLength(1);
  const line: unknown = JSON.parse(stdout);
  const result = resultShape.parse(JSON.parse(readFileSync(join(out, "result.json"), "utf8")));
  expect(line).toEqual({
    submissions: result.submissions,
    totals: [98.5, 98.42, 98, 98, 99, 98],
    file: "2022年度长沙市开福区现代服务业发展中心部门整体支出绩效自评报告（草稿）.docx",
  });
  expectPrintedScores(result);
  const checked = checkPlay(
    createCatalog(loadTemplates(join(root, "templates")).forms),
    loadWords(join(root, "templates")),
    readPlay(join(root, play)),
  );
  expect(checked.findings.length).toBeGreaterThan(0);
  expect(result.findings).toEqual(plainFindings(checked.findings, loadPrompts(join(root, "prompts")).words));
  expectPrintedFile(new Uint8Array(readFileSync(join(out, "report.docx"))));
});

test("a play that is none is refused with its name and the reason, and nothing is written", {
  timeout: 60_000,
}, async () => {
  const out = join(folder, "none");
  const failed = run(["play", "package.json", "--out", out], "");
  await expect(failed).resolves.toMatchObject({ code: 1, stdout: "" });
  expect((await failed).stderr).toMatch(/package\.json is not a play/);
  expect(existsSync(out)).toBe(false);
});

test("`jiping read` answers every line of standard input with a line of JSON and nothing else", {
  timeout: 60_000,
}, async () => {
  const cells = ["≥500家", "较满意", "", "22.99万㎡", "2022年12月31日前", "98%以上"];
  const { stdout, code } = await run(["jiping", "read"], `${cells.join("\n")}\n`);
  const lines = stdout.split("\n");
  expect([lines.pop(), code]).toEqual(["", 0]);
  expect(lines.map((line) => JSON.parse(line).text)).toEqual(cells);
});

test("`jiping --version` prints the version of package.json and needs no settings", { timeout: 60_000 }, async () => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  expect(await run(["jiping", "--version"], "")).toEqual({ stdout: `${version}\n`, stderr: "", code: 0 });
});

/** `npm run --silent COMMAND -- …` */
async function run([command = "", ...args]: string[], input: string) {
  const child = spawn("npm", ["run", "--silent", command, "--", ...args], { cwd: root });
  child.stdin.end(input);
  const ended = new Promise<number | null>((end) => child.once("close", end));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, code };
}
