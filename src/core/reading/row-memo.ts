/**
 * What follows from one row and from lists that stay the same. A row is the same object as long as its figures are, so that looking
 * its result up costs next to nothing; `Kept` is for what reads the ledger.
 */
import type { Reads } from "../form/reads.js";
import type { IndicatorRow } from "./indicator-rows.js";

interface Known<T> {
  readonly by: unknown;
  readonly value: T;
  /** Columns that were read for it. */
  readonly read: Reads;
}

export class RowMemo<T> {
  readonly #known = new WeakMap<IndicatorRow, Known<T>>();

  /** The result of `work`, which must depend on nothing but the row and `by`: another object asks for another result. */
  of(row: IndicatorRow, by: unknown, work: () => T): T {
    const before = this.#known.get(row);
    const known = before !== undefined && before.by === by ? before : { by, ...readAlone(row, work) };
    if (known !== before) this.#known.set(row, known);
    row.watched.copy(known.read);
    return known.value;
  }
}

function readAlone<T>(row: IndicatorRow, work: () => T): { value: T; read: Reads } {
  return row.watched.unseen(() => row.watched.run(work));
}
