/** 正向指标: reached is full; missed is weight × actual ÷ target. Equal targets are read the same way: below is missed, above is full. */
import Big from "big.js";
import { asWritten, measureOf, working } from "../measure.js";
import { awarded, roundsToFull, showPercent, showPoints } from "../points.js";
import type { Task, Verdict } from "../rule.js";

export function proportional(task: Task): Verdict {
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { target, actual, problem } = found.measure;
  const reached = task.target.op === ">" ? actual.gt(target) : actual.gte(target);
  if (reached) return { score: task.weight, working: working("work.reached", task), problem };
  if (target.lte(0)) return { score: new Big(0), working: working("work.zero-missed", task), problem };
  const ratio = actual.div(target);
  const exact = ratio.times(task.weight);
  const score = awarded(exact, task.weight, false, task.scheme.decimals);
  const [top, bottom] = asWritten(task, actual, target);
  return {
    score,
    working: working("work.ratio", task, {
      top,
      bottom,
      percent: showPercent(ratio),
      score: showPoints(score, task.scheme.decimals),
      held: roundsToFull(exact, task.weight, task.scheme.decimals),
    }),
    problem,
  };
}
