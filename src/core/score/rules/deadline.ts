/** Dates and years: full when the actual is not later than the target; how much a late one earns no rule book prints, so a person says unless the scheme does. */
import Big from "big.js";
import { problem } from "../../problem.js";
import { showReading } from "../../value/show-reading.js";
import { missedBand } from "../band.js";
import { levelOf, saysInTime } from "../level-word.js";
import { type Measure, measureOf, working } from "../measure.js";
import type { Task, Verdict } from "../rule.js";

export function deadline(task: Task): Verdict {
  const { weight, scheme, target } = task;
  const full = { score: weight, problem: null };
  if (saysInTime(task.actual.text)) return { ...full, working: working("work.in-time", task) };
  const found = measureOf(task);
  if ("verdict" in found) return byPerson(task, found.verdict.problem);
  const { measure } = found;
  // December 2022 against 15 December: neither in time nor late for certain.
  if (measure.problem !== null) return byPerson(task, measure.problem);
  const missed = { problem: null, band: missedBand(weight, scheme) };
  if (target.op === ">=" || target.op === ">")
    return measure.actual.gte(measure.target)
      ? { ...full, working: working("work.not-early", task) }
      : { score: null, ...missed, working: working("work.early", task) };
  // Before the span of time that was set: nobody says whether that is worse.
  if (measure.upper !== null && measure.actual.lt(measure.target))
    return { score: null, working: working("work.early", task), problem: null };
  if (inTime(task, measure)) return { ...full, working: working("work.in-time", task) };
  return scheme.late === "zero"
    ? { score: new Big(0), working: working("work.late-zero", task), problem: null }
    : { score: null, ...missed, working: working("work.late", task) };
}

function inTime({ target }: Task, measure: Measure): boolean {
  const limit = measure.upper ?? measure.target;
  return target.op === "<" ? measure.actual.lt(limit) : measure.actual.lte(limit);
}

/** 完成 says that it was done, not when; 逾期 says that it was late. */
function byPerson(task: Task, why: Verdict["problem"]): Verdict {
  const { target, actual, weight, scheme } = task;
  const open = { score: null, working: working("work.by-person", task) };
  if (actual.kind !== "qualitative") return { ...open, problem: why };
  const asked = problem("date-wanted", { target: showReading(target), actual: showReading(actual) });
  return levelOf(target.text, actual.text) === "missed"
    ? { ...open, problem: asked, band: missedBand(weight, scheme) }
    : { ...open, problem: asked };
}
