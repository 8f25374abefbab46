/**
 * Points: rounded once, half up, at the scheme's decimals; what is missed never rounds up to full. Where points are whole,
 * what would have rounded up to full has one decimal instead: 2.9 of 3.
 */
import Big from "big.js";

/** `exact` points of at most `weight`, for a target that was reached (`full`) or missed. */
export function awarded(exact: Big, weight: Big, full: boolean, decimals: number): Big {
  if (full) return weight;
  if (decimals === 0 && roundsToFull(exact, weight, 0)) return awarded(exact, weight, false, 1);
  const held = roundsToFull(exact, weight, decimals)
    ? belowFull(weight, decimals)
    : exact.round(decimals, Big.roundHalfUp);
  return held.lt(0) ? new Big(0) : held;
}

/** Whether a missed target would have been rounded up to all its points: the working has to say why it was not. */
export function roundsToFull(exact: Big, weight: Big, decimals: number): boolean {
  return exact.round(decimals, Big.roundHalfUp).gte(weight);
}

/** The most that a missed target can get: the highest score of these decimals below the weight (9.99 of 10, 9.9 of 10 in whole points). */
export function belowFull(weight: Big, schemeDecimals: number): Big {
  const decimals = Math.max(schemeDecimals, 1);
  const floor = weight.round(decimals, Big.roundDown);
  const most = floor.lt(weight) ? floor : weight.minus(new Big(1).div(new Big(10).pow(decimals)));
  return most.lt(0) ? new Big(0) : most;
}

/** Whole points without decimals, others with all of the scheme's and no fewer than they have themselves: 10, 9.50. */
export function showPoints(points: Big, decimals: number): string {
  if (points.eq(points.round(0, Big.roundDown))) return points.toFixed(0);
  return points.eq(points.round(decimals)) ? points.toFixed(decimals) : points.toFixed();
}

/** A ratio in percent for a working: two decimals at most, half up; more where they would make `edge` of what is not. */
export function showPercent(ratio: Big, edge: Big | number = 1): string {
  const percent = ratio.times(100);
  const not = new Big(edge).times(100);
  let decimals = 2;
  while (!percent.eq(not) && percent.round(decimals, Big.roundHalfUp).eq(not)) decimals++;
  return `${percent.round(decimals, Big.roundHalfUp).toFixed()}%`;
}
