/** Rows that all hold the same (参保人数, 退休人员; 财政资金, 自有资金) under columns that tell only of when: 上年实际, 本年计划数. */
import { type Meaning, meaningOf, unitIn } from "./kind-of.js";
import { compact } from "./label-text.js";
import { hasAny } from "./matches.js";
import type { Column } from "./matrix-rates.js";
import type { BlankReading } from "./reading.js";
import type { MatrixLine } from "./understood.js";

const held: ReadonlySet<string> = new Set(["count", "area", "number", "money"]);

/** Such columns hold what the rows do; rows of other kinds or units leave them as they are. */
export function withKindOfRows(
  reading: BlankReading,
  columns: readonly Column[],
  lines: readonly MatrixLine[],
): Column[] {
  const { changes } = reading.words;
  const meanings = lines.map(({ label }) => meaningOf(reading, label.split("：").at(-1) ?? label));
  const told = meanings.filter(({ kind }) => kind !== "text");
  const [first] = told;
  const isAlike = told.every(({ kind, unit }) => kind === first?.kind && unit === first.unit);
  if (first === undefined || !held.has(first.kind) || !isAlike) return [...columns];
  const isTime = (column: Column): boolean =>
    hasAny(compact(column.label), [...changes.before, ...changes.now]) && tellsOnlyWhen(reading, column);
  return columns.map((column) =>
    // An amount among amounts stays the budget that it is called (调整后预算数).
    ["text", "long", "money"].includes(column.kind) && column.kind !== first.kind && isTime(column)
      ? { ...column, kind: first.kind, unit: first.unit, role: null }
      : column,
  );
}

/** 年初计划, 实际完成: what a row of another kind than the others holds as well; null: the column tells its own kind. */
export function kindOfRow(reading: BlankReading, column: Column, line: MatrixLine): Meaning | null {
  if ((column.kind !== "text" && column.kind !== "long") || !tellsOnlyWhen(reading, column)) return null;
  const meaning = meaningOf(reading, line.label.split("：").at(-1) ?? line.label);
  return held.has(meaning.kind) ? meaning : null;
}

function tellsOnlyWhen(reading: BlankReading, { label, head, titles }: Column): boolean {
  const { changes, stages } = reading.words;
  const words = [...changes.before, ...changes.now, ...stages.spent, ...stages.planned, ...changes.tails];
  const hasUnit = [head, ...titles.map(({ text }) => text)].some((text) => unitIn(reading, text) !== null);
  return !hasUnit && without(label, words) === "";
}

function without(label: string, words: readonly string[]): string {
  return words.reduce((text, word) => text.replaceAll(compact(word), ""), compact(label));
}
