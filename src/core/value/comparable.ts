import Big from "big.js";
import { type Problem, problem } from "../problem.js";
import { compareDates } from "./comparable-dates.js";
import { compareDue } from "./compare-due.js";
import { matchUnits } from "./match-units.js";
import { isMonth } from "./month-or-number.js";
import { perYear } from "./per-year.js";
import { readPair } from "./read-pair.js";
import type { Reading } from "./reading.js";
import { showReading } from "./show-reading.js";
import { withinWorkdays } from "./within-workdays.js";

/** Target and actual on one base; null where they cannot be compared. */
export interface Comparison {
  readonly a: string | null;
  readonly b: string | null;
  /** Upper bound when the target is a range; `a` is then the lower. */
  readonly upper: string | null;
  /** What should be looked at; with numbers given, the comparison stands all the same. */
  readonly problem: Problem | null;
}

/**
 * Brings target `a` and actual `b` to decimals of one base: base units, percent as percent, frequencies as times a year,
 * dates as yyyymmdd (20221231). Changes count in the target's direction: against 下降5% a 下降6% and a −6% are 6, a rise of
 * 1% is −1. Different counting words (20个, 30家) are compared by number and carry a problem. `year`: the year that a target
 * without one means; null where nobody knows.
 */
export function comparable(target: Reading, actual: Reading, year: number | null = null): Comparison {
  const [a, b] = inOnePeriod(...readPair(target, actual));
  const dates = compareDates(a, b, year);
  if (dates !== null) return dates;
  const ratios = compareRatios(a, b);
  if (ratios !== null) return ratios;
  if (isMonth(a) && isMonth(b) && a.value !== b.value) return { a: null, b: null, upper: null, problem: null };
  if (!isMeasure(a) || b.base === null || !isMeasure(b) || b.kind === "range") return apart(a, b);
  const units = matchUnits(a, b) ?? withinWorkdays(a, b);
  if (units === null) return apart(a, b);
  if (units.code === "scale-missing" || units.code === "percent-missing")
    return { a: null, b: null, upper: null, problem: about(units.code, a, b) };
  const direction = a.kind === "change" && a.base?.startsWith("-") ? -1 : 1;
  const [low, high] = a.kind === "range" ? [a.from, a.to] : [a.base, null];
  const due = compareDue(a, b, year);
  if (low === null) return apart(a, b);
  if (!due.stands) return { a: null, b: null, upper: null, problem: due.problem };
  const wanted = times(low, units.a, perYear(a), direction);
  const found = times(b.base, units.b, perYear(b), b.kind === "change" || b.base.startsWith("-") ? direction : 1);
  const open = openBeside(a, b, { low, wanted, found });
  if (open !== null) return { a: null, b: null, upper: null, problem: about(open, a, b) };
  return {
    a: wanted,
    b: found,
    upper: high === null ? null : times(high, units.a),
    problem: (units.code === null ? assumption(a, b) : about(units.code, a, b)) ?? due.problem,
  };
}

/** ≥56小时/周 beside 每周54小时: a unit of the same period is that frequency. */
function inOnePeriod(a: Reading, b: Reading): [Reading, Reading] {
  return [asFrequency(a, b), asFrequency(b, a)];
}

function asFrequency(reading: Reading, { period, unit }: Reading): Reading {
  if (reading.period !== null || period?.length !== "1" || unit === null) return reading;
  const isSame = reading.unit === `${unit}/${period.unit}`;
  return isSame ? { ...reading, kind: "frequency", unit, period } : reading;
}

/** 1:20 and 1:18 as 18 and 20, which is exact; null when neither is a ratio. */
function compareRatios(a: Reading, b: Reading): Comparison | null {
  if (a.kind !== "ratio" && b.kind !== "ratio") return null;
  if (a.kind !== b.kind || a.from === null || a.to === null || b.from === null || b.to === null) return apart(a, b);
  return { a: times(a.from, b.to), b: times(b.from, a.to), upper: null, problem: null };
}

function isMeasure(reading: Reading): boolean {
  return (reading.base !== null || (reading.kind === "range" && !reading.dates)) && reading.kind !== "date";
}

function apart(a: Reading, b: Reading): Comparison {
  return { a: null, b: null, upper: null, problem: about("kind-mismatch", a, b) };
}

function about(code: string, a: Reading, b: Reading): Problem {
  return problem(code, { target: showReading(a), actual: showReading(b) });
}

/**
 * What no assumption settles: 新增15家 beside a level of 120家, of which nobody knows what it makes; 3520 beside 3000人次/日,
 * which is rather a day's figure than the year's.
 */
function openBeside(a: Reading, b: Reading, { low, wanted, found }: Record<"low" | "wanted" | "found", string>) {
  const level = a.kind !== "change" && a.kind !== "range" && a.op !== "=";
  if (level && b.kind === "change" && !(low === "0") && new Big(found).lt(wanted)) return "kind-mismatch";
  const one = a.period !== null && b.period === null && new Big(found).lt(new Big(wanted).div(10));
  return one && new Big(found).gte(new Big(low).div(2)) && new Big(found).lte(new Big(low).times(5))
    ? "period-open"
    : null;
}

/** What had to be assumed: a bare figure answers a change in its direction, or a frequency over the whole year. */
function assumption(a: Reading, b: Reading): Problem | null {
  // ±10% is itself a change in either direction.
  const either = a.kind === "range" && a.from?.startsWith("-") === true;
  const signed = a.kind === "change" && (b.base === "0" || b.base?.startsWith("-") === true);
  if (!either && !signed && (a.kind === "change") !== (b.kind === "change")) return about("change-assumed", a, b);
  const yearly = perYear(a) === "1" && perYear(b) === "1";
  if (!yearly && (a.kind === "frequency") !== (b.kind === "frequency") && b.kind !== "zero")
    return about("period-assumed", a, b);
  return null;
}

function times(value: string, ...factors: (string | number)[]): string {
  return factors.reduce<Big>((product, factor) => product.times(factor), new Big(value)).toFixed();
}
