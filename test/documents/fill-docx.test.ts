import PizZip from "pizzip";
import { expect, test } from "vitest";
import type { PrintModel } from "../../src/core/report/print-model.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { docxOf } from "./docx-of.js";
import { documentXml, textOf } from "./read-tables.js";

function printed(body: string[], model: PrintModel): string {
  return textOf(xml(body, model));
}

function xml(body: string[], model: PrintModel): string {
  const filled = fillDocx(docxOf(body), model);
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
  return documentXml(filled.file);
}

function problems(body: string[], model: PrintModel = {}, header: string[] = []) {
  const filled = fillDocx(docxOf(body, header), model, { file: "layout.docx" });
  return "problems" in filled ? filled.problems : [];
}

test("a dotted name prints the text of its group", () => {
  expect(printed(["{{ goals.expected }}"], { goals: { expected: "新引进500家" } })).toBe("新引进500家");
});

test("a tag that Word has split over several runs is still one tag", () => {
  const runs =
    "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{ye</w:t></w:r><w:r><w:t>ar}</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p>";
  expect(printed([runs], { year: "2022" })).toBe("2022");
});

test("an optional empty text is blank", () => {
  expect(printed(["（{{reason}}）"], { reason: null })).toBe("（）");
});

test("below an optional empty group every name is blank", () => {
  expect(printed(["（{{goals.expected}}）"], { goals: null })).toBe("（）");
});

test("a list repeats its paragraphs, and the tags alone in a paragraph leave nothing behind", () => {
  const body = ["{{#projects}}", "{{name}}", "{{/projects}}", "完"];
  expect(printed(body, { projects: [{ name: "甲" }, { name: "乙" }] })).toBe("甲\n乙\n完");
});

test("a name inside a list is never taken from what surrounds the list", () => {
  const model = { name: "单位", projects: [{ number: "1" }] };
  expect(problems(["{{#projects}}{{name}}{{/projects}}"], model)).toEqual([
    { code: "unknown-tag", facts: { tag: "name", file: "layout.docx", part: "document" } },
  ]);
});

test("a row's empty name is blank even if what surrounds the list has a text of that name", () => {
  const model = { name: "单位", projects: [{ name: null }] };
  expect(printed(["（{{#projects}}{{name}}{{/projects}}）"], model)).toBe("（）");
});

test("two dots and a slash reach one list further out, through flags and texts as if they were not there", () => {
  const body = [
    "{{#projects}}{{#reason}}{{#late}}{{../year}}{{#rows}}{{../../year}}-{{../name}};{{/rows}}{{/late}}{{/reason}}{{/projects}}",
  ];
  const projects = [{ name: "甲", reason: "迟", late: true, rows: [{ a: "1" }, { a: "2" }] }];
  expect(printed(body, { year: "2022", projects })).toBe("20222022-甲;2022-甲;");
});

test("more steps out than there are lists is an unknown tag", () => {
  expect(problems(["{{../year}}"], { year: "2022" }).map(({ facts }) => facts.tag)).toEqual(["../year"]);
});

test("a section over a text shows only if the text is not blank", () => {
  const body = ["{{#a}}甲{{/a}}{{#b}}乙{{/b}}{{^c}}丙{{/c}}{{^a}}丁{{/a}}"];
  expect(printed(body, { a: "x", b: " ", c: null })).toBe("甲丙");
});

test("a missing text prints its gap, highlighted and in the look of its run", () => {
  const look = '<w:rPr><w:b/><w:sz w:val="21"/><w:u w:val="single"/></w:rPr>';
  const body = `<w:p><w:r>${look}<w:t>数：{{count}}家</w:t></w:r></w:p>`;
  const filled = xml([body], { count: { missing: "新引进<企业>" } });
  expect(textOf(filled)).toBe("数：（待填：新引进<企业>）家");
  expect(filled).toContain('<w:sz w:val="21"/><w:highlight w:val="yellow"/><w:u w:val="single"/></w:rPr>');
  expect(filled.match(/w:highlight/g)).toHaveLength(1);
});

