import Big from "big.js";
import { sameWay } from "../lexicon/operators.js";
import { printedUnit, unitDimension, unitWords } from "../lexicon/units.js";
import type { Op } from "../reading.js";
import { isHan, isLatin } from "./characters.js";
import { type Measure, measureAt } from "./measure.js";
import { endOfName, isName, isPlain, stands } from "./name.js";
import { numberAt } from "./number.js";
import { endOfNumeral } from "./numerals.js";
import type { Bad, Quantity } from "./piece.js";
import { type Prefix, prefixAt } from "./prefix.js";
import { type Suffix, suffixAt } from "./suffix.js";
import { type UnitAt, unitAt } from "./unit.js";

type Bare<T> = Omit<T, "inside">;

/** How far words reach that hold figures but no value (5G, 3A级, 一体化). */
export interface Skip {
  readonly type: "skip";
  readonly end: number;
}

/** A number at `pos` with the operators before and after it, its scale and unit; null when there is none. `opens`: no words stand right before. */
export function quantityAt(text: string, pos: number, opens: boolean): Bare<Quantity> | Bare<Bad> | Skip | null {
  const before = prefixAt(text, pos, opens);
  const share = shares.get(text.slice(before.end, before.end + 3));
  const number = numberAt(text, share === undefined ? before.end : before.end + 3);
  if (number === null) return unreadable(text, pos, before, opens);
  if (number.bad !== null) return bad(text, number.bad, pos, number.end);
  const measure = measureAt(text, number);
  if (measure.bad !== null)
    return number.chinese && !opens ? { type: "skip", end: number.end } : bad(text, measure.bad, pos, measure.end);
  const { unit, after } = unitAndSuffix(text, measure, share);
  const whole = pos === 0 && after.end === text.length;
  if (
    number.bare &&
    share === undefined &&
    isNothing(text, before, measure, after) &&
    (whole ? isPlain(unit) : before.op !== null)
  )
    return bad(text, "number-missing", pos, after.end);
  const plain = share !== undefined || (whole && isPlain(unit));
  if (number.chinese && !plain && !stands(text, number, measure, before, after, unit))
    if (!inSpan(text, pos, after.end, unit, opens)) return { type: "skip", end: number.end };
  if (!number.chinese && isName(text, pos, before, measure, unit))
    return { type: "skip", end: endOfName(text, measure.end) };
  const quantity = quantityOf(before, measure, after, unit);
  return { ...quantity, doubt: number.spaced ? "number-spaced" : quantity.doubt, start: pos, end: after.end };
}

/** The unit may stand behind 含 or 不含: 90(不含)分. */
function unitAndSuffix(
  text: string,
  measure: Measure,
  share: string | undefined,
): { unit: UnitAt | null; after: Suffix } {
  const unit = share === undefined ? measure.unit : { unit: share, end: measure.end, known: true };
  const after = suffixAt(text, unit?.end ?? measure.end, unit);
  const behind = unit === null && after.edge !== null ? unitAt(text, after.end) : null;
  return behind?.known ? { unit: behind, after: { ...after, end: behind.end } } : { unit, after };
}

function quantityOf(
  before: Prefix,
  measure: Measure,
  after: Suffix,
  unit: UnitAt | null,
): Omit<Quantity, "inside" | "start" | "end"> {
  const firm = before.op !== null && !before.soft;
  const op = firm ? before.op : (after.op ?? before.op);
  return {
    type: "quantity",
    op: op === null || after.edge === null ? op : withEdge(op, after.edge),
    edge: op === null ? after.edge : null,
    clash: before.clash || (firm && before.op !== null && after.op !== null && !sameWay(before.op, after.op)),
    approx: before.approx || measure.approx || after.approx,
    value: signOf(before.negative, measure.value),
    scale: measure.scale,
    unit: unit === null ? before.currency : printedUnit(unit.unit),
    known: unit?.known ?? before.currency !== null,
    weak: false,
    doubt: measure.spoken && unit !== null && unitDimension(unit.unit) !== "money" ? "number-spoken" : null,
  };
}

/** 5人以上(不含) is > 5, whatever 以上 means elsewhere. */
function withEdge(op: Op, edge: "in" | "out"): Op {
  if (op === "=") return op;
  const way = op.startsWith(">") ? ">" : "<";
  return edge === "out" ? way : `${way}=`;
}

function bad(text: string, code: string, start: number, end: number): Bare<Bad> {
  return { type: "bad", code, text: text.slice(start, end), start, end };
}

/** 万元, ≥千人: no number stands before the unit. 近百家, 百余家 and 超千亿元 are said of amounts. */
function isNothing(text: string, before: Prefix, measure: Measure, after: Suffix): boolean {
  const word = before.op !== null && isHan(text[before.end - 1]);
  return !word && !measure.approx && !before.approx && !after.approx;
}

/** 五至八家, 百分之九十至九十五: one end of a span has no unit. */
function inSpan(text: string, pos: number, end: number, unit: UnitAt | null, opens: boolean): boolean {
  if (unit !== null) return false;
  if (opens && joins.has(text[pos - 1] ?? "")) return !isHan(text[end]);
  const next = joins.has(text[end] ?? "") ? numberAt(text, end + 1) : null;
  return next !== null && next.bad === null && unitWords.at(text, next.end) !== null;
}

const joins = new Set("-~至到");

const shares = new Map([
  ["百分之", "%"],
  ["千分之", "‰"],
  ["万分之", "‱"],
]);

function signOf(negative: boolean, value: string): string {
  return negative && !new Big(value).eq(0) ? `-${value}` : value;
}

/** Numerals that make no number: a question where they would be the value (三五人, 百五十家), otherwise part of a word. */
function unreadable(text: string, pos: number, before: Prefix, opens: boolean): Bare<Bad> | Skip | null {
  const numeralEnd = endOfNumeral(text, before.end);
  if (numeralEnd === before.end) {
    const plain = endOfNumeral(text, pos);
    return plain > pos ? { type: "skip", end: plain } : null;
  }
  const unit = unitWords.at(text, numeralEnd);
  const end = suffixAt(text, numeralEnd + (unit?.length ?? 0), null).end;
  const valued = (opens || before.op !== null) && (unit !== null || numeralEnd - before.end > 1);
  return valued && !isHan(text[end]) && !isLatin(text[end])
    ? bad(text, "numeral-unclear", pos, end)
    : { type: "skip", end: numeralEnd };
}
