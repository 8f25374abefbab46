/** 反向指标: not above the target is full; above it weight × target ÷ actual (inverse), or less a point share per share above, 0 from twice the target (linear). */
import Big from "big.js";
import { asWritten, measureOf, working } from "../measure.js";
import { awarded, roundsToFull, showPercent, showPoints } from "../points.js";
import type { Task, Verdict } from "../rule.js";

export function reverse(task: Task): Verdict {
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { target, actual, problem } = found.measure;
  const reached = task.target.op === "<" ? actual.lt(target) : actual.lte(target);
  if (reached) return { score: task.weight, working: working("work.within", task), problem };
  if (target.lte(0)) return { score: new Big(0), working: working("work.zero-missed", task), problem };
  const inverse = task.scheme.reverse === "inverse";
  const exact = inverse ? target.div(actual) : new Big(1).minus(actual.minus(target).div(target));
  const share = exact.lt(0) ? new Big(0) : exact;
  const points = share.times(task.weight);
  const score = awarded(points, task.weight, false, task.scheme.decimals);
  const [top, bottom] = asWritten(task, target, actual);
  return {
    score,
    working: working(inverse ? "work.ratio" : "work.linear", task, {
      top,
      bottom,
      percent: showPercent(share),
      score: showPoints(score, task.scheme.decimals),
      held: roundsToFull(points, task.weight, task.scheme.decimals),
    }),
    problem,
  };
}
