/** 正向指标: reached is full; missed is weight × actual ÷ target. */
import { measureOf, working } from "../measure.js";
import { shortOf } from "../missed.js";
import type { Task, Verdict } from "../rule.js";

export function proportional(task: Task): Verdict {
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { target, actual, problem } = found.measure;
  const reached = task.target.op === ">" ? actual.gt(target) : actual.gte(target);
  if (reached) return { score: task.weight, working: working("work.reached", task), problem };
  return { ...shortOf(task, target, actual), problem };
}
