/** How large a report is: what is done in a turn and what in a job is decided by it, never by how busy the machine is. */
import { expandPattern } from "./expand-pattern.js";
import { Kept } from "./kept.js";
import type { Ledger } from "./ledger.js";

/** Rows of a report that is checked within a turn, at most. */
export const mostRowsInTurn = 200;

const counts = new Kept<number>(true);

/** Rows of all lists together. */
export function rowCount(ledger: Ledger): number {
  return counts.of(ledger, "rows", null, () =>
    [...ledger.form.lists.keys()]
      .flatMap((pattern) => expandPattern(ledger, pattern))
      .reduce((sum, list) => sum + ledger.rows(list).length, 0),
  );
}

export function isLarge(ledger: Ledger): boolean {
  return rowCount(ledger) > mostRowsInTurn;
}
