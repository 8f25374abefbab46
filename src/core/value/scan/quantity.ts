import Big from "big.js";
import { sameWay } from "../lexicon/operators.js";
import { printedUnit } from "../lexicon/units.js";
import { endOfNumeral } from "./chinese-number.js";
import { measureAt } from "./measure.js";
import { endOfName, isName, isPlain, stands } from "./name.js";
import { numberAt } from "./number.js";
import type { Bad, Quantity } from "./piece.js";
import { prefixAt } from "./prefix.js";
import { suffixAt } from "./suffix.js";

type Bare<T> = Omit<T, "inside">;

/** How far words reach that hold figures but no value (5G, 3A级, 一体化). */
export interface Skip {
  readonly type: "skip";
  readonly end: number;
}

/** A number at `pos` with the operators before and after it, its scale and unit; null when there is none. */
export function quantityAt(text: string, pos: number, signed: boolean): Bare<Quantity> | Bare<Bad> | Skip | null {
  const before = prefixAt(text, pos, signed);
  const share = shares.get(text.slice(before.end, before.end + 3));
  const number = numberAt(text, share === undefined ? before.end : before.end + 3);
  if (number === null) return skipNumeral(text, pos);
  if (number.bad !== null)
    return { type: "bad", code: number.bad, text: text.slice(pos, number.end), start: pos, end: number.end };
  const measure = measureAt(text, number);
  const unit = share === undefined ? measure.unit : { unit: share, end: measure.end, known: true };
  const after = suffixAt(text, unit?.end ?? measure.end, unit);
  const whole = pos === 0 && after.end === text.length;
  if (number.chinese && share === undefined && !(whole && isPlain(unit)) && !stands(text, measure, before, after, unit))
    return { type: "skip", end: number.end };
  if (!number.chinese && isName(text, pos, before, measure, unit))
    return { type: "skip", end: endOfName(text, measure.end) };
  const op = before.op !== null && !before.soft ? before.op : (after.op ?? before.op);
  return {
    type: "quantity",
    op,
    clash: before.clash || (!before.soft && before.op !== null && after.op !== null && !sameWay(before.op, after.op)),
    approx: before.approx || measure.approx || after.approx,
    value: signOf(before.negative, measure.value),
    scale: measure.scale,
    unit: unit === null ? before.currency : printedUnit(unit.unit),
    known: unit?.known ?? before.currency !== null,
    weak: false,
    start: pos,
    end: after.end,
  };
}

const shares = new Map([
  ["百分之", "%"],
  ["千分之", "‰"],
  ["万分之", "‱"],
]);

function signOf(negative: boolean, value: string): string {
  return negative && !new Big(value).eq(0) ? `-${value}` : value;
}

function skipNumeral(text: string, pos: number): Skip | null {
  const end = endOfNumeral(text, pos);
  return end > pos ? { type: "skip", end } : null;
}
