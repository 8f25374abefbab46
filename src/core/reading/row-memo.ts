/**
 * What follows from one row and from lists that stay the same. A row is the same object as long as its figures are, so that looking
 * its result up costs next to nothing; `Kept` is for what reads the ledger.
 */
import { Columns } from "../form/columns.js";
import type { Reads } from "../form/reads.js";
import type { IndicatorRow } from "./indicator-rows.js";

interface Known<T> {
  readonly by: unknown;
  readonly also: unknown;
  readonly value: T;
  /** What was read for it: columns of the row, and nearly never anything else. */
  readonly read: Columns | Reads;
}

export class RowMemo<T> {
  readonly #known = new WeakMap<IndicatorRow, Known<T>>();

  /** The result of `work`, which must depend on nothing but the row, `by` and `also`: another object asks for another result. */
  of(row: IndicatorRow, by: unknown, work: () => T, also: unknown = null): T {
    const before = this.#known.get(row);
    if (before !== undefined && before.by === by && before.also === also) {
      tell(row, before.read);
      return before.value;
    }
    const { value, read: all } = row.watched.unseen(() => row.watched.run(work));
    const read = all.onlyOf(row.path) ?? all;
    this.#known.set(row, { by, also, value, read });
    tell(row, read);
    return value;
  }
}

function tell({ watched, path }: IndicatorRow, read: Columns | Reads): void {
  if (read instanceof Columns) watched.readColumns(path, read);
  else watched.copy(read);
}
