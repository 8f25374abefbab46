/** What a person should know about how a sheet was read. */
import { type Say, say } from "../../core/say.js";
import type { SheetRead } from "./read-sheet.js";
import type { SheetEntry } from "./read-workbook.js";

/** Numbers of rows that a sentence lists. */
const most = 12;

export function toldOfSheet({ name, hidden }: SheetEntry, read: SheetRead): Say[] {
  if (hidden) return [];
  const listed = (rows: readonly number[]): string =>
    `${rows.slice(0, most).join("、")}${rows.length > most ? "…" : ""}`;
  const rows = (key: string, numbers: readonly number[]): Say[] =>
    numbers.length === 0 ? [] : [say(key, { sheet: name, count: numbers.length, rows: listed(numbers) })];
  return [
    ...rows("told.hidden-rows", read.hiddenRows),
    ...rows("told.filtered-rows", read.filteredRows),
    ...(read.hiddenColumns.length === 0
      ? []
      : [say("told.hidden-columns", { sheet: name, columns: read.hiddenColumns.join("、") })]),
    ...(read.unworked.length === 0
      ? []
      : [
          say("told.no-result", {
            sheet: name,
            count: read.unworked.length,
            cells: read.unworked.slice(0, most).join("、"),
          }),
        ]),
    ...read.comments.map(({ address, text }) => say("told.cell-comment", { sheet: name, cell: address, text })),
  ];
}
