/** Whether what a card or a place names is still there: rows go, and what a press names is only what somebody sent. */
import type { Ledger } from "../../form/ledger.js";
import { listOfRow } from "../../form/list-of-row.js";
import { patternOf } from "../../form/path.js";

/** Every row on the way of this path stands in its list. */
export function rowsExist(ledger: Ledger, path: string): boolean {
  return [...path.matchAll(/\.(\d+)(?=\.|$)/g)].every((match) =>
    ledger.rows(path.slice(0, match.index)).includes(match[1] ?? ""),
  );
}

/** A figure that is filled in or computed. */
export function isFigure(ledger: Ledger, path: string): boolean {
  return ledger.field(path) !== undefined && !path.includes("*") && rowsExist(ledger, path);
}

/** A figure that a person may set. */
export function canSet(ledger: Ledger, path: string): boolean {
  return ledger.field(path)?.derive === null && rowsExist(ledger, path);
}

export function isList(ledger: Ledger, path: string): boolean {
  return ledger.form.lists.has(patternOf(path)) && !path.includes("*") && rowsExist(ledger, path);
}

/** A row that is there, or the next new one of its list. */
export function isRow(ledger: Ledger, path: string): boolean {
  const list = path.slice(0, path.lastIndexOf("."));
  const row = path.slice(list.length + 1);
  return isList(ledger, list) && (ledger.rows(list).includes(row) || String(ledger.nextRow(list)) === row);
}

/** A scope with an outline of its own: the report or a row that is there. */
export function isScope(ledger: Ledger, path: string): boolean {
  return path === "" || (/\.\d+$/.test(path) && listOfRow(ledger, path) !== undefined && rowsExist(ledger, path));
}
