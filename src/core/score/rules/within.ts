/** A range (90%-95%, ±10%): inside is full; how much one outside earns no form prints, so a person says. */
import { measureOf, working } from "../measure.js";
import type { Task, Verdict } from "../rule.js";

export function within(task: Task): Verdict {
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { target, upper, actual, problem } = found.measure;
  return actual.gte(target) && (upper === null || actual.lte(upper))
    ? { score: task.weight, working: working("work.inside", task), problem }
    : { score: null, working: working("work.outside", task), problem };
}
