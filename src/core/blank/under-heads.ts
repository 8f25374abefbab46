/** Columns of a list that are called after what stands over them: 新建面积（亩） over 计划 and 完成. */
import { isRemark, type Meaning, meaningOf } from "./kind-of.js";
import { compact, shownLabel, withoutBrackets } from "./label-text.js";
import { hasAny } from "./matches.js";
import type { BlankReading } from "./reading.js";
import type { ListColumn } from "./understood.js";
import type { Leaf } from "./zones.js";

/** A head that tells no kind itself (计划, 完成) holds what the head over it measures; null: it tells one. */
export function measuredAbove(reading: BlankReading, { path, cell }: Leaf, own: Meaning): Meaning | null {
  const plain = compact(withoutBrackets(cell.text));
  const isBare = own.kind === "text" || (own.kind === "long" && plain.length < 3);
  if (!isBare || own.unit !== null || isRemark(reading, cell.text)) return null;
  if (hasAny(plain, reading.words.amounts.not)) return null;
  const above = path.slice(0, -1).map(({ text }) => meaningOf(reading, text));
  const found = above.findLast(({ kind }) => measures.has(kind));
  return found === undefined ? null : { ...found, role: own.role };
}

const measures: ReadonlySet<string> = new Set(["money", "area", "count", "number", "percent"]);

/** Columns of one name under several heads are called after both. */
export function toldApart(
  reading: BlankReading,
  columns: readonly ListColumn[],
  leaves: readonly Leaf[],
): ListColumn[] {
  return columns.map((column) => {
    const isAgain = columns.some(({ name, key }) => name === column.name && key !== column.key);
    const above = leaves.find(({ col }) => col === column.col)?.path.at(-2);
    const group = above === undefined ? "" : shownLabel(withoutBrackets(above.text), reading.words.parts);
    return isAgain && group !== "" ? { ...column, name: `${group}：${column.name}` } : column;
  });
}
