import PizZip from "pizzip";
import { expect, test } from "vitest";
import { checkTags } from "../../src/documents/check-tags.js";
import { docxOf } from "./docx-of.js";

const shape = { year: true, unit: true } as const;

test("a tag in single braces is told, and braces of text are not", () => {
  expect(codesOf(docxOf(["{year}年", "集合{1, 2}与{{unit}}"]))).toEqual(["single-braces year"]);
});

test("a tag in an endnote or an alternative text is told", () => {
  const picture = '<w:p><w:r><w:drawing><wp:docPr xmlns:wp="x" id="1" descr="{{unit}}"/></w:drawing></w:r></w:p>';
  expect(codesOf(docxOf([picture]))).toEqual(["tag-in-picture unit"]);
  const zip = new PizZip(docxOf(["{{year}}"]));
  zip.file("word/endnotes.xml", '<w:endnotes xmlns:w="x"><w:p><w:r><w:t>{{unit}}</w:t></w:r></w:p></w:endnotes>');
  expect(codesOf(zip.generate({ type: "uint8array" }))).toContain("tag-in-endnote unit");
});

test("an invisible character in a tag is shown", () => {
  expect(codesOf(docxOf(["{{ye\u200bar}}"]))).toEqual(["tag-invisible ye␣ar"]);
});

test("a layout of another prefix or in UTF-16 is told", () => {
  expect(codesOf(withDocument('<n:document xmlns:n="x"/>'))).toContain("layout-prefix ");
  expect(codesOf(withDocument(new Uint8Array([0xff, 0xfe, 0x3c, 0x00])))).toContain("layout-utf16 ");
});

function codesOf(file: Uint8Array): string[] {
  return checkTags(file, shape).map(({ code, facts }) => `${code} ${facts.tag ?? ""}`);
}

function withDocument(content: string | Uint8Array): Uint8Array {
  const zip = new PizZip(docxOf([""]));
  zip.file("word/document.xml", content);
  return zip.generate({ type: "uint8array" });
}
