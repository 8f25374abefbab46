import Big from "big.js";
import { prefixOp, prefixWords, sameWay, suffixOp, suffixWords } from "../lexicon/operators.js";
import { approxAfter, approxBefore } from "../lexicon/phrases.js";
import { scalePower, scaleWords } from "../lexicon/scales.js";
import { printedUnit, proseCounters, unitDimension, unitName, unitWords } from "../lexicon/units.js";
import type { Op } from "../reading.js";
import { isDigit, isHan, isLatin } from "./characters.js";
import { endOfNumeral } from "./chinese-number.js";
import { type NumberAt, numberAt } from "./number.js";
import type { Bad, Quantity } from "./piece.js";
import { type UnitAt, unitAt } from "./unit.js";

type Bare<T> = Omit<T, "inside">;

/** How far words reach that hold figures but no value (5G, 3A级, 一体化). */
export interface Skip {
  readonly type: "skip";
  readonly end: number;
}

/** A number at `pos` with the operators before and after it, its scale and unit; null when there is none. */
export function quantityAt(text: string, pos: number, signed: boolean): Bare<Quantity> | Bare<Bad> | Skip | null {
  const before = prefixAt(text, pos, signed);
  const hundredth = text.startsWith("百分之", before.end);
  const number = numberAt(text, hundredth ? before.end + 3 : before.end);
  if (number === null) return skipNumeral(text, pos);
  if (number.bad !== null) return { type: "bad", code: number.bad, text: text.slice(pos, number.end), start: pos, end: number.end };
  const measure = measureAt(text, number);
  const unit = hundredth ? { unit: "%", end: measure.end, known: true } : measure.unit;
  const after = suffixAt(text, unit?.end ?? measure.end, unit);
  const whole = pos === 0 && after.end === text.length;
  if (number.chinese && !(whole && isPlain(unit)) && !stands(text, measure, before, after, unit)) return { type: "skip", end: number.end };
  if (!number.chinese && isName(text, pos, before, measure, unit)) return { type: "skip", end: endOfName(text, measure.end) };
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

function signOf(negative: boolean, value: string): string {
  return negative && !new Big(value).eq(0) ? `-${value}` : value;
}

interface Prefix {
  readonly end: number;
  readonly op: Op | null;
  /** 控制在 says ≤ only where nothing else is said. */
  readonly soft: boolean;
  readonly clash: boolean;
  readonly approx: boolean;
  readonly negative: boolean;
  readonly currency: string | null;
}

/** Operators, "about", a currency sign and a sign, in any order; at most six. */
function prefixAt(text: string, pos: number, signed: boolean): Prefix {
  let state: Prefix = { end: pos, op: null, soft: false, clash: false, approx: false, negative: false, currency: null };
  for (let steps = 0; steps < 6; steps++) {
    const next = prefixStep(text, state, signed || state.end > pos);
    if (next === null) break;
    state = next;
  }
  return state;
}

function prefixStep(text: string, state: Prefix, signed: boolean): Prefix | null {
  const word = prefixWords.at(text, state.end);
  const op = word === null ? null : prefixOp(word);
  if (word !== null && op !== null) {
    const clash = state.clash || (state.op !== null && !state.soft && !sameWay(state.op, op));
    return { ...state, end: state.end + word.length, op, soft: softWords.has(word), clash };
  }
  const about = approxBefore.at(text, state.end) ?? (text[state.end] === "上" && "百千万亿".includes(text[state.end + 1] ?? " ") ? "上" : null);
  if (about !== null) return { ...state, end: state.end + about.length, approx: true };
  const currency = currencySigns.get(text[state.end] ?? "");
  if (currency !== undefined) return { ...state, end: state.end + 1, currency };
  const sign = text[state.end];
  if (signed && !state.negative && (sign === "-" || sign === "+" || sign === "负") && isDigit(text[state.end + 1])) {
    return { ...state, end: state.end + 1, negative: sign !== "+" };
  }
  return null;
}

const softWords = new Set(["控制在", "达", "达到"]);
const currencySigns = new Map([["¥", "元"], ["$", "美元"], ["€", "欧元"], ["£", "英镑"]]);

interface Measure {
  readonly value: string;
  readonly scale: string;
  readonly approx: boolean;
  readonly unit: UnitAt | null;
  readonly end: number;
}

/** Scale, 余 and unit after a number: 30余万元, 3万余人, 1亿2000万元, 100(%), 20(万元). */
function measureAt(text: string, number: NumberAt): Measure {
  const scaled = scaleAt(text, number);
  const bracket = bracketAt(text, scaled.end);
  if (bracket !== null) return { ...scaled, ...bracket, scale: bracket.scale || scaled.scale };
  const unit = unitAt(text, scaled.end);
  const end = unit?.end ?? scaled.end;
  const more = unit !== null && unit.known && someMore.has(text[end] ?? "") && !isHan(text[end + 1]) ? 1 : 0;
  return { ...scaled, approx: scaled.approx || more > 0, unit: unit === null ? null : { ...unit, end: end + more }, end: end + more };
}

const someMore = new Set(["余", "多", "几", "来"]);

interface Scaled {
  readonly value: string;
  readonly scale: string;
  readonly approx: boolean;
  readonly end: number;
}

function scaleAt(text: string, number: NumberAt): Scaled {
  const first = moreAt(text, number.end);
  const word = number.scale !== "" ? "" : scaleWordAt(text, first);
  const scale = number.scale || word;
  const last = scale === "" ? first : moreAt(text, first + word.length);
  const joined = scale === "" || last > first + word.length ? null : secondHalf(text, number.value, scale, last);
  if (joined !== null) return { ...joined, scale: "", approx: first > number.end };
  const plus = text[last] === "+" && !isDigit(text[last + 1]) && !isLatin(text[last + 1]) ? 1 : 0;
  return { value: number.value, scale, approx: first > number.end || last > first + word.length || plus > 0, end: last + plus };
}

function moreAt(text: string, pos: number): number {
  return someMore.has(text[pos] ?? "") ? pos + 1 : pos;
}

/** 千米 and 百分点 are units, not 千 of 米. */
function scaleWordAt(text: string, pos: number): string {
  const unit = unitWords.at(text, pos);
  const scale = scaleWords.at(text, pos);
  return scale === null || (unit !== null && unit.length > scale.length) ? "" : scale;
}

/** 1亿2000万, 3万5千: both halves in base units. */
function secondHalf(text: string, value: string, scale: string, pos: number): { value: string; end: number } | null {
  if (!isDigit(text[pos])) return null;
  const second = numberAt(text, pos);
  if (second === null || second.bad !== null) return null;
  const word = scaleWordAt(text, second.end);
  if (scalePower(word) >= scalePower(scale)) return null;
  const sum = new Big(value).times(`1e${scalePower(scale)}`).plus(new Big(second.value).times(`1e${scalePower(word)}`));
  return { value: sum.toFixed(), end: second.end + word.length };
}

/** A unit in brackets right after the number: 100(%), ≥95(百分比), 20(万元). */
function bracketAt(text: string, pos: number): { unit: UnitAt; scale: string; end: number } | null {
  if (text[pos] !== "(") return null;
  const scale = scaleWordAt(text, pos + 1);
  const word = unitWords.at(text, pos + 1 + scale.length);
  const close = pos + 1 + scale.length + (word?.length ?? 0);
  if (word === null || text[close] !== ")") return null;
  return { unit: { unit: word, end: close + 1, known: true }, scale, end: close + 1 };
}

interface Suffix {
  readonly end: number;
  readonly op: Op | null;
  readonly approx: boolean;
}

/** 以上, 左右, 以内 …; a bare 内 only after a time (5天内), since 内 also begins words. */
function suffixAt(text: string, pos: number, unit: UnitAt | null): Suffix {
  let state: Suffix = { end: pos, op: null, approx: false };
  for (let steps = 0; steps < 3; steps++) {
    const word = suffixWords.at(text, state.end);
    const about = approxAfter.at(text, state.end);
    if (word !== null) state = { ...state, end: state.end + word.length, op: suffixOp(word) };
    else if (about !== null) state = { ...state, end: state.end + about.length, approx: true };
    else if (text[state.end] === "内" && isTime(unit) && !innerWords.has(text[state.end + 1] ?? "")) {
      state = { ...state, end: state.end + 1, op: "<=" };
    } else break;
  }
  return state;
}

const innerWords = new Set("部容设控勤外涵在");
const times = new Set(["time", "workday", "months", "lessons"]);

function isTime(unit: UnitAt | null): boolean {
  return unit !== null && times.has(unitDimension(unit.unit));
}

/** 四大班子 and 三级 are names, not four or three of something. */
function isPlain(unit: UnitAt | null): boolean {
  return unit === null || (unit.known && !nameEnds.has(unit.unit[0] ?? ""));
}

/** Whether a Chinese numeral inside other words is a number: it needs a common counting word, and no 一X一Y (一人一档). */
function stands(text: string, measure: Measure, before: Prefix, after: Suffix, unit: UnitAt | null): boolean {
  if (unit === null || !unit.known) return measure.scale !== "" && unit === null && before.end !== 0 && !isHan(text[measure.end]);
  const bareLead = "百千万亿佰仟".includes(text[before.end] ?? " ");
  if (bareLead && !measure.approx && !before.approx) return false;
  if (text[before.end] === "一" && text[before.end + 2] === "一") return false;
  if (proseCounters.at(unit.unit, 0) !== null && proseCounters.has(unitName(unit.unit))) return true;
  if (before.op !== null || after.op !== null || measure.approx || measure.scale !== "") return true;
  return isTime(unit) && (numberAt(text, unit.end) !== null || prefixWords.at(text, unit.end) !== null);
}

/** Figures that are part of a name: 5G, 3A级, 3级, PM2.5, H5, 2号, 1+N. */
function isName(text: string, pos: number, before: Prefix, measure: Measure, unit: UnitAt | null): boolean {
  if (unit?.known && !gridNames.has(text.slice(before.end, unit.end))) return false;
  if (measure.scale !== "") return false;
  const next = text[measure.end];
  if (unit === null && (isLatin(next) || next === "+" || nameEnds.has(next ?? ""))) return true;
  if (unit !== null && nameEnds.has(unit.unit[0] ?? "")) return true;
  if (gridNames.has(text.slice(before.end, unit?.end ?? measure.end))) return true;
  return before.end === pos && (isLatin(text[pos - 1]) || text[pos - 1] === "+");
}

const nameEnds = new Set("级星等号〕]】》#");
const gridNames = new Set(["2G", "3G", "4G", "5G", "6G", "3D", "2D"]);

function endOfName(text: string, pos: number): number {
  let end = pos;
  while (end < text.length && end - pos < 12 && (isLatin(text[end]) || nameEnds.has(text[end] ?? ""))) end++;
  return Math.max(end, pos);
}

function skipNumeral(text: string, pos: number): Skip | null {
  const end = endOfNumeral(text, pos);
  return end > pos ? { type: "skip", end } : null;
}
