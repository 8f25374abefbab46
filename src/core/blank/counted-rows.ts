/** Rows that are all counted (参保人数, 退休人员) under columns that tell only of when: 上年实际, 本年计划数. */
import { meaningOf, unitIn } from "./kind-of.js";
import { compact } from "./label-text.js";
import { hasAny } from "./matches.js";
import type { Column } from "./matrix-rates.js";
import type { BlankReading } from "./reading.js";
import type { MatrixLine } from "./understood.js";

const counted: ReadonlySet<string> = new Set(["count", "area", "number"]);

/** Such columns hold what the rows do; rows of other kinds or units leave them as they are. */
export function withKindOfRows(
  reading: BlankReading,
  columns: readonly Column[],
  lines: readonly MatrixLine[],
): Column[] {
  const { changes, kinds } = reading.words;
  const meanings = lines.map(({ label }) => meaningOf(reading, label.split("：").at(-1) ?? label));
  const told = meanings.filter(({ kind }) => kind !== "text");
  const [first] = told;
  const isAlike = told.every(({ kind, unit }) => kind === first?.kind && unit === first.unit);
  if (first === undefined || !counted.has(first.kind) || !isAlike) return [...columns];
  const money = kinds.filter(({ kind }) => kind === "money").flatMap(({ has = [] }) => has);
  const isTime = ({ label, head, titles }: Column): boolean =>
    hasAny(compact(label), [...changes.before, ...changes.now]) &&
    !hasAny(compact(label), money) &&
    [head, ...titles.map(({ text }) => text)].every((text) => unitIn(reading, text) === null);
  return columns.map((column) =>
    ["text", "long", "money"].includes(column.kind) && isTime(column)
      ? { ...column, kind: first.kind, unit: first.unit, role: null }
      : column,
  );
}
