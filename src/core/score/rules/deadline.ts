/** Dates and years: full when the actual is not later than the target; how much a late one earns no rule book prints, so a person says unless the scheme does. */
import Big from "big.js";
import { missedBand } from "../band.js";
import { saysInTime } from "../level-word.js";
import { measureOf, working } from "../measure.js";
import type { Task, Verdict } from "../rule.js";

export function deadline(task: Task): Verdict {
  const { weight, scheme } = task;
  if (saysInTime(task.actual.text)) return { score: weight, working: working("work.in-time", task), problem: null };
  // A month given where a day was asked may still be in time: comparable tells, and a person looks.
  const found = measureOf(task);
  if ("verdict" in found)
    return { score: null, working: working("work.by-person", task), problem: found.verdict.problem };
  const { target, upper, actual, problem } = found.measure;
  if (actual.lte(upper ?? target)) return { score: weight, working: working("work.in-time", task), problem };
  // Not certain to be late: December 2022 against 15 December.
  if (problem !== null) return { score: null, working: working("work.by-person", task), problem };
  return scheme.late === "zero"
    ? { score: new Big(0), working: working("work.late-zero", task), problem }
    : { score: null, working: working("work.late", task), problem, band: missedBand(weight, scheme) };
}
