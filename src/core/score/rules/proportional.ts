/** 正向指标: reached is full; missed is weight × actual ÷ target. */
import { edgeOf, passes } from "../edge.js";
import { measureOf, working } from "../measure.js";
import { shortOf } from "../missed.js";
import type { Task, Verdict } from "../rule.js";

export function proportional(task: Task): Verdict {
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { target, actual, problem } = found.measure;
  if (actual.gt(target) || (actual.eq(target) && passes(task)))
    return { score: task.weight, working: working("work.reached", task), problem };
  return { ...shortOf(task, target, actual), problem: problem ?? edgeOf(task, target, actual) };
}
