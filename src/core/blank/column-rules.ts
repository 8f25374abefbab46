/** Columns of repeated rows that follow from others of their row: sums, rates, what is left, a price times a number. */
import { addedBy } from "./column-sums.js";
import { matches } from "./matches.js";
import { type Column, dividedBy } from "./matrix-rates.js";
import type { BlankReading } from "./reading.js";
import type { ColumnRule, ListColumn } from "./understood.js";
import type { Leaf } from "./zones.js";

interface ListPlace {
  /** Of the list. */
  readonly key: string;
  readonly table: number;
}

export function withRules(
  reading: BlankReading,
  columns: readonly ListColumn[],
  leaves: readonly Leaf[],
  at: ListPlace,
): ListColumn[] {
  const all = withHeads(columns, leaves);
  return columns.map((column, index) => {
    const own = all[index];
    if (column.use !== "ask" || own === undefined) return column;
    const rule: ColumnRule | null =
      sumOf(reading, own, all, at) ?? productOf(reading, column, columns) ?? divisionOf(reading, own, all, at);
    return rule === null ? column : { ...column, use: "compute", rule };
  });
}

/** Columns with the heads that they stand under. */
export function withHeads(columns: readonly ListColumn[], leaves: readonly Leaf[]): (Column & ListColumn)[] {
  return columns.map((one) => {
    const path = leaves.find(({ col }) => col === one.col)?.path ?? [];
    return { ...one, label: one.name, head: path.at(-1)?.text ?? one.name, top: null, titles: path.slice(0, -1) };
  });
}

/** 总额 beside 其中：财政拨款 and 其中：其他资金, 小计 over them under one head, a year beside its quarters. */
function sumOf(
  reading: BlankReading,
  column: Column & ListColumn,
  columns: readonly (Column & ListColumn)[],
  at: ListPlace,
): ColumnRule | null {
  if (column.kind !== "money") return null;
  const { of, less, isUsual } = addedBy(reading, column, columns);
  if (of.length + less.length < 2) return null;
  if (isUsual) doubt(reading, column, at);
  const taken = less.map(({ key }) => key);
  return { sum: of.map(({ key }) => key), ...(taken.length === 0 ? {} : { less: taken }) };
}

/** A person looks at what the form does not say. */
function doubt(reading: BlankReading, { key, col, name }: ListColumn, at: ListPlace): void {
  reading.unsure.push({ key: `${at.key}/${key}`, why: "usual", at: { table: at.table, col }, text: name });
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
  column: Column & ListColumn,
  columns: readonly (Column & ListColumn)[],
  at: ListPlace,
): ColumnRule | null {
  const found = dividedBy(reading, column, columns);
  if (found?.isUsual === true) doubt(reading, column, at);
  return found === null ? null : { divide: found.rule, of: found.of.key, by: found.by.key };
}
