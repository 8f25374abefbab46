import Big from "big.js";
import { problem } from "../../problem.js";
import { cleanCell } from "../clean.js";
import type { Ask, FieldSpec } from "../codec.js";
import { showAmount } from "./show-amount.js";

/**
 * A bare number off by ten thousand: 8173100 in a field of 万元 was meant in 元, 0.0817 beside 817.31 in 亿元.
 * Asked only when the shifted value falls beside a sibling figure while the typed one is far from all, or when a field of 万元
 * or 亿元 gets a number of seven digits and more with no sibling that large. Figures of other rows (`among`) only show what is
 * far above them. Amounts in 元 have decimals: 250000.00 in a field of 万元 is asked from 100000 on (published budgets have
 * 25000.00), and from 10000 on where all sums of the report (`sizes`) are less than a tenth of it.
 */
export function askScale(raw: string, value: string, spec: FieldSpec): Ask | null {
  const typed = cleanCell(raw);
  if (typed.length > 40 || !/^-?[\d,]+(?:\.\d+)?$/.test(typed) || new Big(value).eq(0)) return null;
  const size = new Big(value).abs();
  const cents = /\.\d\d?$/.test(typed) && size.gte(leastCents);
  const shifted = shiftedValue(new Big(value), cents, spec);
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

function figures(values: readonly string[]): Big[] {
  return values
    .filter((value) => /^-?\d+(?:\.\d+)?$/.test(value))
    .map((value) => new Big(value).abs())
    .filter((value) => value.gt(0));
}

function shiftedValue(value: Big, cents: boolean, spec: FieldSpec): Big | null {
  const { unit } = spec;
  const size = value.abs();
  const near = figures(spec.near ?? []);
  if (near.some((one) => within(size, one, cents ? far / 10 : far))) return null;
  // Of other rows none that dwarfs the figure is a measure: it may be the slip itself.
  const beside = [...near, ...figures(spec.among ?? []).filter((one) => one.lt(size.times(1000)))];
  const shifted = besideAnother(size, beside);
  if (shifted !== null) return value.lt(0) ? shifted.times(-1) : shifted;
  const huge =
    size.gte(unit === "亿元" ? 10_000 : cents ? 100_000 : 1_000_000) &&
    near.every((one) => one.lt(size.div(cents ? far / 10 : far)));
  const scaled = unit === "万元" || unit === "亿元";
  return scaled && (huge || (cents && dwarfs(size, [...beside, ...figures(spec.sizes ?? [])])))
    ? value.div(10000)
    : null;
}

/** The size in the unit in which it falls beside another figure; null where it already lies not far from one. */
function besideAnother(size: Big, others: readonly Big[]): Big | null {
  if (others.some((one) => within(size, one, far))) return null;
  const shifted = [size.div(10000), size.times(10000)].filter(
    (one) => one.gte(1) || (one.toFixed().split(".")[1]?.length ?? 0) <= 4,
  );
  return shifted.find((one) => others.some((other) => within(one, other, closeBy))) ?? null;
}

/** 25000.00 in a report whose largest sum is 800. */
function dwarfs(size: Big, others: readonly Big[]): boolean {
  return others.length > 0 && others.every((one) => one.lt(size.div(10)));
}

/** From here on decimals look like those of 元. */
const leastCents = 10_000;
const closeBy = 2;
const far = 100;

function within(size: Big, other: Big, factor: number): boolean {
  return size.lte(other.times(factor)) && size.times(factor).gte(other);
}

function outside(value: Big, spec: FieldSpec): boolean {
  return (spec.max !== undefined && value.gt(spec.max)) || (spec.min !== undefined && value.lt(spec.min));
}
