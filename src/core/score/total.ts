/** The total of a score table: the points earned, rescaled where indicators were dropped, and not above the caps. */
import Big from "big.js";
import type { ExecutionLine } from "./execution-line.js";
import { awarded } from "./points.js";
import type { Scheme } from "./scheme.js";
import type { Line } from "./score-line.js";

export interface Total {
  /** Points that all lines and the execution can earn, of dropped ones as well; what is left out counts for nothing. */
  readonly weight: Big;
  /** What is scored so far. */
  readonly sum: Big;
  /** The total once every line is scored; null before. */
  readonly total: Big | null;
  /** Points of dropped indicators, over which the others were rescaled; null where none was. */
  readonly dropped: Big | null;
  /** The cap that took points off. */
  readonly cap: Scheme["caps"][number] | null;
}

export function totalOf(execution: ExecutionLine | null, lines: readonly Line[], scheme: Scheme): Total {
  const counted = lines.filter((line) => !line.apart);
  const possible = sumOf(counted.map((line) => line.weight)).plus(execution?.weight ?? 0);
  const sum = sumOf(counted.map((line) => line.score)).plus(execution?.score ?? 0);
  const apart = sumOf(lines.filter((line) => line.apart).map((line) => line.weight));
  const dropped = scheme.notApplicable === "drop" && apart.gt(0) ? apart : null;
  const weight = possible.plus(dropped ?? 0);
  // Where no line has points there is no total, only what was reached.
  const open =
    lines.every((line) => line.weight === null) ||
    counted.some((line) => line.score === null) ||
    execution?.score === null;
  if (open || (dropped !== null && possible.eq(0))) return { weight, sum, total: null, dropped, cap: null };
  const rescaled = dropped === null ? sum : rescale(sum, possible, weight, scheme);
  const cap = capOf(execution, rescaled, scheme);
  return { weight, sum, total: cap === null ? rescaled : new Big(cap.total), dropped, cap };
}

function sumOf(points: readonly (Big | null)[]): Big {
  return points.reduce<Big>((sum, one) => sum.plus(one ?? 0), new Big(0));
}

/** Points of `possible` as points of `weight`; what was missed does not round up to all of them. */
function rescale(sum: Big, possible: Big, weight: Big, scheme: Scheme): Big {
  return awarded(sum.times(weight).div(possible), weight, sum.gte(possible), scheme.decimals);
}

/** The hardest of the caps that hold for this execution rate, where it takes something off. */
function capOf(execution: ExecutionLine | null, total: Big, scheme: Scheme): Total["cap"] {
  const rate = execution?.rate ?? null;
  if (rate === null) return null;
  const holding = scheme.caps.filter((cap) => rate.lt(cap.executionBelow) && total.gt(cap.total));
  return holding.sort((a, b) => a.total - b.total)[0] ?? null;
}
