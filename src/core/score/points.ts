/** Points: rounded once, half up, at the scheme's decimals; what is missed never rounds up to full. */
import Big from "big.js";

/** `exact` points of at most `weight`, for a target that was reached (`full`) or missed. */
export function awarded(exact: Big, weight: Big, full: boolean, decimals: number): Big {
  if (full) return weight;
  const rounded = exact.round(decimals, Big.roundHalfUp);
  const belowFull = weight.minus(new Big(1).div(new Big(10).pow(decimals)));
  const held = roundsToFull(exact, weight, decimals) ? belowFull : rounded;
  return held.lt(0) ? new Big(0) : held;
}

/** Whether a missed target would have been rounded up to all its points: the working has to say why it was not. */
export function roundsToFull(exact: Big, weight: Big, decimals: number): boolean {
  return exact.round(decimals, Big.roundHalfUp).gte(weight);
}

/** Whole points without decimals, others with all of the scheme's: 10, 9.50. */
export function showPoints(points: Big, decimals: number): string {
  return points.eq(points.round(0, Big.roundDown)) ? points.toFixed(0) : points.toFixed(decimals);
}

/** A ratio in percent for a working: two decimals at most, half up; more where they would make a missed target 100%. */
export function showPercent(ratio: Big): string {
  const percent = ratio.times(100);
  let decimals = 2;
  while (percent.lt(100) && percent.round(decimals, Big.roundHalfUp).gte(100)) decimals++;
  return `${percent.round(decimals, Big.roundHalfUp).toFixed()}%`;
}
