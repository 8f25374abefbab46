/** Writes a workbook as .xlsx. A text that a spreadsheet could take for a formula is marked as text in the file. */

import type { CellStyle, CellValue } from "hucre/xlsx";
import type { PlainCell, PlainSheet, WorkbookWriter } from "../app/ports/workbooks.js";
import { zipOf } from "./libraries.js";
import { sheetNames } from "./sheet-names.js";

export const workbookWriter: WorkbookWriter = {
  async write({ sheets }) {
    const names = sheetNames(sheets.map(({ name }) => name));
    const written = sheets.map((sheet, index) => sheetOf(sheet, names[index] ?? ""));
    // Loaded with the first workbook: a start has no need of it.
    const { writeXlsx } = await import("hucre/xlsx");
    return withQuotedTexts(await writeXlsx({ sheets: written }));
  },
};

function sheetOf(sheet: PlainSheet, name: string) {
  const rows = [sheet.heads.map((head): PlainCell => head), ...sheet.rows];
  const cells = new Map(
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) => {
        const style = styleOf(cell, at === 0);
        return style === null ? [] : [[`${at},${column}`, { style }] as const];
      }),
    ),
  );
  const widths = sheet.heads.map((_, column) => widthOf(rows.map((row) => row[column] ?? null)));
  return {
    name,
    rows: rows.map((row) => row.map(writtenValue)),
    columns: widths.map((wide) => ({ width: wide })),
    rowDefs: new Map(rows.flatMap((row, at) => heightOf(row, widths).map((height) => [at, { height }] as const))),
    cells,
    freezePane: { rows: 1 },
    pageSetup,
  };
}

/** A sheet is as wide as a page, and as long as it gets. */
const pageSetup = { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** A number that a spreadsheet would round stays a text. */
function writtenValue(cell: PlainCell): CellValue {
  if (cell === null) return null;
  if (typeof cell === "string") return escaped(cell.replace(unwritable, ""));
  return isExact(cell.number) ? Number(cell.number) : cell.number;
}

function isExact(number: string): boolean {
  return number.replace(/[-.]/g, "").replace(/^0+/, "").length <= 15 && Math.abs(Number(number)) < 1e15;
}

/** Halves of surrogate pairs and the two non-characters that XML 1.0 forbids; the library escapes control characters. */
const unwritable = /[\p{Surrogate}\ufffe\uffff]/gu;

/** What looks like an escaped character of the file format is none: _x0041_ would be read back as A. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function styleOf(cell: PlainCell, isHead: boolean): CellStyle | null {
  if (cell === null) return null;
  if (isHead) return { font: { bold: true }, alignment: { wrapText: true, vertical: "center" } };
  if (typeof cell === "string") {
    const top: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
    return /^[=+\-@\t\r＝＋－＠]/.test(cell) ? { ...top, numFmt: quotedFormat } : top;
  }
  const decimals = cell.number.split(".")[1]?.length ?? 0;
  return { alignment: { vertical: "top" }, numFmt: decimals === 0 ? "0" : `0.${"0".repeat(Math.min(decimals, 10))}` };
}

/** Excel's format of text, which nothing else here has. */
const quotedFormat = "@";

/**
 * The library cannot say that a text was entered with an apostrophe before it; without that, editing the cell would make a
 * formula of it. The mark stands in the style (`quotePrefix`).
 */
function withQuotedTexts(file: Uint8Array): Uint8Array {
  const zip = zipOf(file);
  const path = "xl/styles.xml";
  const styles = zip.file(path)?.asText();
  if (styles === undefined) throw new Error("a written workbook has no styles");
  const id = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
  if (id === undefined) return file;
  zip.file(path, styles.replaceAll(`<xf numFmtId="${id}" `, `<xf numFmtId="${id}" quotePrefix="1" `));
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

const width = { least: 8, most: 48, sampled: 200 } as const;

/** Points of a line, and of the tallest row that spreadsheets show. */
const line = { points: 17, most: 408 } as const;

/** Of a row in which a text is longer than its column is wide; not every program works it out by itself. */
function heightOf(row: readonly PlainCell[], widths: readonly number[]): number[] {
  const lines = row.map((cell, column) => (typeof cell === "string" ? linesOf(cell, widths[column] ?? width.most) : 1));
  const most = Math.max(1, ...lines);
  return most === 1 ? [] : [Math.min(line.most, most * line.points)];
}

function linesOf(text: string, wide: number): number {
  const long = (part: string): number => part.replace(/[^\x20-\xff]/g, "xx").length;
  return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(long(part) / (wide - 1))), 0);
}

/** In characters; a Chinese character is as wide as two. */
function widthOf(cells: readonly PlainCell[]): number {
  const widths = cells.slice(0, width.sampled).map((cell) => {
    const text = cell === null ? "" : typeof cell === "string" ? cell.slice(0, width.most) : cell.number;
    return text.replace(/[^\x20-\xff]/g, "xx").length + 2;
  });
  return Math.min(width.most, Math.max(width.least, ...widths));
}
