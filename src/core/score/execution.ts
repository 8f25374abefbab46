/**
 * 预算执行率得分: points × executed ÷ budget, from the unrounded ratio, rounded once, half up, never above the points.
 * Printed so in published tables (776.26 ÷ 817.31 gives 9.50) and, with the cap in words, in notes to one of 2016.
 */
import Big from "big.js";
import { say } from "../say.js";
import { awarded, roundsToFull, showPercent, showPoints } from "./points.js";
import type { Verdict } from "./rule.js";
import type { Scheme } from "./scheme.js";

/**
 * `budget` and `executed` in one unit, which the working shows as `shown` writes it. `rate` is exact, whatever is rounded for the score; null
 * without a budget.
 */
export function scoreExecution(
  budget: Big,
  executed: Big,
  scheme: Scheme,
  shown: (amount: Big) => string = (amount) => amount.toFixed(),
): Verdict & { rate: Big | null } {
  const points = new Big(scheme.points.execution);
  const { zeroBudget } = scheme.execution;
  const facts = { budget: shown(budget), executed: shown(executed), weight: showPoints(points, scheme.decimals) };
  if (budget.lte(0) && zeroBudget !== "one") {
    return {
      score: zeroBudget === "zero" ? new Big(0) : null,
      rate: null,
      working: say(zeroBudget === "zero" ? "work.no-budget-zero" : "work.no-budget", facts),
      problem: null,
    };
  }
  const divisor = budget.lte(0) ? new Big(1) : budget;
  const { cap } = scheme.execution;
  const rate = executed.div(divisor);
  const exact = exactPoints(executed, divisor, points, scheme);
  const score = awarded(exact, points, rate.gte(1), scheme.decimals);
  const { rateDecimals } = scheme.execution;
  return {
    score,
    rate: budget.lte(0) ? null : rate,
    working: say(rate.gt(cap) ? "work.execution-capped" : "work.ratio", {
      top: facts.executed,
      bottom: budget.lte(0) ? divisor.toFixed() : facts.budget,
      percent: showPercent(rate),
      cap: showPercent(new Big(cap)),
      rounded:
        rateDecimals === null || rate.gte(1)
          ? null
          : `${rate.times(100).round(rateDecimals, Big.roundHalfUp).toFixed()}%`,
      weight: facts.weight,
      score: showPoints(score, scheme.decimals),
      held: rate.lt(1) && roundsToFull(exact, points, scheme.decimals),
    }),
    problem: null,
  };
}

/** Multiplied first and divided once, unless the scheme rounds the rate before it multiplies. */
function exactPoints(executed: Big, budget: Big, points: Big, scheme: Scheme): Big {
  const { cap, rateDecimals } = scheme.execution;
  if (executed.gte(budget.times(cap))) return points.times(cap);
  if (rateDecimals === null) return executed.times(points).div(budget);
  return executed.times(100).div(budget).round(rateDecimals, Big.roundHalfUp).times(points).div(100);
}
