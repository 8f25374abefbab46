/** Points: rounded once, half up, at the scheme's decimals; what is missed never rounds up to full. */
import Big from "big.js";

/** `exact` points of at most `weight`, for a target that was reached (`full`) or missed. */
export function awarded(exact: Big, weight: Big, full: boolean, decimals: number): Big {
  if (full) return weight;
  const rounded = exact.round(decimals, Big.roundHalfUp);
  const belowFull = weight.minus(new Big(1).div(new Big(10).pow(decimals)));
  const capped = rounded.gte(weight) ? belowFull : rounded;
  return capped.lt(0) ? new Big(0) : capped;
}

/** Whole points without decimals, others with all of the scheme's: 10, 9.50. */
export function showPoints(points: Big, decimals: number): string {
  return points.eq(points.round(0, Big.roundDown)) ? points.toFixed(0) : points.toFixed(decimals);
}

/** A ratio in percent for a working: at most two decimals, half up. */
export function showPercent(ratio: Big): string {
  return `${new Big(ratio.times(100).toFixed(2, Big.roundHalfUp)).toFixed()}%`;
}
