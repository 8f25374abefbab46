/** Columns that follow from others of their row: a share of the budget, a change against the year before. */
import type { BlankWords } from "./blank-words.js";
import { termsOf, toldBy } from "./formulas.js";
import type { GridCell } from "./grid.js";
import { moneyUnitOf } from "./kind-of.js";
import { bracketed, compact, withoutBrackets } from "./label-text.js";
import { hasAny, isAny, matches } from "./matches.js";
import type { BlankReading } from "./reading.js";
import { isSum } from "./sum-levels.js";
import type { Dividing, MatrixColumn } from "./understood.js";

/** A column with the whole text of its head, formula and all. */
export interface Column extends MatrixColumn {
  readonly head: string;
  /** The column at which the uppermost head over it and others begins; null: it stands alone. */
  readonly top: number | null;
  /** Heads over it and others, the uppermost first. */
  readonly titles: readonly GridCell[];
  /** Of columns that are ticked: several of a row may be. */
  readonly many: boolean;
}

export interface Divided {
  readonly rule: Dividing;
  readonly of: Column;
  readonly by: Column;
  /** The form does not say so; it is what such a column usually means. */
  readonly isUsual?: true;
}

/** Whether a column is the difference of two amounts (增减额). */
export function isDifference({ words }: BlankReading, label: string): boolean {
  return matches(words.changes.difference, label);
}

/** Whether a column is the growth of an amount (增减率). */
export function isGrowth({ words }: BlankReading, label: string): boolean {
  return matches(words.changes.growth, label);
}

/** Whether a column is what is left of a budget (结余数). */
export function isRest({ words }: BlankReading, label: string): boolean {
  return matches(words.rests, label);
}

/** Whether a column is a change of the budget (调整数); "taken": one that lowers it. */
export function adjustmentIn({ words }: BlankReading, label: string): "added" | "taken" | null {
  const { added, taken } = words.adjustments;
  return matches(taken, label) ? "taken" : matches(added, label) ? "added" : null;
}

export function isShare({ words, names }: BlankReading, label: string): boolean {
  return names.rolesOf(label).includes("execution.rate") || matches(words.shares, label);
}

/** Kind and unit of a column that is a difference. */
export function differenceKind(reading: BlankReading, context: readonly string[]) {
  return { kind: "money" as const, unit: moneyUnitOf(reading, context) };
}

/** The two columns that a column follows from, and how; null: the form does not tell. */
export function dividedBy(reading: BlankReading, column: Column, columns: readonly Column[]): Divided | null {
  if (column.kind === "count") {
    if (isDifference(reading, column.label)) return changed(reading, column, columns, "difference");
    return calledDifference(reading, column, columns);
  }
  if (column.kind !== "percent" && column.kind !== "money" && column.kind !== "number") return null;
  const told =
    toldBy(reading, column, columns) ??
    calledRatio(reading, column, columns) ??
    (column.kind === "money" ? calledDifference(reading, column, columns) : null);
  if (told !== null) return told.rule === "share" && column.kind !== "percent" ? { ...told, rule: "ratio" } : told;
  if (column.kind === "number") return null;
  if (termsOf(reading, column, columns) !== null) return null;
  const change = adjusted(reading, column, columns);
  if (change !== null) return change;
  if (isDifference(reading, column.label)) return changed(reading, column, columns, "difference");
  if (column.kind === "money") {
    // 1-8月结余数 is called after its group too.
    const isLeft = [column.label, withoutBrackets(column.head)].some((name) => isRest(reading, name));
    return (isLeft ? left(reading, column, columns) : null) ?? remaining(reading, column, columns);
  }
  const [, first, second] = /^([A-Z])[/÷]([A-Z])/.exec(bracketed(column.head).at(-1) ?? "") ?? [];
  const lettered = (letter: string | undefined): Column | undefined =>
    columns.find(({ head }) => letter !== undefined && bracketed(head).includes(letter));
  if (isGrowth(reading, column.label)) return changed(reading, column, columns, "growth");
  if (!isShare(reading, column.label)) return named(reading, column, columns);
  const by = { upper: lettered(first), lower: lettered(second) };
  return shared(reading, column, columns, by) ?? named(reading, column, columns);
}

/** 调整金额, the only one, behind 年初预算 and 调整后预算. */
function adjusted(reading: BlankReading, column: Column, columns: readonly Column[]): Divided | null {
  if (adjustmentIn(reading, column.label) !== "added") return null;
  const before = columns.filter(({ kind, col }) => kind === "money" && col < column.col);
  const [of, ...others] = before.filter(({ role }) => role === "budget.adjusted");
  const [by, ...more] = before.filter(({ role }) => role === "budget.initial");
  const isAlone = columns.every((one) => one === column || adjustmentIn(reading, one.label) === null);
  return of === undefined || by === undefined || others.length + more.length > 0 || !isAlone
    ? null
    : { rule: "difference", of, by };
}

