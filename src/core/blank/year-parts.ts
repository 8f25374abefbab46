/** Columns that are called after parts of a year and together make it whole: 一季度 to 四季度, 1-6月 and 7-12月. */
import { compact } from "./label-text.js";
import { hasAny } from "./matches.js";
import type { BlankReading } from "./reading.js";

interface Called {
  readonly label: string;
  readonly col: number;
  /** Texts of its heads, the uppermost first. */
  readonly heads: readonly string[];
}

/** The column of the year and those of its parts; null: there is no such column, or the parts leave a gap or overlap. */
export function yearOf<C extends Called>(
  reading: BlankReading,
  columns: readonly C[],
): { whole: C; parts: C[] } | null {
  const { years, cumulative } = reading.words;
  const parts = tiled(reading, columns);
  if (parts.length === 0) return null;
  const others = columns.filter((one) => !parts.includes(one) && monthsOf(reading, one.label) === null);
  // What was spent up to now (累计) adds up quarters that are spending; a budget beside it is no sum.
  const spent = others.filter(({ label }) => hasAny(compact(label), cumulative));
  const isYear = ({ label }: C): boolean => hasAny(compact(label), years) && !spent.some((one) => one.label === label);
  const isFit = (one: C): boolean => parts.every((part) => fits(reading, one, part));
  const ofSpent = spent.filter(isFit);
  const fitting = ofSpent.length > 0 ? ofSpent : others.filter((one) => isYear(one) && isFit(one));
  const [first] = parts;
  const before = fitting.findLast(({ col }) => col < (first?.col ?? 0));
  const whole = ofSpent.length > 0 ? fitting[0] : (before ?? fitting[0]);
  return whole === undefined ? null : { whole, parts };
}

/** In order, from January to December. */
function tiled<C extends Called>(reading: BlankReading, columns: readonly C[]): C[] {
  const parts: C[] = [];
  let month = 1;
  for (const column of columns) {
    const [from, to] = monthsOf(reading, column.label) ?? [];
    if (from === undefined || to === undefined) continue;
    if (from !== month || to < from) return [];
    parts.push(column);
    month = to + 1;
  }
  return month === 13 && parts.length > 1 ? parts : [];
}

function monthsOf({ words }: BlankReading, label: string): readonly [number, number] | null {
  const text = compact(label);
  for (const { called, months } of words.partsOfYear)
    if (called.some((word) => text.includes(compact(word)))) return months;
  const [, from, to = from] = new RegExp(words.monthsOfYear).exec(text) ?? [];
  return from === undefined ? null : [Number(from), Number(to)];
}

/** Plan and spending are not the same year. */
function fits({ words }: BlankReading, whole: Called, part: Called): boolean {
  const stageOf = ({ heads }: Called): string | null => {
    const text = compact(heads.join(""));
    if (hasAny(text, words.stages.spent)) return "spent";
    return hasAny(text, words.stages.planned) ? "planned" : null;
  };
  const [one, other] = [stageOf(whole), stageOf(part)];
  return one === null || other === null || one === other;
}
