import { type Problem, problem } from "../problem.js";
import { compareDates } from "./comparable-dates.js";
import type { Reading } from "./reading.js";
import { showReading } from "./show-reading.js";

/** Whether the day by which a target wants its figure leaves the figures to decide. */
export interface Due {
  /** The figures compare; otherwise it came too late, which no figure says. */
  readonly stands: boolean;
  readonly problem: Problem | null;
}

/**
 * 11月底完成100% wants a date and a figure:
 *
 * | actual | |
 * |---|---|
 * | 11月20日完成100% | the figures decide |
 * | 100% | the figures decide; the date is asked for |
 * | 12月5日完成100% | too late: a person decides |
 */
export function compareDue(target: Reading, actual: Reading, year: number | null): Due {
  if (target.due === null) return { stands: true, problem: null };
  const about = (code: string) => problem(code, { target: showReading(target), actual: showReading(actual) });
  if (actual.due === null) return { stands: true, problem: about("due-unsaid") };
  const dates = compareDates(target.due, actual.due, year);
  if (dates === null || dates.a === null || dates.b === null || dates.problem !== null)
    return { stands: true, problem: dates?.problem ?? about("due-unsaid") };
  const limit = dates.upper ?? dates.a;
  return Number(dates.b) <= Number(limit)
    ? { stands: true, problem: null }
    : { stands: false, problem: about("due-missed") };
}
