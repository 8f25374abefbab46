import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { runForms } from "../../src/cli/forms.js";
import { readConfig } from "../../src/config.js";
import { loadForm } from "../../src/forms/load-form.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { docxOf } from "../documents/docx-of.js";

const made: string[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the project's templates to be broken. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), "templates-"));
  made.push(folder);
  cpSync("templates", folder, { recursive: true });
  return folder;
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`${file} has not changed`);
  writeFileSync(file, after);
}

/** What the command writes, and the code with which it ends. */
async function forms(folder: string, more: { id?: string; prompts?: string } = {}) {
  const written = { out: "", err: "" };
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.err += String(text);
    return true;
  });
  const config = readConfig({ TEMPLATES_DIR: folder, PROMPTS_DIR: more.prompts ?? "prompts" });
  if ("problem" in config) throw new Error(config.problem);
  return { code: await runForms(config, more.id), ...written };
}

const form = "changsha-overall-evaluation";

describe("the forms command", () => {
  it("lists the forms when nothing is wrong", async () => {
    const { code, out, err } = await forms(copied());
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(new RegExp(`^${form} +\\d+ +.*  部门整体支出绩效自评`, "m"));
  });

  it("tells every mistake of every form, a shared one once, with what to do, and fails", async () => {
    const folder = copied();
    cpSync(join(folder, form), join(folder, "another"), { recursive: true });
    edit(join(folder, "another/form.yaml"), (text) => text.replace(`id: ${form}`, "id: another"));
    edit(join(folder, form, "form.yaml"), (text) =>
      text.replace("label: 区级预算部门名称", "lable: 区级预算部门名称").replace("sum(projects.", "sum(projcts."),
    );
    edit(join(folder, "_shared/project-funds.yaml"), (text) =>
      text.replace("appropriation + carryOver", "appropriation + )"),
    );
    const { code, err } = await forms(folder);
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toEqual([
      expect.stringMatching(/^_shared\/project-funds\.yaml:\d+:\d+ {2}算式“appropriation \+ \).*”写法有误，检查括号/),
      expect.stringMatching(new RegExp(`^${form}/form\\.yaml:\\d+:\\d+ {2}缺少 label，请补上$`)),
      expect.stringMatching(new RegExp(`^${form}/form\\.yaml:\\d+:\\d+ {2}不认识“lable”`)),
      expect.stringMatching(new RegExp(`^${form}/form\\.yaml:\\d+:\\d+ {2}算式“sum\\(projcts.*projcts.*找不到`)),
    ]);
  });

  it("tells mistakes in prompts too", async () => {
    const prompts = mkdtempSync(join(tmpdir(), "prompts-"));
    made.push(prompts);
    cpSync("prompts", prompts, { recursive: true });
    edit(join(prompts, "home.yaml"), (text) => text.replace("title: 绩评助手", 'title: "{{#name}}绩评助手"'));
    const { code, out, err } = await forms(copied(), { prompts });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/home\.yaml:\d+:\d+ {2}home\.title 的大括号标签写法有误/);
  });

  it("lists a form that is well beside others that are not, and none when nothing was asked for by name", async () => {
    const folder = copied();
    edit(join(folder, form, "form.yaml"), (text) => text.replace("label: 区级预算部门名称", "lable: 区级预算部门名称"));
    expect(await forms(folder)).toMatchObject({ code: 1, out: "" });
    const { code, out } = await forms(folder, { id: "national-project-evaluation" });
    expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(/^project\.name +项目·项目支出名称 +text/m) });
  });

  it("names the forms that there are when it is asked for another", async () => {
    const { code, out, err } = await forms("templates", { id: "no-such-form" });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/没有表单 no-such-form，有：.*national-project-evaluation/);
  });

  it("does not call figures unprinted for a narrative that is broken", async () => {
    const folder = copied();
    edit(join(folder, form, "staff.mustache"), (text) => `{{#open}}${text}`);
    const { err } = await forms(folder);
    expect(err.trim()).toMatch(/^[^\n]*staff\.mustache:1:1 {2}大括号标签写法有误[^\n]*$/);
  });

  it("names the unknown tags of a layout, also beside mistakes of the definition", async () => {
    const folder = copied();
    writeFileSync(join(folder, form, "report.docx"), docxOf(["{{unit}} {{bugdet.total.initial}} {{budget.total}}"]));
    edit(join(folder, form, "form.yaml"), (text) => text.replace("sum(projects.", "sum(projcts."));
    const { code, err } = await forms(folder);
    expect(code).toBe(1);
    expect(err).toContain("projcts");
    expect(err).toMatch(new RegExp(`^${form}/report\\.docx {2}标签 .*bugdet\\.total\\.initial.*不是这张表的内容`, "m"));
    expect(err).toMatch(new RegExp(`^${form}/report\\.docx {2}标签 .*budget\\.total.*不能直接印出来`, "m"));
  });

  it("says so when a layout is no Word file", async () => {
    const folder = copied();
    writeFileSync(join(folder, form, "report.docx"), "text");
    const { code, err } = await forms(folder);
    expect({ code, err: err.trim() }).toMatchObject({ code: 1, err: expect.stringContaining("不是 Word 文件") });
  });
});

describe("a folder of templates", () => {
  it("refuses a copied form that has kept its id", () => {
    const folder = copied();
    cpSync(join(folder, form), join(folder, "copy"), { recursive: true });
    const { forms, mistakes } = loadTemplates(folder);
    expect(forms.has(form)).toBe(true);
    expect(mistakes).toMatchObject([
      { mistakes: [{ code: "form-twice", facts: { id: form }, file: "form.yaml", line: 2, column: 5 }] },
    ]);
  });

  it("keeps of every form all the files that it is made of", () => {
    for (const { form, files } of loadTemplates("templates").forms.values()) {
      const again = loadForm(files);
      expect("loaded" in again && [...again.loaded.form.fields.keys()]).toEqual([...form.fields.keys()]);
    }
  });

  it("needs neither shared parts nor schemes, and passes over what is no form", () => {
    const folder = copied();
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    mkdirSync(join(folder, ".git"));
    writeFileSync(join(folder, "notes.txt"), "");
    expect(loadTemplates(folder)).toMatchObject({ mistakes: [], layouts: [] });
  });

  it("passes over what an open Word window leaves beside a layout", () => {
    const folder = copied();
    writeFileSync(join(folder, form, "~$report.docx"), "");
    expect([...(loadTemplates(folder).forms.get(form)?.files.keys() ?? [])]).not.toContain("~$report.docx");
  });
});
