import PizZip from "pizzip";
import { describe, expect, test } from "vitest";
import { say } from "../../src/core/say.js";
import { openWord } from "../../src/documents/word/open-word.js";
import { readBlank } from "../../src/documents/word/read-blank.js";
import { readPrompts } from "../../src/forms/load-prompts.js";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function wordFile(body: string, { head = "", prefix = "w" } = {}): PizZip {
  const zip = new PizZip();
  const xml = `<?xml version="1.0"?>${head}<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`;
  zip.file("word/document.xml", xml.replaceAll("w:", `${prefix}:`).replace("xmlns:w=", `xmlns:${prefix}=`));
  return zip;
}

const bytesOf = (zip: PizZip): Uint8Array => zip.generate({ type: "uint8array", compression: "DEFLATE" });
const cell = "<w:tc><w:p><w:r><w:t>名称</w:t></w:r></w:p></w:tc>";
const rows = (count: number, cells: number): string =>
  `<w:tbl>${`<w:tr>${cell.repeat(cells)}</w:tr>`.repeat(count)}</w:tbl>`;
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A zip whose directory says that its files are small. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  for (let at = 0; at + 4 <= changed.length; at += 1)
    if (changed.readUInt32LE(at) === size) changed.writeUInt32LE(1000, at);
  return changed;
}

describe("a blank file that is no form is refused soon, with a sentence", () => {
  const { words } = readPrompts("prompts", "prompts");
  const huge = paragraph(" ".repeat(45_000_000));
  const wide = `<w:tbl><w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="200"/></w:tcPr><w:p/></w:tc>'.repeat(400)}</w:tr></w:tbl>`;
  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ["text", () => new TextEncoder().encode("空表"), "not-a-word-file"],
    ["a bomb", () => bytesOf(wordFile(huge)), "word-file-too-large"],
    [
      "a bomb that lies about its size",
      () => lying(bytesOf(wordFile(huge)), wordFile(huge).file("word/document.xml")?.asUint8Array().length ?? 0),
      "word-file-too-large",
    ],
    ["a document type", () => bytesOf(wordFile(paragraph("名"), { head: "<!DOCTYPE x>" })), "broken-word-file"],
    ["depth", () => bytesOf(wordFile(`${"<w:sdt>".repeat(300)}${"</w:sdt>".repeat(300)}`)), "broken-word-file"],
    ["tens of thousands of cells", () => bytesOf(wordFile(rows(2_000, 10))), "blank-too-many-cells"],
    ["cells that cover a hundred thousand places", () => bytesOf(wordFile(wide)), "blank-too-many-cells"],
    ["tens of thousands of paragraphs", () => bytesOf(wordFile(paragraph("名称：").repeat(20_000))), "blank-too-long"],
    ["a paragraph without end", () => bytesOf(wordFile(paragraph("（　　）".repeat(20_000)))), "blank-too-long"],
  ];

  test.each(cases)("%s", (_name, file, code) => {
    const bytes = file();
    const started = performance.now();
    const read = readBlank(bytes, "空表.docx");
    expect("problem" in read ? read.problem.code : "read").toBe(code);
    expect(performance.now() - started).toBeLessThan(10_000);
    for (const key of [`form-from.${code}`, `problem.${code}`])
      expect(words.render(say(key, { file: "空表.docx", max: "6000" }), "plain")).toContain("空表.docx");
  });

  test("one of the usual size is read", () => {
    expect("document" in readBlank(bytesOf(wordFile(rows(300, 8))), "空表.docx")).toBe(true);
  });
});

describe("what other programs write", () => {
  const body = `${paragraph("单位：")}${rows(2, 2)}`;

  test("another name of Word's namespace is read like the usual one, and written with it", () => {
    const usual = readBlank(bytesOf(wordFile(body)), "a.docx");
    expect(readBlank(bytesOf(wordFile(body, { prefix: "ns0" })), "a.docx")).toEqual(usual);
    const opened = openWord(bytesOf(wordFile(body, { prefix: "ns0" })), "a.docx");
    expect("document" in opened ? opened.document.attributes : {}).toEqual({ "xmlns:w": main });
  });

  test.each(["utf-16le", "utf-16be"])("%s is read", (encoding) => {
    const zip = wordFile(body);
    const text = `\ufeff${zip.file("word/document.xml")?.asText() ?? ""}`;
    const bytes = Buffer.from(text, "utf16le");
    zip.file("word/document.xml", encoding === "utf-16le" ? bytes : bytes.swap16());
    expect(readBlank(bytesOf(zip), "a.docx")).toEqual(readBlank(bytesOf(wordFile(body)), "a.docx"));
  });
});
