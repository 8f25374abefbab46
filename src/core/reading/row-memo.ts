/**
 * What follows from one row and from lists that stay the same. A row is the same object as long as its figures are, so that looking
 * its result up costs next to nothing; `Kept` is for what reads the ledger.
 */
import type { IndicatorRow } from "./indicator-rows.js";

interface Known<T> {
  readonly by: unknown;
  readonly value: T;
}

export class RowMemo<T> {
  readonly #known = new WeakMap<IndicatorRow, Known<T>>();

  /** The result of `work`, which must depend on nothing but the row and `by`: another object asks for another result. */
  of(row: IndicatorRow, by: unknown, work: () => T): T {
    const before = this.#known.get(row);
    if (before !== undefined && before.by === by) return before.value;
    const value = work();
    this.#known.set(row, { by, value });
    return value;
  }
}
