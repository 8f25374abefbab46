/** The classes of indicators that a form prints, with the rows that it prints for each. */
import { compact } from "./label-text.js";
import { isAny } from "./matches.js";
import type { ListPart } from "./understood.js";

export interface PrintedClass {
  readonly id: string;
  readonly level1: string | null;
  readonly label: string;
  /** Rows that the form prints for it. */
  readonly rows: readonly number[];
}

/** Classes with the rows that the form prints for them; a row that only says that more may follow is none. */
export function classesOf(part: ListPart, more: readonly string[]): PrintedClass[] {
  const found: PrintedClass[] = [];
  for (const { row, level1, level2, execution } of part.lines) {
    const text = level2 ?? level1;
    if (execution || text === null || isAny(compact(text), more)) continue;
    const label = className(text);
    const group = level2 === null || level1 === null ? null : className(level1);
    const last = found.at(-1);
    if (last?.label === label && last.level1 === group && last.rows.at(-1) === row - 1)
      found[found.length - 1] = { ...last, rows: [...last.rows, row] };
    else if (!found.some((one) => one.label === label))
      found.push({ id: `k${found.length + 1}`, level1: group, label, rows: [row] });
    else if (group !== null)
      found.push({ id: `k${found.length + 1}`, level1: group, label: `${group}·${label}`, rows: [row] });
  }
  return found;
}

/** A class without its points. */
function className(text: string): string {
  return text.replace(/[（(]?\d{1,3}(?:\.\d)?分[）)]?/g, "").replace(/[:：]$/, "");
}