/** 控制率 or 覆盖倍数 beside the two that it divides. */
function calledRatio({ words }: BlankReading, column: Column, columns: readonly Column[]): Divided | null {
  const called = (among: readonly string[]): Column | undefined =>
    columns.find((one) => one !== column && isAny(compact(one.label), among));
  for (const { rate, of, by } of words.ratios) {
    if (!isAny(compact(column.label), rate)) continue;
    const [upper, lower] = [called(of), called(by)];
    if (upper !== undefined && lower !== undefined) return { rule: "share", of: upper, by: lower };
  }
  return controlled(words, column, columns);
}

/** 空编数 beside 编制数 and 实有数, 净值 beside 原值 and 累计折旧. */
function calledDifference({ words }: BlankReading, column: Column, columns: readonly Column[]): Divided | null {
  for (const { rest, of, by } of words.differences) {
    if (!isAny(compact(column.label), rest)) continue;
    const [upper, lower] = [of, by].map((among) =>
      columns.filter((one) => one !== column && one.kind === column.kind && isAny(compact(one.label), among)),
    );
    const [first, ...more] = upper ?? [];
    const [second, ...others] = lower ?? [];
    if (first !== undefined && second !== undefined && more.length + others.length === 0)
      return { rule: "difference", of: first, by: second };
  }
  return null;
}

/** 公用经费控制率 of 公用经费决算数 and 公用经费预算数. */
function controlled(words: BlankWords, { label }: Column, columns: readonly Column[]): Divided | null {
  const rate = words.controls.find((word) => compact(label).endsWith(word));
  const stem = compact(label).slice(0, -(rate?.length ?? 0));
  const own = columns.filter((one) => one.kind === "money" && stem.length > 1 && compact(one.label).startsWith(stem));
  const [of, by] = [words.amounts.executed, words.amounts.budgets].map((meant) =>
    own.filter((one) => hasAny(compact(one.label).slice(stem.length), meant)),
  );
  const [upper, lower] = [of?.[0], by?.[0]];
  const isClear = own.length === 2 && upper !== undefined && lower !== undefined && upper !== lower;
  return rate === undefined || !isClear ? null : { rule: "share", of: upper, by: lower };
}

/** 差额, 未付款 behind two amounts: the first less the second, as is usual. */
function remaining(reading: BlankReading, column: Column, columns: readonly Column[]): Divided | null {
  const { label } = column;
  if (!isRest(reading, label) && !matches(reading.words.remainders, label)) return null;
  const spent = left(reading, column, columns);
  if (spent !== null) return { ...spent, isUsual: true };
  const [of, by, another] = amountsBefore(column, columns);
  return of === undefined || by === undefined || another !== undefined
    ? null
    : { rule: "difference", of, by, isUsual: true };
}

/** 兑付率 behind two amounts of which the second is called so: what was paid of the first, as is usual. */
function named(reading: BlankReading, column: Column, columns: readonly Column[]): Divided | null {
  const stem = compact(column.label).slice(0, -1);
  if (stem.length < 2 || isGrowth(reading, column.label)) return null;
  const [by, of, another] = amountsBefore(column, columns);
  const fits = of !== undefined && compact(of.label).includes(stem) && another === undefined;
  return by === undefined || !fits ? null : { rule: "share", of, by, isUsual: true };
}

function amountsBefore({ col, top }: Column, columns: readonly Column[]): Column[] {
  const before = columns.filter((one) => one.kind === "money" && one.col < col);
  return top === null ? before : before.filter((one) => one.top === top);
}

/** The amount whose part of the whole a column tells (占比); null: it tells another rate. */
export function portionOf({ words }: BlankReading, column: Column, columns: readonly Column[]): Column | null {
  if (column.kind !== "percent" || !matches(words.portions, column.label)) return null;
  const amounts = columns.filter(({ kind }) => kind === "money" || kind === "count");
  return amounts.findLast(({ col }) => col < column.col) ?? amounts[0] ?? null;
}

/** What came in or was planned, less what was spent of it. */
function left(reading: BlankReading, column: Column, columns: readonly Column[]): Divided | null {
  const amounts = columns.filter(
    ({ kind, col, label }) => kind === "money" && col < column.col && !isOver(reading, label),
  );
  const by = amounts.findLast((one) => isSpentColumn(reading, one));
  const of = afterChanges(reading, amounts).findLast(
    (one) =>
      !isSpentColumn(reading, one) &&
      (one.role?.startsWith("budget.") === true || hasAny(compact(one.label), reading.words.amounts.budgets)),
  );
  return of === undefined || by === undefined ? null : { rule: "difference", of, by, ...told(reading, of, amounts) };
}

