/** An .xls file where LibreOffice is not there: values and merged cells, without the formats of numbers and what is hidden. */
import { readXls as readWorkbook } from "hucre";
import type { DocumentPart, FileCell, FileDocument } from "../../core/reading/document/document.js";
import { say } from "../../core/say.js";
import { Refused } from "../refused.js";
import { columnName } from "../sheet/address.js";
import { CellCount } from "../sheet/cell-count.js";
import { merged } from "../sheet/merge-cells.js";
import { general } from "../sheet/number-format.js";

/** Throws `Refused`. */
export async function readXls(bytes: Buffer, name: string): Promise<FileDocument> {
  const book = await readWorkbook(bytes).catch(() => {
    throw new Refused("file-broken");
  });
  const count = new CellCount();
  const parts = book.sheets.map((sheet): DocumentPart => {
    const spans = (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
      from: { row: startRow + 1, column: startCol + 1 },
      to: { row: endRow + 1, column: endCol + 1 },
    }));
    const rows = sheet.rows.map((row, index) => cellsOf(row, index + 1, count)).filter((row) => row.length > 0);
    const blocks = rows.length === 0 ? [] : [{ is: "table" as const, number: 1, rows: merged(rows, spans) }];
    return { name: sheet.name, hidden: false, blocks };
  });
  return { name, kind: "xls", parts, told: [say("told.no-formats")] };
}

function cellsOf(values: readonly unknown[], row: number, count: CellCount): FileCell[] {
  return values.flatMap((value, index): FileCell[] => {
    const text = textOf(value);
    if (text === "") return [];
    count.add();
    const column = index + 1;
    return [{ text, row, column, rows: 1, columns: 1, address: `${columnName(column)}${row}` }];
  });
}

function textOf(value: unknown): string {
  if (value instanceof Date) return `${value.getUTCFullYear()}年${value.getUTCMonth() + 1}月${value.getUTCDate()}日`;
  if (typeof value === "number") return general(value);
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : value === true ? "TRUE" : "";
}
