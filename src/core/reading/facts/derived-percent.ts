/** Growth and share as they follow from printed numbers, with the room that rounding leaves. */
import Big from "big.js";
import type { Fact } from "./fact.js";
import { stepOf } from "./printed-number.js";

/** A number as printed, and half of one in its last digit. */
export interface Rounded {
  readonly value: Big;
  readonly half: Big;
}

export function roundedOf({ value, printed, scale, unit }: Fact): Rounded {
  return { value: value.abs(), half: stepOf(printed, scale, unit).div(2) };
}

export interface Ratio {
  /** In percent. */
  readonly exact: Big;
  readonly low: Big;
  readonly high: Big;
}

/** `part` of `whole` in percent; null when the whole may be 0. */
export function ratioOf(part: Rounded, whole: Rounded): Ratio | null {
  const least = whole.value.minus(whole.half);
  if (least.lte(0)) return null;
  return {
    exact: part.value.div(whole.value).times(100),
    low: part.value.minus(part.half).div(whole.value.plus(whole.half)).times(100),
    high: part.value.plus(part.half).div(least).times(100),
  };
}

/** Whether a percentage printed with `decimals` can be the ratio: rounded, or cut off after its last digit. */
export function agrees({ exact, low, high }: Ratio, printed: Big, decimals: number): boolean {
  const step = new Big(10).pow(-decimals);
  const rounded = printed.gte(low.minus(step.div(2))) && printed.lte(high.plus(step.div(2)));
  return rounded || (printed.gt(exact.minus(step)) && printed.lte(exact));
}

/** What `more` was before: 524.36, of which 243.60 is the increase, was 280.76. */
export function before(now: Rounded, change: Big, half: Big): Rounded {
  return { value: now.value.minus(change), half: now.half.plus(half) };
}
