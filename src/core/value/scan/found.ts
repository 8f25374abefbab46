import type { Day } from "./calendar.js";

/** A date found in a text, or a span of dates. */
export interface Found {
  readonly from: Day;
  readonly to: Day;
  readonly end: number;
  /** The same characters as a decimal, for 2022.12. */
  readonly maybeNumber: string | null;
}

/** Nothing known yet. */
export const open: Day = { year: null, month: null, day: null };

/** A single date. */
export function one(day: Day, end: number, maybeNumber: string | null = null): Found {
  return { from: day, to: day, end, maybeNumber };
}
