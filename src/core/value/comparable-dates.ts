import { problem } from "../problem.js";
import type { Comparison } from "./comparable.js";
import type { Reading } from "./reading.js";
import { type Day, daysIn, parseIso } from "./scan/calendar.js";
import { showReading } from "./show-reading.js";

/**
 * Dates as yyyymmdd, each the last day of what was written, so that "by 2022-12" and "on 2022-12-15" compare.
 * A year left open on one side is the other's. Null when target or actual is no date.
 */
export function compareDates(target: Reading, actual: Reading): Comparison | null {
  const limits = target.dates ? [target.from, target.to] : target.kind === "date" ? [target.value, null] : [null, null];
  const [first, last] = limits.map((iso) => (iso === null ? null : parseIso(iso)));
  const day = actual.kind === "date" && actual.value !== null ? parseIso(actual.value) : null;
  if (first === null || first === undefined || day === null) return null;
  const filled = fill(day, last ?? first);
  const b = lastDay(filled);
  const limit = lastDay(fill(last ?? first, day));
  const open = Number(b) > Number(limit) && Number(firstDay(filled)) <= Number(limit);
  const lower = fill(first, day);
  return {
    a: last === null || last === undefined ? limit : firstDay(lower),
    b,
    upper: last === null || last === undefined ? null : limit,
    problem: open ? problem("date-precision", { target: showReading(target), actual: showReading(actual) }) : null,
  };
}

function fill(day: Day, other: Day): Day {
  return day.year === null ? { ...day, year: other.year } : day;
}

function lastDay({ year, month, day }: Day): string {
  const last = month ?? 12;
  return key(year, last, day ?? daysIn(year, last));
}

function firstDay({ year, month, day }: Day): string {
  return key(year, month ?? 1, day ?? 1);
}

function key(year: number | null, month: number, day: number): string {
  return String((year ?? 0) * 10000 + month * 100 + day);
}
