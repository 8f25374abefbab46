/** Columns that are the sum of other columns in the same row: 合计 of years or sources, 累计 of the quarters. */

import { compact } from "./label-text.js";
import { hasAny, matches } from "./matches.js";
import type { Column } from "./matrix-rates.js";
import type { BlankReading } from "./reading.js";
import { isSum } from "./sum-levels.js";

/** The columns that this one is the sum of; none: it stands for itself. */
export function columnSum(reading: BlankReading, column: Column, columns: readonly Column[]): readonly Column[] {
  if (column.kind !== "money" && column.kind !== "count") return [];
  if (hasAny(compact(column.label), reading.words.cumulative)) return spentBefore(reading, column, columns);
  if (!isSum(reading, column.label)) return [];
  const others = columns.filter(
    (one) => one !== column && one.kind === column.kind && (column.top === null || one.top === column.top),
  );
  const behind = others.filter(({ col }) => col > column.col);
  const next = behind.findIndex(({ label }) => isSum(reading, label));
  const after = next < 0 ? behind : behind.slice(0, next);
  const before = others.filter(({ col }) => col < column.col);
  const isPrice = ({ label }: Column): boolean => matches(reading.words.products.price, label);
  const parts = after.length > 0 ? after : column.top === null && before.some(isPrice) ? [] : before;
  // Budget and expenditure are no parts of a whole.
  return parts.length > 1 && !parts.some((one) => isStage(reading, one)) ? parts : [];
}

function isStage({ words }: BlankReading, { role, label }: Column): boolean {
  return (
    role !== null || hasAny(compact(label), words.amounts.executed) || hasAny(compact(label), words.amounts.budgets)
  );
}

/** What was spent in each period, under heads of their own. */
function spentBefore({ words }: BlankReading, column: Column, columns: readonly Column[]): readonly Column[] {
  const before = columns.filter(
    ({ kind, col, top, label }) =>
      kind === "money" && col < column.col && top !== null && hasAny(compact(label), words.amounts.executed),
  );
  const alike = before.filter(({ head }) => head === before[0]?.head);
  return alike.length > 1 && alike.length === before.length ? alike : [];
}
