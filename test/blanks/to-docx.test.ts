import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { toDocx } from "../../src/blanks/to-docx.js";
import { zipOf } from "../../src/documents/libraries.js";
import { blankOf } from "../core/blank/docx-table.js";
import { compoundOf } from "../files/hostile-files.js";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function zipWith(...names: readonly string[]): Uint8Array {
  const zip = zipOf();
  for (const name of names) zip.file(name, "x");
  return zip.generate({ type: "uint8array" });
}

test.each([
  ["nothing at all", new Uint8Array(), "file-empty"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), "blank-picture"],
  ["a PDF", text("%PDF-1.7\n"), "blank-pdf"],
  ["a workbook", zipWith("[Content_Types].xml", "xl/workbook.xml"), "blank-workbook"],
  ["an archive of forms", zipWith("空表.docx", "说明.docx"), "blank-archive"],
  ["a Word file with a password", compoundOf(["Root Entry", "EncryptedPackage"]), "file-encrypted"],
])("%s sent as a blank form says what it is", async (_, bytes, code) => {
  const read = await toDocx(bytes, "空表.docx");
  expect("problem" in read && read.problem).toMatchObject({ code, facts: { file: "空表.docx" } });
});

test("a Word file comes back as it is, and so does what only its reader can judge", async () => {
  const blank = blankOf(["某某表", ["项目名称|"]]);
  for (const bytes of [blank, text("<html></html>"), deflateRawSync(text("zip?"))])
    expect(await toDocx(bytes, "空表.docx")).toEqual({ bytes });
});
