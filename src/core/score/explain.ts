/** Why the scheme wants an explanation: reasons as data, empty where it wants none. */
import Big from "big.js";
import { type Say, say } from "../say.js";
import { showPercent, showPoints } from "./points.js";
import type { Scheme } from "./scheme.js";
import type { Judged } from "./score-indicator.js";

/** Of an indicator with this score: points lost, far from its target. */
export function explainLine(judged: Judged, score: Big | null, weight: Big | null, scheme: Scheme): Say[] {
  if (judged.apart || score === null || weight === null) return [];
  const reasons: Say[] = [];
  if (scheme.explain.lostPoints && score.lt(weight))
    reasons.push(say("explain.lost-points", { points: showPoints(weight.minus(score), scheme.decimals) }));
  const { farAbove, deviation } = judged;
  if (farAbove !== null && farAbove.effect !== "nothing" && farAbove.effect !== "note")
    reasons.push(say("explain.far-above", { percent: farAbove.ratio === null ? null : showPercent(farAbove.ratio) }));
  const { deviation: limit } = scheme.explain;
  if (limit !== null && deviation?.gte(limit))
    reasons.push(say("explain.deviation", { percent: showPercent(deviation) }));
  return reasons;
}

/** Of a budget and what was spent of it. `initial` null: the form does not ask for it. All in one unit. */
export function explainExecution(initial: Big | null, adjusted: Big | null, rate: Big | null, scheme: Scheme): Say[] {
  const { executionBelow, budgetChange } = scheme.explain;
  const reasons: Say[] = [];
  if (executionBelow !== null && rate?.lt(executionBelow))
    reasons.push(
      say("explain.low-execution", {
        percent: showPercent(rate, executionBelow),
        limit: showPercent(new Big(executionBelow)),
      }),
    );
  if (budgetChange !== null && initial !== null && adjusted !== null && isChanged(initial, adjusted, budgetChange))
    reasons.push(say("explain.budget-change", { initial: initial.toFixed(), adjusted: adjusted.toFixed() }));
  return reasons;
}

function isChanged(initial: Big, adjusted: Big, share: number): boolean {
  return adjusted.minus(initial).abs().gt(initial.abs().times(share));
}
