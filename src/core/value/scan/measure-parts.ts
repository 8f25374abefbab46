import Big from "big.js";
import { scalePower } from "../lexicon/scales.js";
import { unitName } from "../lexicon/units.js";
import { coinsAt, smallCoinsAt } from "./coins.js";
import { halfAt } from "./halves.js";
import type { Measure } from "./measure.js";
import { shareAt } from "./shares.js";

/** Units that change the number: 元 with 角 and 分, 成 and 折, and a half that follows the unit. */
export function measureParts(text: string, measure: Measure): Measure {
  return shares(text, measure) ?? coins(text, measure) ?? halves(text, measure) ?? measure;
}

function shares(text: string, measure: Measure): Measure | null {
  const share = measure.scale === "" ? shareAt(text, measure.value, measure.end) : null;
  if (share === null) return null;
  const unit = { unit: "%", end: share.end, known: true };
  if (share.percent === null) return { ...measure, unit: null, end: share.end, bad: "numeral-unclear" };
  return { ...measure, value: share.percent, unit, end: share.end };
}

function coins(text: string, measure: Measure): Measure | null {
  const { unit, value, scale, end } = measure;
  const small = smallCoinsAt(text, new Big(value).times(`1e${scalePower(scale)}`), end);
  if (small !== null) return inYuan(measure, small.value, "", small.end);
  if (unit === null || !(unit.unit === "块" || unitName(unit.unit) === "元")) return null;
  const found = coinsAt(text, unit.end, unit.unit);
  if (found === null) return null;
  if (found.value === "") return inYuan(measure, value, scale, found.end);
  if (value.includes(".")) return { ...measure, unit: null, end: found.end, bad: "numeral-unclear" };
  const yuan = new Big(value).times(`1e${scalePower(scale)}`).plus(found.value);
  return inYuan(measure, yuan.toFixed(), "", found.end);
}

function inYuan(measure: Measure, value: string, scale: string, end: number): Measure {
  return { ...measure, value, scale, unit: { unit: "元", end, known: true }, end };
}

function halves(text: string, measure: Measure): Measure | null {
  const { unit, value, scale } = measure;
  const half = unit === null || scale !== "" ? null : halfAt(text, value, unit);
  if (half === null) return null;
  if (half.value === null) return { ...measure, unit: null, end: half.unit.end, bad: "numeral-unclear" };
  return { ...measure, value: half.value, unit: half.unit, end: half.unit.end };
}
