/** 等于指标: below is missed as a positive target is; above is reached, or where the scheme says so missed as a limit is. */
import { measureOf, working } from "../measure.js";
import { beyond, shortOf } from "../missed.js";
import type { Task, Verdict } from "../rule.js";

export function equal(task: Task): Verdict {
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { target, actual, problem } = found.measure;
  if (actual.lt(target)) return { ...shortOf(task, target, actual), problem };
  if (actual.eq(target) || task.scheme.equal === "atLeast")
    return { score: task.weight, working: working("work.reached", task), problem };
  return { ...beyond(task, target, actual), problem };
}
