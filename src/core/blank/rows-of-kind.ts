/** Rows that all hold the same (参保人数, 退休人员; 财政资金, 自有资金) under columns that tell only of when: 上年实际, 本年计划数. */
import { meaningOf, unitIn } from "./kind-of.js";
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
  const { changes, stages } = reading.words;
  const meanings = lines.map(({ label }) => meaningOf(reading, label.split("：").at(-1) ?? label));
  const told = meanings.filter(({ kind }) => kind !== "text");
  const [first] = told;
  const isAlike = told.every(({ kind, unit }) => kind === first?.kind && unit === first.unit);
  if (first === undefined || !held.has(first.kind) || !isAlike) return [...columns];
  const isTime = ({ label, head, titles }: Column): boolean =>
    hasAny(compact(label), [...changes.before, ...changes.now]) &&
    without(label, [...changes.before, ...changes.now, ...stages.spent, ...stages.planned, ...changes.tails]) === "" &&
    [head, ...titles.map(({ text }) => text)].every((text) => unitIn(reading, text) === null);
  return columns.map((column) =>
    ["text", "long", "money"].includes(column.kind) && isTime(column)
      ? { ...column, kind: first.kind, unit: first.unit, role: null }
      : column,
  );
}

function without(label: string, words: readonly string[]): string {
  return words.reduce((text, word) => text.replaceAll(compact(word), ""), compact(label));
}
