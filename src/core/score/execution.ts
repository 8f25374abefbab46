/**
 * 预算执行率得分: points × executed ÷ budget, from the unrounded ratio, rounded once, half up, never above the points.
 * Printed so in the tables of Hunan (776.26 ÷ 817.31 gives 9.50) and, with the cap in words, in the Beijing form of 2016.
 */
import Big from "big.js";
import { say } from "../say.js";
import { awarded, roundsToFull, showPercent, showPoints } from "./points.js";
import type { Verdict } from "./rule.js";
import type { Scheme } from "./scheme.js";

/** `budget` and `executed` in one unit. */
export function scoreExecution(budget: Big, executed: Big, scheme: Scheme): Verdict {
  const points = new Big(scheme.points.execution);
  const facts = { budget: budget.toFixed(), executed: executed.toFixed(), weight: showPoints(points, scheme.decimals) };
  if (budget.lte(0)) {
    return {
      score: scheme.execution.zeroBudget === "zero" ? new Big(0) : null,
      working: say("work.no-budget", facts),
      problem: null,
    };
  }
  const rate = executed.div(budget);
  const capped = rate.gt(scheme.execution.cap) ? new Big(scheme.execution.cap) : rate;
  const score = awarded(capped.times(points), points, capped.gte(1), scheme.decimals);
  return {
    score,
    working: say(rate.gt(scheme.execution.cap) ? "work.execution-capped" : "work.ratio", {
      top: facts.executed,
      bottom: facts.budget,
      percent: showPercent(rate),
      weight: facts.weight,
      score: showPoints(score, scheme.decimals),
      held: rate.lt(1) && roundsToFull(capped.times(points), points, scheme.decimals),
    }),
    problem: null,
  };
}
