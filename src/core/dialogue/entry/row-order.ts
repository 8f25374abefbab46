/** A list's own figure is the order of its row numbers, so that undo needs nothing special. */
import type { Entry, Ledger } from "../../form/ledger.js";
import { isRow } from "../steps/path-exists.js";

export function orderEntry(list: string, rows: readonly string[]): Entry {
  const order = rows.join(",");
  return { path: list, raw: order, value: rows.length === 0 ? null : order };
}

/** A row that is not in its list yet joins it; nothing for one that is there, or that could not be the next. */
export function joinEntries(ledger: Ledger, path: string): Entry[] {
  const { list, row, rows } = locateRow(ledger, path);
  return rows.includes(row) || !isRow(ledger, path) ? [] : [orderEntry(list, [...rows, row])];
}

export function locateRow(ledger: Ledger, path: string): { list: string; row: string; rows: readonly string[] } {
  const list = path.slice(0, path.lastIndexOf("."));
  return { list, row: path.slice(list.length + 1), rows: ledger.rows(list) };
}