test("the caller words the gap", () => {
  const filled = fillDocx(docxOf(["{{count}}"]), { count: { missing: "数量" } }, { gap: (label) => `缺${label}` });
  expect("file" in filled && textOf(documentXml(filled.file))).toBe("缺数量");
});

test("typed line ends of every kind become line breaks", () => {
  expect(printed(["{{text}}"], { text: "一\n二\r\n三\u000b四\u2028五" })).toBe("一\n二\n三\n四\n五");
});

test("control characters and half characters that XML cannot hold are removed", () => {
  expect(printed(["{{text}}"], { text: "一\u0000\u0008\u001f二\ud800三\uffff😀" })).toBe("一二三😀");
});

test("markup and tags in typed text are only text", () => {
  const typed = "</w:t><w:br/> {{year}} {{#x}} & &amp; <b>";
  expect(printed(["{{text}}"], { text: typed, year: "2022" })).toBe(typed);
});

test("all unknown tags of body and header come at once, each once", () => {
  const found = problems(["{{a}}{{a}}{{b.c}}", "{{toString}}"], { b: { d: "" } }, ["{{a}}"]);
  expect(found.every(({ code }) => code === "unknown-tag")).toBe(true);
  expect(found.map(({ facts }) => `${facts.part} ${facts.tag}`).sort()).toEqual([
    "document a",
    "document b.c",
    "document toString",
    "header1 a",
  ]);
});

test("a list or group where a text belongs is a problem of its own", () => {
  const model = { projects: [], goals: { expected: "" } };
  expect(problems(["{{projects}}{{goals}}"], model).map(({ code, facts }) => [code, facts.tag])).toEqual([
    ["tag-not-text", "projects"],
    ["tag-not-text", "goals"],
  ]);
});

test.each([
  ["{{year", "unclosed-tag", "year"],
  ["year}}", "unopened-tag", "year"],
  ["{{#projects}}", "unclosed-section", "projects"],
  ["{{/projects}}", "unopened-section", "projects"],
  ["{{#a}}{{#b}}{{/a}}{{/b}}", "crossed-sections", "b"],
  ["{{@year}}", "raw-tag", "@year"],
  ["｛｛year｝｝", "wide-braces", "｛｛year｝｝"],
  ["{{#projects}}｛{year}｝{{/projects}}", "wide-braces", "｛{year}｝"],
  [
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#a}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>{{/a}}</w:t></w:r></w:p>",
    "misplaced-section",
    "a",
  ],
])("%s is the problem %s", (words, code, tag) => {
  const found = problems([words], { year: "2022", projects: [], a: true, b: true });
  expect(found.map((one) => one.code)).toContain(code);
  expect(found[0]?.facts).toMatchObject({ file: "layout.docx", part: "document" });
  expect(found.map(({ facts }) => facts.tag).join()).toContain(tag);
});

test.each([
  ["no zip", new TextEncoder().encode("名称,数量")],
  ["an empty file", new Uint8Array()],
])("%s is no Word file", (_, bytes) => {
  expect(fillDocx(bytes, {})).toEqual({ problems: [{ code: "not-a-word-file", facts: { file: "report.docx" } }] });
});

test("the same template fills twice alike, and stays as it was", () => {
  const template = docxOf(["{{year}}"]);
  const before = template.slice();
  const texts = ["2022", "2023"]
    .map((year) => fillDocx(template, { year }))
    .map((one) => "file" in one && textOf(documentXml(one.file)));
  expect(texts).toEqual(["2022", "2023"]);
  expect(template).toEqual(before);
});

test("the file holds the parts of the template and nothing else", () => {
  const template = docxOf(["{{year}}"]);
  const filled = fillDocx(template, { year: "2022" });
  const parts = (bytes: Uint8Array) => Object.keys(new PizZip(bytes).files).sort();
  expect("file" in filled && parts(filled.file)).toEqual(parts(template).filter((name) => !name.endsWith("/")));
});
