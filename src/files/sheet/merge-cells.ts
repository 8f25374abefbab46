/** Merged cells: the first one covers the others, which hold nothing that is seen. */
import type { FileCell } from "../../core/reading/document/document.js";
import { limits } from "../limits.js";
import { Refused } from "../refused.js";
import type { SheetPlace } from "./address.js";

export interface Span {
  readonly from: SheetPlace;
  readonly to: SheetPlace;
}

/** Spans are cut to what the sheet holds; spans over each other are refused. Rows stay; cells that another covers go. */
export function merged(
  rows: readonly (readonly FileCell[])[],
  spans: readonly Span[],
): readonly (readonly FileCell[])[] {
  if (spans.length === 0) return rows;
  const lastRow = rows.at(-1)?.[0]?.row ?? 0;
  const lastColumn = rows.reduce((most, row) => Math.max(most, row.at(-1)?.column ?? 0), 0);
  const byRow = new Map<number, Span[]>();
  let left: number = limits.cells;
  for (const span of spans)
    for (let row = span.from.row; row <= Math.min(span.to.row, lastRow); row += 1) {
      const before = byRow.get(row);
      left -= 1;
      if (left < 0 || (before?.length ?? 0) > limits.columns) throw new Refused("file-broken");
      if (before === undefined) byRow.set(row, [span]);
      else before.push(span);
    }
  return rows.map((row) => {
    const own = byRow.get(row[0]?.row ?? 0);
    if (own === undefined) return row;
    return row.flatMap((cell) => {
      const span = own.find((one) => cell.column >= one.from.column && cell.column <= one.to.column);
      if (span === undefined) return [cell];
      if (span.from.row !== cell.row || span.from.column !== cell.column) return [];
      const columns = Math.max(1, Math.min(span.to.column, lastColumn) - cell.column + 1);
      return [{ ...cell, columns, rows: Math.min(span.to.row, lastRow) - cell.row + 1 }];
    });
  });
}
