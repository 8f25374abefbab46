/** Columns that are the sum of other columns in the same row: 合计 of years or sources, 累计 of the quarters, a year of its parts. */

import { type Terms, termsOf } from "./formulas.js";
import type { GridCell } from "./grid.js";
import { compact } from "./label-text.js";
import { hasAny, matches } from "./matches.js";
import { adjustmentIn, type Column, dividedBy, isDifference, isRest } from "./matrix-rates.js";
import type { BlankReading } from "./reading.js";
import { wholesOf } from "./row-tree.js";
import { isBareSum, isFiscalPart, isKnownPart, isSum } from "./sum-levels.js";
import { yearOf } from "./year-parts.js";

export interface Added<C extends Column> extends Terms<C> {
  /** The form does not say so; it is what such a column usually means. */
  readonly isUsual: boolean;
}

/** What a column adds up: as the form says, its parts, or the budget and its changes. None: it stands for itself. */
export function addedBy<C extends Column>(reading: BlankReading, column: C, columns: readonly C[]): Added<C> {
  const said = column.kind === "money" || column.kind === "count" ? termsOf(reading, column, columns) : null;
  if (said !== null) return { ...said, isUsual: false };
  const whole = wholeColumn(reading, column, columns);
  if (whole !== null) return { ...whole, less: [] };
  return { ...(changedBudget(reading, column, columns) ?? { of: [], less: [] }), isUsual: true };
}

/** 全年预算数 behind 年初预算数 and 调整数 alone. */
export function changedBudget<C extends Column>(
  reading: BlankReading,
  column: C,
  columns: readonly C[],
): Terms<C> | null {
  if (column.role !== "budget.adjusted" || adjustmentIn(reading, column.label) !== null) return null;
  const [initial, ...changes] = columns.filter(({ kind, col }) => kind === "money" && col < column.col);
  const signs = changes.map(({ label }) => adjustmentIn(reading, label));
  if (initial?.role !== "budget.initial" || changes.length === 0 || signs.includes(null)) return null;
  const signed = (sign: "added" | "taken"): C[] => changes.filter((_, index) => signs[index] === sign);
  return { of: [initial, ...signed("added")], less: signed("taken") };
}

/** The columns that this one is the sum of; null: it stands for itself. */
function wholeColumn<C extends Column>(
  reading: BlankReading,
  column: C,
  columns: readonly C[],
): Omit<Added<C>, "less"> | null {
  if (column.kind !== "money" && column.kind !== "count") return null;
  if (column.top === null && isProduct(reading, column, columns)) return null;
  const told = (of: readonly C[]): Omit<Added<C>, "less"> | null => (of.length === 0 ? null : { of, isUsual: false });
  const added = columns.filter((one) => one.kind === column.kind && !isApart(reading, one, columns));
  const year = yearOf(
    reading,
    added.map((one) => ({ of: one, label: one.label, col: one.col, heads: headsOf(one) })),
  );
  if (year !== null && year.whole.of === column) return told(year.parts.map(({ of }) => of));
  const groups = alikeInGroups(reading, column, added);
  if (groups !== null) return told(groups);
  if (isCumulative(reading, column)) return told(spentBefore(reading, column, columns));
  const rows = added
    .filter((one) => !isCumulative(reading, one) && !(year?.parts.some(({ of }) => of === one) ?? false))
    .map((one) => ({ of: one, titles: one.titles, text: one.head, counter: null, isMore: false }));
  const { wholes, unsure } = wholesOf(reading, rows);
  const parts = rows.filter((row) => wholes.get(row)?.of === column).map(({ of }) => of);
  const name = compact(column.head);
  const isWhole =
    isSum(reading, column.label) ||
    parts.every(({ label, head }) => isFiscalPart(reading, label) || isKnownPart(reading, name, compact(head)));
  // Budget and expenditure are no parts of a whole.
  if (!isWhole || parts.length < 2 || parts.some((one) => isStage(reading, one))) return null;
  return { of: parts, isUsual: [...unsure].some(({ of }) => of === column) };
}

/** 计划数 under 合计, and in each group beside it: 2023年, 2024年; null: its head is no sum, or a group lacks it. */
function alikeInGroups<C extends Column>(reading: BlankReading, column: C, columns: readonly C[]): readonly C[] | null {
  const title = column.titles[0];
  if (title === undefined || !isBareSum(reading, title.text)) return null;
  const groups = [...new Set(columns.flatMap(({ titles: [one] }) => one ?? []))].filter((one) => one !== title);
  const isWhole = (one: GridCell): boolean => isSum(reading, one.text) || isStageName(reading, one.text);
  if (groups.length < 2 || groups.some(isWhole)) return null;
  const alike = groups.map((group) =>
    columns.filter(
      (one) =>
        one.titles[0] === group &&
        compact(one.head) === compact(column.head) &&
        one.titles.length === column.titles.length,
    ),
  );
  return alike.every(({ length }) => length === 1) ? alike.flat() : null;
}

function headsOf({ titles, head }: Column): string[] {
  return [...titles.map(({ text }) => text), head];
}

/** What no sum takes in: a price, what is left, a change. */
function isApart(reading: BlankReading, column: Column, columns: readonly Column[]): boolean {
  const { label } = column;
  const isChange = isDifference(reading, label) || isRest(reading, label);
  return matches(reading.words.products.price, label) || isChange || dividedBy(reading, column, columns) !== null;
}

/** 金额 of 单价 and 数量. */
function isProduct({ words: { products } }: BlankReading, { label }: Column, columns: readonly Column[]): boolean {
  return matches(products.amount, label) && columns.some((one) => matches(products.price, one.label));
}

function isCumulative({ words }: BlankReading, { label }: Column): boolean {
  return hasAny(compact(label), words.cumulative);
}

function isStage(reading: BlankReading, { role, head }: Column): boolean {
  const isOfYear = role?.startsWith("budget.") === true || role?.startsWith("costs.") === true;
  return isOfYear || isStageName(reading, head);
}

function isStageName({ words }: BlankReading, head: string): boolean {
  return hasAny(compact(head), [...words.amounts.executed, ...words.amounts.budgets]);
}

/** What was spent in each period, under heads of their own. */
function spentBefore<C extends Column>({ words }: BlankReading, column: C, columns: readonly C[]): readonly C[] {
  const before = columns.filter(
    ({ kind, col, top, label }) =>
      kind === "money" && col < column.col && top !== null && hasAny(compact(label), words.amounts.executed),
  );
  const alike = before.filter(({ head }) => head === before[0]?.head);
  return alike.length > 1 && alike.length === before.length ? alike : [];
}
