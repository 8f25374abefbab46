import type { Problem } from "../problem.js";

export const readingKinds = [
  "number",
  "percent",
  "change",
  "range",
  "ratio",
  "date",
  "frequency",
  "zero",
  "qualitative",
  "none",
  "multiple",
  "text",
  "unclear",
] as const;

export type ReadingKind = (typeof readingKinds)[number];

/** As written by a sign or a word; a deadline is "<=". */
export type Op = ">=" | "<=" | "=" | ">" | "<";

/** A period in which something happens: `length` of `unit`, such as 2 年 in 每两年. */
export interface Period {
  readonly length: string;
  readonly unit: string;
}

/** What one target or actual cell says. All numbers are decimal strings. */
export interface Reading {
  /** The cell as it was given. */
  readonly text: string;
  readonly kind: ReadingKind;
  readonly op: Op | null;
  /**
   * The decimal in the printed scale (23 of 23万㎡), without the sign of a change.
   * A date is ISO text in the precision given; without a year it is truncated ISO ("--12", "--12-31"). A ratio is "1:20".
   */
  readonly value: string | null;
  /** Without the scale: ㎡, 元, 家, 元/亩, %. */
  readonly unit: string | null;
  /** In base units (230000 of 23万㎡; percent as percent, 5‰ is 0.5); a decrease is negative. */
  readonly base: string | null;
  readonly approx: boolean;
  /** Set when the reading is not certain. */
  readonly problem: Problem | null;
  /** The printed scale: 万 of 23万㎡, otherwise "". */
  readonly scale: string;
  /** Bounds of a range: in base units, or ISO dates when `dates`. The two terms of a ratio. */
  readonly from: string | null;
  readonly to: string | null;
  /** The bound itself does not belong to the range: (90%,100%], 90%(不含)至100%. */
  readonly openFrom: boolean;
  readonly openTo: boolean;
  readonly dates: boolean;
  /** Of a frequency: `value` times in this period. */
  readonly period: Period | null;
  /** Place of a ranking (1 of 全市第一), null when there is none. */
  readonly rank: number | null;
  /** The date by or in which a figure is wanted or was reached: 11月底 of 11月底完成100%. */
  readonly due: Reading | null;
  /** The words before the number in a text: the name of what is measured. */
  readonly name: string;
  /** The words after the value. */
  readonly tail: string;
  /** The values of a cell that holds several. */
  readonly parts: readonly Reading[];
}

/** A reading of which only the given facts are set. */
export function makeReading(text: string, kind: ReadingKind, facts: Partial<Reading> = {}): Reading {
  // One by one: objects that are spread together get a shape of their own each, and a report holds hundreds of them.
  const { op = null, value = null, unit = null, base = null, approx = false, problem = null, scale = "" } = facts;
  const { from = null, to = null, openFrom = false, openTo = false, dates = false, period = null, rank = null } = facts;
  const { due = null, name = "", tail = "", parts = nothing } = facts;
  return {
    text,
    kind,
    op,
    value,
    unit,
    base,
    approx,
    problem,
    scale,
    from,
    to,
    openFrom,
    openTo,
    dates,
    period,
    rank,
    due,
    name,
    tail,
    parts,
  };
}

const nothing: readonly never[] = [];
