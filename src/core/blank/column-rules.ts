/** Columns of repeated rows that follow from others of their row: sums, rates, what is left, a price times a number. */
import { compact } from "./label-text.js";
import { hasAny, matches } from "./matches.js";
import { dividedBy, isDifference, isRest } from "./matrix-rates.js";
import type { BlankReading } from "./reading.js";
import type { ColumnRule, ListColumn } from "./understood.js";
import type { Leaf } from "./zones.js";

export function withRules(
  reading: BlankReading,
  columns: readonly ListColumn[],
  leaves: readonly Leaf[],
): ListColumn[] {
  const headOf = ({ col }: ListColumn): Leaf | undefined => leaves.find((leaf) => leaf.col === col);
  return columns.map((column) => {
    if (column.use !== "ask") return column;
    const rule =
      sumOf(reading, column, columns, headOf) ??
      productOf(reading, column, columns) ??
      divisionOf(reading, column, columns, headOf);
    return rule === null ? column : { ...column, use: "compute", rule };
  });
}

type HeadOf = (column: ListColumn) => Leaf | undefined;

/** 总额 beside 其中：财政拨款 and 其中：其他资金, or 小计 over them under one head. */
function sumOf(
  { words }: BlankReading,
  column: ListColumn,
  columns: readonly ListColumn[],
  headOf: HeadOf,
): ColumnRule | null {
  const isSum = ({ name }: ListColumn): boolean => hasAny(compact(name), words.sums);
  if (column.kind !== "money" || !isSum(column)) return null;
  const group = headOf(column)?.path;
  const top = group !== undefined && group.length > 1 ? group[0] : undefined;
  const inGroup = columns.filter(
    (one) => one !== column && one.kind === "money" && (top === undefined || headOf(one)?.path[0] === top),
  );
  const behind = inGroup.filter(({ col }) => col > column.col);
  const next = behind.findIndex(isSum);
  const after = next < 0 ? behind : behind.slice(0, next);
  const before = inGroup.filter(({ col }) => col < column.col);
  const parts = after.length > 1 ? after : top !== undefined && after.length === 0 ? before : [];
  return parts.length > 1 ? { sum: parts.map(({ key }) => key) } : null;
}

/** 金额 behind 数量 and 单价. */
function productOf({ words }: BlankReading, column: ListColumn, columns: readonly ListColumn[]): ColumnRule | null {
  const { amount, price, number } = words.products;
  if (column.kind !== "money" || !matches(amount, column.name)) return null;
  const before = columns.filter(({ col }) => col < column.col);
  const priced = before.find(
    ({ kind, name, unit }) => kind === "money" && unit === column.unit && matches(price, name),
  );
  const counted = before.find(({ kind, name }) => (kind === "count" || kind === "number") && matches(number, name));
  return priced === undefined || counted === undefined ? null : { multiply: [priced.key, counted.key] };
}

function divisionOf(
  reading: BlankReading,
  column: ListColumn,
  columns: readonly ListColumn[],
  headOf: HeadOf,
): ColumnRule | null {
  if (column.kind !== "percent" && !isDifference(reading, column.name) && !isRest(reading, column.name)) return null;
  const all = columns.map((one) => ({ ...one, label: one.name, head: headOf(one)?.cell.text ?? one.name, top: null }));
  const own = all.find(({ key }) => key === column.key);
  const found = own === undefined ? null : dividedBy(reading, own, all);
  return found === null ? null : { divide: found.rule, of: found.of.key, by: found.by.key };
}
