/** 反向指标: not above the target is full; above it the scheme's formula takes points off. */
import { edgeOf, passes } from "../edge.js";
import { measureOf, working } from "../measure.js";
import { belowZero, beyond } from "../missed.js";
import type { Task, Verdict } from "../rule.js";

export function reverse(task: Task): Verdict {
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { target, actual, problem } = found.measure;
  // The system that has the linear formula gives nothing for a negative figure, which is none that a limit expects.
  if (
    task.scheme.reverse === "linear" &&
    target.gte(0) &&
    actual.lt(0) &&
    task.target.kind !== "change" &&
    !task.signed
  )
    return { ...belowZero(task), problem };
  if (actual.lt(target) || (actual.eq(target) && passes(task)))
    return { score: task.weight, working: working("work.within", task), problem };
  return { ...beyond(task, target, actual), problem: problem ?? edgeOf(task, target, actual) };
}
