/** 反向指标: not above the target is full; above it the scheme's formula takes points off. */
import { measureOf, working } from "../measure.js";
import { beyond } from "../missed.js";
import type { Task, Verdict } from "../rule.js";

export function reverse(task: Task): Verdict {
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { target, actual, problem } = found.measure;
  const reached = task.target.op === "<" ? actual.lt(target) : actual.lte(target);
  if (reached) return { score: task.weight, working: working("work.within", task), problem };
  return { ...beyond(task, target, actual), problem };
}
