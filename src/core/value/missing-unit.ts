import Big from "big.js";
import { unitDimension } from "./lexicon/units.js";
import type { Reading } from "./reading.js";

/**
 * What to think of two figures of which at least one has no unit. Mostly it was left out, and the figures compare. Where
 * a scale or a percent may have been left out with it, nobody can tell what was meant, and they do not:
 *
 * | target | actual | |
 * |---|---|---|
 * | 5家 | 6 | unit-missing |
 * | 5家 | 0 | nothing is missing: none is none of any unit |
 * | 23万㎡ | 22.99 | scale-missing: in 万, or hardly anything |
 * | 20万元 | 200000 | unit-missing: of the same order as it stands |
 * | ≥90% | 0.95 | percent-missing: a share, or less than 1% |
 */
export function missingUnit(a: Reading, b: Reading): "unit-missing" | "scale-missing" | "percent-missing" | null {
  const [bare, other] = b.unit === null ? [b, a] : [a, b];
  const [size, reference] = [sizeOf(bare), sizeOf(other)];
  if (size.eq(0) || reference.eq(0)) return null;
  if (isPercent(other) && size.lt(2)) return "percent-missing";
  const unscaled = [a, b].some((one) => one.unit === null && one.scale === "");
  const scaled = [a, b].some((one) => one.scale !== "");
  if (unscaled && scaled && !sameOrder(size, reference)) return "scale-missing";
  return a.unit === b.unit ? null : "unit-missing";
}

function sizeOf({ base, to }: Reading): Big {
  return new Big(base ?? to ?? "0").abs();
}

function isPercent({ unit }: Reading): boolean {
  return unit !== null && unitDimension(unit) === "percent";
}

/** Not ten times the other, nor a tenth of it. */
function sameOrder(a: Big, b: Big): boolean {
  return a.lte(b.times(10)) && b.lte(a.times(10));
}
