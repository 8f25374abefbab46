import Big from "big.js";
import { problem } from "../../problem.js";
import { cleanCell } from "../clean.js";
import type { Ask, FieldSpec } from "../codec.js";
import { showAmount } from "./show-amount.js";

/**
 * A bare number off by ten thousand: 8173100 in a field of 万元 was meant in 元, 0.0817 beside 817.31 in 亿元.
 * Asked only when the shifted value falls beside a sibling figure while the typed one is far from all,
 * or when a field of 万元 or 亿元 gets a number of seven digits and more with no sibling that large. Amounts in 元 have two
 * decimals: 250000.00 in a field of 万元 is asked from 100000 on (published budgets have 25000.00).
 */
export function askScale(raw: string, value: string, spec: FieldSpec): Ask | null {
  const typed = cleanCell(raw);
  if (typed.length > 40 || !/^-?[\d,]+(?:\.\d+)?$/.test(typed) || new Big(value).eq(0)) return null;
  const shifted = shiftedValue(new Big(value), siblings(spec), spec.unit ?? "", /\.\d\d$/.test(typed));
  if (shifted === null || outside(shifted, spec)) return null;
  const best = shifted.toFixed();
  return {
    problem: problem("scale-slip", { value: showAmount(value, spec), best: showAmount(best, spec) }),
    options: [
      { value: best, label: showAmount(best, spec) },
      { value, label: showAmount(value, spec) },
    ],
  };
}

function siblings(spec: FieldSpec): Big[] {
  return (spec.near ?? [])
    .filter((near) => /^-?\d+(?:\.\d+)?$/.test(near))
    .map((near) => new Big(near).abs())
    .filter((near) => near.gt(0));
}

function shiftedValue(value: Big, near: readonly Big[], unit: string, cents: boolean): Big | null {
  const size = value.abs();
  if (near.some((one) => within(size, one, far))) return null;
  for (const shifted of [size.div(10000), size.times(10000)]) {
    if (shifted.lt(1) && (shifted.toFixed().split(".")[1]?.length ?? 0) > 4) continue;
    if (near.some((one) => within(shifted, one, beside))) return value.lt(0) ? shifted.times(-1) : shifted;
  }
  const huge =
    (unit === "万元" || unit === "亿元") &&
    size.gte(unit === "亿元" ? 10_000 : cents ? 100_000 : 1_000_000) &&
    near.every((one) => one.lt(size.div(far)));
  return huge ? value.div(10000) : null;
}

const beside = 2;
const far = 100;

function within(size: Big, other: Big, factor: number): boolean {
  return size.lte(other.times(factor)) && size.times(factor).gte(other);
}

function outside(value: Big, spec: FieldSpec): boolean {
  return (spec.max !== undefined && value.gt(spec.max)) || (spec.min !== undefined && value.lt(spec.min));
}
