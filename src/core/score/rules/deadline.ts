/** Dates and years: full when the actual is not later than the target; how much a late one earns no form prints, so a person says. */
import { measureOf, working } from "../measure.js";
import type { Task, Verdict } from "../rule.js";

export function deadline(task: Task): Verdict {
  // A month given where a day was asked may still be in time: comparable tells, and a person looks.
  const found = measureOf(task);
  if ("verdict" in found)
    return { score: null, working: working("work.by-person", task), problem: found.verdict.problem };
  const { target, upper, actual, problem } = found.measure;
  return actual.lte(upper ?? target)
    ? { score: task.weight, working: working("work.in-time", task), problem }
    : { score: null, working: working("work.late", task), problem };
}
