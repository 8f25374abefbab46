/** A range (90%-95%, ±10%): inside is full; outside no rule book prints a formula, so a person says unless the scheme does. An end that is left out, as in (90%,95%], is outside. */
import { missedBand } from "../band.js";
import { measureOf, working } from "../measure.js";
import { beyond, shortOf } from "../missed.js";
import type { Task, Verdict } from "../rule.js";

export function within(task: Task): Verdict {
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { target, upper, actual, problem } = found.measure;
  const { openFrom, openTo } = task.target;
  const above = upper !== null && (actual.gt(upper) || (openTo && actual.eq(upper)));
  const below = actual.lt(target) || (openFrom && actual.eq(target));
  if (!below && !above) return { score: task.weight, working: working("work.inside", task), problem };
  if (task.scheme.range === "nearest")
    return { ...(above ? beyond(task, upper, actual) : shortOf(task, target, actual)), problem };
  return { score: null, working: working("work.outside", task), problem, band: missedBand(task.weight, task.scheme) };
}
