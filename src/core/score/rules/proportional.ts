/** 正向指标: reached is full; missed is weight × actual ÷ target. Equal targets are read the same way: below is missed, above is full. */
import Big from "big.js";
import { measureOf, working } from "../measure.js";
import { awarded, showPercent, showPoints } from "../points.js";
import type { Task, Verdict } from "../rule.js";

export function proportional(task: Task): Verdict {
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { target, actual, problem } = found.measure;
  const reached = task.target.op === ">" ? actual.gt(target) : actual.gte(target);
  if (reached) return { score: task.weight, working: working("work.reached", task), problem };
  if (target.lte(0)) return { score: new Big(0), working: working("work.zero-missed", task), problem };
  const ratio = actual.div(target);
  const score = awarded(ratio.times(task.weight), task.weight, false, task.scheme.decimals);
  return {
    score,
    working: working("work.ratio", task, {
      top: actual.toFixed(),
      bottom: target.toFixed(),
      percent: showPercent(ratio),
      score: showPoints(score, task.scheme.decimals),
    }),
    problem,
  };
}
