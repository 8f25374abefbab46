/** How exactly a number is printed. */
import Big from "big.js";
import { scalePower } from "../../value/lexicon/scales.js";
import { percentPower, unitDimension } from "../../value/lexicon/units.js";
import { canonical } from "../../value/scan/number.js";

/** The decimal as it stands in a cleaned text, its last zeros kept (251.90); `value` where it stands there in another way. */
export function printedNumber(text: string, value: string): string {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(",", "");
  return digits !== undefined && canonical(digits) === value.replace("-", "") ? digits : value.replace("-", "");
}

export function decimalsOf(printed: string): number {
  return printed.split(".")[1]?.length ?? 0;
}

/** One in the last digit, in base units: 100 of 23.45万. What is counted one by one is exact: 0. */
export function stepOf(printed: string, scale: string, unit: string | null): Big {
  if (scale === "" && decimalsOf(printed) === 0 && unit !== null && unitDimension(unit) === "count") return new Big(0);
  return new Big(10).pow(scalePower(scale) + percentPower(unit) - decimalsOf(printed));
}
