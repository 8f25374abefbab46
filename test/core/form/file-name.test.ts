import { expect, test } from "vitest";
import { fileName } from "../../../src/core/form/file-name.js";
import type { Form } from "../../../src/core/form/form.js";
import { formOf, ledgerOf } from "./form-of.js";

const form: Form = {
  ...formOf(`
- id: project
  title: 项目
  fields: [{id: name, label: 项目名称, kind: text}]
`),
  file: "{{year}}年度{{ unit }}{{project.name}}自评表.docx",
};

test("a report's file is named after its year, its unit and what its form wants of its own figures", () => {
  expect(fileName(ledgerOf(form, { "project.name": "技能培训" }), "（第2版）")).toBe(
    "2024年度某某中心技能培训自评表（第2版）.docx",
  );
});

test("a figure that is not there yet leaves nothing in the name", () => {
  expect(fileName(ledgerOf(form), "（草稿）")).toBe("2024年度某某中心自评表（草稿）.docx");
});

test("signs that no file name can have are left out, and braces that were typed are no tags", () => {
  const name = 'a/b\\c:d*e?f"g<h>i|j{{unit}}';
  expect(fileName(ledgerOf(form, { "project.name": name }), "")).toBe("2024年度某某中心abcdefghij{{unit}}自评表.docx");
});

test("a long name is cut, between whole signs, and keeps its ending and its mark", () => {
  const named = fileName(ledgerOf(form, { "project.name": "𠮷".repeat(90) }), "（草稿）");
  expect(named).toBe(`2024年度某某中心${"𠮷".repeat(40)}自评表（草稿）.docx`);
});

test.each([
  ["a\u202egnp.exe", "agnp.exe.docx"],
  ["..", "项目.docx"],
  [" .hidden. ", "hidden.docx"],
  ["CON", "_CON.docx"],
  ["lpt1.txt", "_lpt1.txt.docx"],
  ["控\u2028股\u200b", "控股.docx"],
  ["控股", "控股.docx"],
])("a name of %j alone is one that a computer takes for what it is", (name, file) => {
  const alone: Form = { ...form, title: "项目", file: "{{project.name}}.docx" };
  expect(fileName(ledgerOf(alone, { "project.name": name }), "")).toBe(file);
});
