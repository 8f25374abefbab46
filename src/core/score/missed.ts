/** The formulas for a target that was missed: too little of it, or too much. */
import Big from "big.js";
import { asWritten, working } from "./measure.js";
import { awarded, roundsToFull, showPercent, showPoints } from "./points.js";
import type { Task, Verdict } from "./rule.js";

/** Less than the target: weight × actual ÷ target. A target of 0 or below leaves no share. Both figures in one base. */
export function shortOf(task: Task, target: Big, actual: Big): Verdict {
  if (target.lte(0)) return nothing(task);
  const [top, bottom] = asWritten(task, actual, target);
  return told(task, "work.ratio", actual.times(task.weight).div(target), actual.div(target), { top, bottom });
}

/** More than the target: weight × target ÷ actual, or (1 − (actual − target) ÷ target) × weight, 0 from twice the target. */
export function beyond(task: Task, target: Big, actual: Big): Verdict {
  if (target.lte(0)) return nothing(task);
  const [top, bottom] = asWritten(task, target, actual);
  if (task.scheme.reverse === "inverse")
    return told(task, "work.ratio", target.times(task.weight).div(actual), target.div(actual), { top, bottom });
  // Multiplied first, divided once: a third that is cut off before it is multiplied could miss a half to be rounded up.
  const left = target.times(2).minus(actual);
  if (left.lte(0)) return { score: new Big(0), working: working("work.twice", task, { top, bottom }), problem: null };
  return told(task, "work.linear", left.times(task.weight).div(target), left.div(target), { top, bottom });
}

/** An actual that goes the other way (增加, 减少), or is negative where that makes no sense. */
export function belowZero(task: Task): Verdict {
  return { score: new Big(0), working: working("work.below-zero", task), problem: null };
}

function nothing(task: Task): Verdict {
  return { score: new Big(0), working: working("work.zero-missed", task), problem: null };
}

function told(task: Task, key: string, exact: Big, share: Big, figures: Record<string, unknown>): Verdict {
  const { weight, scheme } = task;
  if (exact.lt(0)) return belowZero(task);
  const score = awarded(exact, weight, false, scheme.decimals);
  const facts = {
    ...figures,
    percent: showPercent(share),
    score: showPoints(score, scheme.decimals),
    held: roundsToFull(exact, weight, scheme.decimals),
  };
  return { score, working: working(key, task, facts), problem: null };
}