/** Where the budget was changed, only what holds after the change: 到位数 behind 批复数 and 调整数, or an adjusted budget. */
function afterChanges(reading: BlankReading, amounts: readonly Column[]): readonly Column[] {
  const change = amounts.findLast(({ label }) => adjustmentIn(reading, label) !== null);
  if (change === undefined) return amounts;
  return amounts.filter((one) => one !== change && (one.col > change.col || isAdjusted(reading, one)));
}

function isAdjusted(reading: BlankReading, { role, label }: Column): boolean {
  return role === "budget.adjusted" && adjustmentIn(reading, label) === null;
}

/** Beside a change of the budget, another amount than the adjusted budget is only the usual one. */
function told(reading: BlankReading, budget: Column, amounts: readonly Column[]): { isUsual?: true } {
  const isChanged = amounts.some(({ label }) => adjustmentIn(reading, label) !== null);
  return isChanged && !isAdjusted(reading, budget) ? { isUsual: true } : {};
}

/** Whether a column holds what was spent. */
export function isSpentColumn(reading: BlankReading, { role, label }: Column): boolean {
  if (isOver(reading, label)) return false;
  return role === "budget.executed" || hasAny(compact(label), reading.words.amounts.executed);
}

/** 未执行数, 未到位资金: amounts that are left, although their names contain 执行 or 到位. */
function isOver(reading: BlankReading, label: string): boolean {
  return isRest(reading, label) || matches(reading.words.remainders, label);
}

/** Of the amount that the rate is named after, else of what was spent, by the last budget before it. */
function shared(
  reading: BlankReading,
  column: Column,
  columns: readonly Column[],
  { upper, lower }: { readonly upper: Column | undefined; readonly lower: Column | undefined },
): Divided | null {
  const { budgets } = reading.words.amounts;
  const amounts = columns.filter(
    ({ kind, col, label }) => kind === "money" && col < column.col && !isOver(reading, label),
  );
  // 1-7月执行率 is named after 1-7月执行数, 到位率 after 实际到位数.
  const stem = compact(column.label).slice(0, -1);
  const stemmed = (fits: (label: string) => boolean): Column | undefined =>
    stem.length > 1 ? amounts.findLast(({ label }) => fits(compact(label))) : undefined;
  const of =
    upper ??
    stemmed((label) => label.startsWith(stem)) ??
    stemmed((label) => label.includes(stem)) ??
    amounts.findLast((one) => isSpentColumn(reading, one));
  const bases = afterChanges(reading, amounts).filter((one) => one !== of);
  const by =
    lower ??
    bases.find((one) => one.role === "budget.adjusted") ??
    bases.find((one) => one.role === "budget.initial" || hasAny(compact(one.label), budgets)) ??
    bases.findLast((one) => isSum(reading, one.label));
  if (of === undefined || by === undefined) return null;
  return { rule: "share", of, by, ...(by === lower ? {} : told(reading, by, amounts)) };
}

/** This year against the year before: of two amounts of the same name, else of the only one of each year. */
function changed(
  reading: BlankReading,
  column: Column,
  columns: readonly Column[],
  rule: "growth" | "difference",
): Divided | null {
  const { before, now } = reading.words.changes;
  const compared = columns.filter(({ col, label }) => col < column.col && !isDifference(reading, label));
  const money = compared.filter(({ kind }) => kind === "money");
  // People are compared as amounts are: 增减人数, and 增减率 where nothing else is counted.
  const counts = column.kind !== "money" && (column.kind === "count" || money.length === 0);
  const amounts = counts ? compared.filter(({ kind }) => kind === "count") : money;
  const older = amounts.filter(({ label }) => hasAny(compact(label), before));
  const newer = amounts.filter((one) => !older.includes(one));
  for (const by of older.toReversed()) {
    const name = without(by.label, before);
    const of = newer.findLast(({ label }) => without(label, now) === name);
    if (of !== undefined) return { rule, of, by };
  }
  const [by] = older;
  // 上年实际数 beside 本年预算数 and 本年执行数: what was spent is compared.
  const spent = newer.filter((one) => isSpentColumn(reading, one));
  const [of, another] = newer.length > 1 ? spent : newer;
  return by === undefined || of === undefined || older.length > 1 || another !== undefined ? null : { rule, of, by };
}

function without(label: string, words: readonly string[]): string {
  return words.reduce((text, word) => text.replace(compact(word), ""), compact(label));
}
