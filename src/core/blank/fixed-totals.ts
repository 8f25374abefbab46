/** What is worked out where the form prints the indicators: points that were lost, and subtotals and totals of scores. */
import { matches } from "./matches.js";
import type { BlankReading } from "./reading.js";
import { sumLevel } from "./sum-levels.js";
import { addUp, type Found, type Summand } from "./sum-parts.js";
import type { FixedRow, Item, ListColumn } from "./understood.js";

/** 扣分 of rows whose points are printed. A score by printed standards is a person's. */
export function fixedColumns(
  { words }: BlankReading,
  columns: readonly ListColumn[],
  rows: readonly FixedRow[],
): ListColumn[] {
  const score = columns.find(({ key, use }) => key === "score" && use !== "others");
  const isPrinted = rows.every(({ points }) => points !== null);
  return columns.map((column): ListColumn => {
    if (column.use === "compute") return { ...column, use: "ask" };
    if (score === undefined || !isPrinted || column.use !== "ask") return column;
    const computed = { ...column, role: null, use: "compute" } as const;
    if (matches(words.lost, column.name))
      return { ...computed, kind: "score", rule: { points: "lost", score: score.key } };
    return matches(words.scoreRates, column.name)
      ? { ...computed, kind: "percent", rule: { points: "share", score: score.key } }
      : column;
  });
}

/** Each total with the rows that it adds up: 小计 of its group, 合计 of all. */
export function fixedTotals(reading: BlankReading, totals: readonly Item[], rows: readonly FixedRow[]): Item[] {
  const rowOf = (item: Item): number => item.spots[0]?.at.row ?? 0;
  const summed = new Map(totals.map((item) => [rowOf(item), item.label]));
  const summands = [
    ...rows.map(({ row, name }) => summand(row, name, null)),
    ...[...summed].map(([row, label]) => summand(row, label, sumLevel(reading, label) ?? highest)),
  ].sort((one, other) => one.of - other.of);
  const found: Found<number> = { wholes: new Map(), unsure: new Set() };
  addUp<number, Summand<number>>(reading, summands, found);
  const isBelow = (row: number, sum: number): boolean => {
    const whole = found.wholes.get(row);
    return whole !== undefined && (whole === sum || isBelow(whole, sum));
  };
  return totals.map((item) => {
    const own = rows.map(({ row }) => row).filter((row) => isBelow(row, rowOf(item)));
    return item.rule?.rule !== "total" || own.length === 0 ? item : { ...item, rule: { ...item.rule, rows: own } };
  });
}

/** Of 总分, which is called no sum. */
const highest = 5;

function summand(of: number, name: string, level: number | null): Summand<number> {
  return { of, name, level, isNumbered: false, isPart: false };
}
