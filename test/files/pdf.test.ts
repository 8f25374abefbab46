/** PDFs as LibreOffice writes them from filled files, read by their words and lines. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { Ledger } from "../../src/core/form/ledger.js";
import type { FileDocument } from "../../src/core/reading/document/document.js";
import { importDocument, valuesOf } from "../../src/core/reading/document/import-document.js";
import { findOffice } from "../../src/files/office.js";
import { findPoppler } from "../../src/files/pdf/poppler.js";
import { readPdf } from "../../src/files/pdf/read-pdf.js";
import { readDrawn, readFile, readOrConvert } from "../../src/files/read-file.js";
import { formOf, tableWords } from "../core/reading/grid/read-as.js";
import { need } from "../need.js";

const office = need("libreoffice");

function valuesIn(document: FileDocument, form: string): Map<string, string | null> {
  const ledger = new Ledger(formOf(form), { unit: "", year: 2022 }, new Map());
  const { found } = importDocument(document, { ledger, words: tableWords });
  return new Map(valuesOf(found).map(({ path, value }) => [path, value?.replace(/\s/g, "") ?? null]));
}

describe.runIf(office !== null)("a PDF made of a Word file", () => {
  let docx: Map<string, string | null>;
  let pdf: Map<string, string | null>;
  let told: readonly string[];

  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync("test/fixtures/files/f1.docx"));
    const word = await readFile(bytes, "f1.docx");
    const printed = await (await findOffice())?.convert(bytes, "docx", "pdf");
    const drawn = printed === null || printed === undefined ? null : await (await findPoppler())?.draw(printed);
    const read = drawn === null || drawn === undefined ? null : readDrawn(drawn, "f1.pdf");
    if (read === null || "problem" in read || "problem" in word) throw new Error(JSON.stringify(read));
    const [one, other] = [word.documents[0], read.documents[0]];
    if (one === undefined || other === undefined) throw new Error("no document");
    docx = valuesIn(one, "national-project-evaluation");
    pdf = valuesIn(other, "national-project-evaluation");
    told = other.told.map(({ say }) => say);
  }, 120_000);

  it("says what the Word file says", () => {
    expect(docx.size).toBeGreaterThan(40);
    expect(Object.fromEntries(pdf)).toEqual(Object.fromEntries(docx));
  });

  it("is told to be one", () => expect(told).toContain("told.pdf"));
});

const page = (words: string): string =>
  `<!DOCTYPE html><html><body><doc><page width="600" height="800">${words}</page></doc></body></html>`;
const word = (text: string, x: number, y: number, width = text.length * 10): string =>
  `<word xMin="${x}" yMin="${y}" xMax="${x + width}" yMax="${y + 10}">${text}</word>`;
const line = (...points: readonly number[]): string =>
  `<path style="fill:none;stroke:#000" d="M ${points[0]} ${points[1]} L ${points[2]} ${points[3]}"/>`;
const svg = (...paths: readonly string[]): string =>
  `<svg><defs><path d="M 0 0 L 600 0"/></defs>${paths.join("")}</svg>`;
/** Two rows; the first cell covers both. */
const ruled = [
  line(10, 10, 210, 10),
  line(60, 30, 210, 30),
  line(10, 50, 210, 50),
  line(10, 10, 10, 50),
  line(60, 10, 60, 50),
  line(210, 10, 210, 50),
];

describe("lines and words", () => {
  it("are a table with its merged cells, and lines of text around it", () => {
    const words = page(
      word("标题", 10, 0, 20) + word("目标", 12, 25, 20) + word("甲乙", 62, 12, 20) + word("丙丁", 62, 34, 20),
    );
    const { parts } = readPdf(words, svg(...ruled), "a.pdf");
    expect(parts[0]?.blocks).toMatchObject([
      { is: "paragraph", text: "标题" },
      {
        is: "table",
        rows: [
          [
            { text: "目标", rows: 2, column: 1 },
            { text: "甲乙", column: 2 },
          ],
          [{ text: "丙丁" }],
        ],
      },
    ]);
  });

  it("are joined where a line was full, and kept apart where it was not", () => {
    const words = page(
      word("完成桥梁修缮三座，道路改造两处", 62, 12, 146) + word("公里", 62, 34, 20) + word("1.5", 12, 12, 15),
    );
    const { parts } = readPdf(words, svg(...ruled.filter((_, index) => index !== 1)), "a.pdf");
    expect(JSON.stringify(parts)).toContain("完成桥梁修缮三座，道路改造两处公里");
  });

  it("that are drawn through a word take it out, and that is told", () => {
    const words = page(word("320", 62, 12, 30) + word("280", 100, 12, 30));
    const { parts, told } = readPdf(words, svg(...ruled, line(62, 17, 92, 17)), "a.pdf");
    expect(JSON.stringify(parts)).not.toContain("320");
    expect(told.map(({ say }) => say)).toContain("told.pdf-struck");
  });

  it("that are drawn through a part of a word take out that part", () => {
    const words = page(word("320280", 62, 12, 60));
    const { parts } = readPdf(words, svg(...ruled, line(62, 17, 92, 17)), "a.pdf");
    expect(JSON.stringify(parts)).toContain('"280"');
  });

  it("that are missing leave text alone", () => {
    const { parts, told } = readPdf(page(word("项目名称", 10, 10) + word("甲", 200, 10)), null, "a.pdf");
    expect(parts[0]?.blocks).toMatchObject([{ is: "paragraph", text: "项目名称 甲" }]);
    expect(told.map(({ say }) => say)).toEqual(["told.pdf-unruled"]);
  });
});

describe("a PDF that cannot be read", () => {
  const bytes = new TextEncoder().encode("%PDF-1.7\nbroken");

  it("gets a sentence where poppler is not installed", async () => {
    expect(await findPoppler(mkdtempSync(join(tmpdir(), "jiping-none-")))).toBeNull();
    expect(await readFile(bytes, "a.pdf")).toMatchObject({ problem: { code: "file-pdf" } });
    expect(await readOrConvert(bytes, "a.pdf", { office: false, poppler: true })).toMatchObject({
      convert: { from: "pdf" },
    });
  });

  it("is refused where it holds no word", () => {
    const read = readDrawn({ words: new TextEncoder().encode(page("")), lines: null }, "a.pdf");
    expect(read).toMatchObject({ problem: { code: "file-pdf-scan" } });
  });

  it.runIf(office !== null)("is given up where it is broken", async () => {
    expect(await (await findPoppler())?.draw(bytes)).toBeNull();
  });
});
