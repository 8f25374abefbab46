/** `form-from` on a folder that holds an earlier version, as the chat makes the next one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { runFormFrom } from "../../src/cli/form-from.js";
import { blankOf, type Line } from "../core/blank/docx-table.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "form-from-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const first: Line[] = ["某县项目申报表", ["项目名称|", "实施地点|", "受益人数|"]];
const next: Line[] = ["某县项目申报表", ["项目编号|", "项目名称|", "受益人数|"]];

const settings = { templatesDir: "templates", promptsDir: "prompts", shippedPromptsDir: "prompts" };

async function made(lines: readonly Line[]) {
  writeFileSync(join(folder, "blank.docx"), blankOf(lines));
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const code = await runFormFrom(settings, [join(folder, "blank.docx"), "--id", "county", "--out", folder]);
  const told = JSON.parse(String(out.mock.calls.at(-1)?.[0] ?? "null"));
  const said = err.mock.calls.map(([text]) => String(text)).join("");
  out.mockRestore();
  err.mockRestore();
  return { code, told, said };
}

const form = () => parse(readFileSync(join(folder, "county", "form.yaml"), "utf8"));
const ids = () =>
  Object.fromEntries(form().sections[0].fields.map(({ label, id }: { label: string; id: string }) => [label, id]));

test("the next blank is the next version, and what asks the same keeps its id", async () => {
  await made(first);
  const before = ids();
  const { told, said } = await made(next);
  expect(form().version).toBe(2);
  expect(ids()).toMatchObject({ 项目名称: before.项目名称, 受益人数: before.受益人数 });
  expect(Object.values(before)).not.toContain(ids().项目编号);
  expect(told.changes.map(({ change }: { change: string }) => change)).toEqual(["added", "removed"]);
  expect(said).toContain("第 2 版");
});

test("the same blank once more changes nothing", async () => {
  await made(first);
  const { told, said } = await made(first);
  expect(form().version).toBe(1);
  expect(told).toMatchObject({ version: 1, changes: [] });
  expect(said).toContain("没有改动");
});

test("a folder with mistakes is left as it is", async () => {
  await made(first);
  writeFileSync(join(folder, "county", "form.yaml"), "id: county\n");
  const { code, said } = await made(next);
  expect(code).toBe(1);
  expect(said).toContain("jiping forms county");
  expect(readFileSync(join(folder, "county", "form.yaml"), "utf8")).toBe("id: county\n");
});
