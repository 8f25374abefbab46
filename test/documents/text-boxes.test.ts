import { expect, test } from "vitest";
import { readBlank } from "../../src/documents/word/read-blank.js";
import { made } from "../core/blank/made.js";
import { docxOf } from "./docx-of.js";
import { documentXml } from "./read-tables.js";

const mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${["项目名称", ""]
  .map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`)
  .join("")}</w:tr></w:tbl>`;

function content(texts: readonly string[]): string {
  const paragraphs = texts.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`);
  return `<w:txbxContent>${paragraphs.join("")}</w:txbxContent>`;
}

/** As Word writes it: in the newer way, and once more for older programs. */
function boxed(...texts: readonly string[]): string {
  const newer = `<w:drawing><wps:txbx xmlns:wps="wps">${content(texts)}</wps:txbx></w:drawing>`;
  const older = `<w:pict><v:textbox xmlns:v="v">${content(texts)}</v:textbox></w:pict>`;
  return `<w:p><w:r><mc:AlternateContent xmlns:mc="${mc}"><mc:Choice Requires="wps">${newer}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

function older(...texts: readonly string[]): string {
  return `<w:p><w:r><w:pict><v:textbox xmlns:v="v">${content(texts)}</v:textbox></w:pict></w:r></w:p>`;
}

test("a text box is read once, before the paragraph that it is anchored in", () => {
  const read = readBlank(docxOf([boxed("附件1", "某某县项目申报表"), "填报单位：", table]), "box.docx");
  const blocks = "document" in read ? read.document.blocks : [];
  expect(blocks.map((one) => (one.block === "table" ? "table" : [one.paragraph, one.text]))).toEqual([
    [3, "附件1"],
    [4, "某某县项目申报表"],
    [1, ""],
    [2, "填报单位："],
    "table",
  ]);
});

test.each([
  ["newer and older", boxed],
  ["older", older],
])("title and blanks of a box are understood, printed and read back: %s", async (_, box) => {
  const blank = docxOf([box("附件1", "某某县项目申报表", "联系科室：　　　　"), table]);
  const { understood, printed, read, loaded } = made(blank, { 联系科室: "预算科", 项目名称: "甲项目" });
  expect(understood.title).toBe("某某县项目申报表");
  expect(printed.match(/联系科室：预算科/g)).toHaveLength(1);
  const field = [...loaded.form.fields.values()].find(({ label }) => label === "联系科室");
  expect((await read()).get(field?.pattern ?? "")).toBe("预算科");
});

test("a field of a box is written into both kinds of it", () => {
  const { loaded } = made(docxOf([boxed("联系科室：　　　　"), table]));
  const field = [...loaded.form.fields.values()].find(({ label }) => label === "联系科室");
  const read = readBlank(loaded.layout, "layout.docx");
  expect("document" in read).toBe(true);
  expect(documentXml(loaded.layout).split(`{{${field?.pattern}}}`)).toHaveLength(3);
});
