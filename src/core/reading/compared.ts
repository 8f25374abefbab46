/** Target and actual value of a row on one base, whatever the year: worked out once for all checks that compare them. */
import { type Comparison, comparable } from "../value/comparable.js";
import type { IndicatorRow } from "./indicator-rows.js";
import { RowMemo } from "./row-memo.js";

const known = new RowMemo<Comparison | null>();

/** null where one of them is missing. */
export function compared(row: IndicatorRow): Comparison | null {
  return known.of(row, null, () => {
    const { target, actual } = row;
    return target === null || actual === null ? null : comparable(target.reading, actual.reading);
  });
}
