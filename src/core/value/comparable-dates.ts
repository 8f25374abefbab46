import { type Problem, problem } from "../problem.js";
import type { Comparison } from "./comparable.js";
import type { Reading } from "./reading.js";
import { type Day, daysIn, parseIso } from "./scan/calendar.js";
import { showReading } from "./show-reading.js";

/**
 * Dates as yyyymmdd, each the last day of what was written, so that "by 2022-12" and "on 2022-12-15" compare; of a target
 * that wants it later (2022年6月后) or earlier (早于2022年6月) the first. `year` is the target's where it names none. Null when
 * target or actual is no date; no figures where only one names its year: January may be the next one's.
 */
export function compareDates(target: Reading, actual: Reading, year: number | null): Comparison | null {
  const limit = spanOf(target);
  const done = spanOf(actual);
  if (limit === null || done === null) return null;
  const months = done.from.year === null && limit.from.year === null;
  const from = months ? limit.from : inYear(limit.from, year);
  const to = months ? limit.to : inYear(limit.to, year);
  if ((to.year === null) !== (done.to.year === null)) return unsure("year-missing", target, actual);
  const b = lastDay(done.to);
  const edge = fromOn.has(target.op ?? "") ? firstDay(from) : lastDay(to);
  // Not certain to be in time, nor to be late: December against the 15th of December.
  const straddles = [firstDay(done.from), b].filter((day) => isWithin(day, edge, target.op)).length === 1;
  return {
    a: String(target.dates ? firstDay(from) : edge),
    b: String(b),
    upper: target.dates ? String(lastDay(to)) : null,
    problem: straddles ? aboutDates("date-precision", target, actual) : null,
  };
}

/** Operators whose edge is the first day of what is written: not before it, or before it. */
const fromOn = new Set<string>([">=", ">", "<"]);

/** Whether a day is on the side of the edge where the target wants it; without an operator it is a deadline. */
function isWithin(day: number, edge: number, op: Reading["op"]): boolean {
  if (op === ">=" || op === ">") return day >= edge;
  return op === "<" ? day < edge : day <= edge;
}

interface Span {
  readonly from: Day;
  readonly to: Day;
}

function spanOf({ kind, dates, value, from, to }: Reading): Span | null {
  const [first, last] = (dates ? [from, to] : kind === "date" ? [value, value] : []).map((iso) => parseIso(iso ?? ""));
  return first && last ? { from: first, to: inYear(last, first.year) } : null;
}

function unsure(code: string, target: Reading, actual: Reading): Comparison {
  return { a: null, b: null, upper: null, problem: aboutDates(code, target, actual) };
}

function aboutDates(code: string, target: Reading, actual: Reading): Problem {
  return problem(code, { target: showReading(target), actual: showReading(actual) });
}

function inYear(day: Day, year: number | null): Day {
  return day.year === null ? { ...day, year } : day;
}

function lastDay({ year, month, day }: Day): number {
  const last = month ?? 12;
  return key(year, last, day ?? daysIn(year, last));
}

function firstDay({ year, month, day }: Day): number {
  return key(year, month ?? 1, day ?? 1);
}

function key(year: number | null, month: number, day: number): number {
  return (year ?? 0) * 10000 + month * 100 + day;
}
