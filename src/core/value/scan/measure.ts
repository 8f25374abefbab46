import Big from "big.js";
import { scalePower, scaleWords } from "../lexicon/scales.js";
import { unitWords } from "../lexicon/units.js";
import { isDigit, isHan, isLatin } from "./characters.js";
import { type NumberAt, numberAt } from "./number.js";
import { type UnitAt, unitAt } from "./unit.js";

/** A number with its scale and unit. */
export interface Measure {
  readonly value: string;
  readonly scale: string;
  readonly approx: boolean;
  readonly unit: UnitAt | null;
  readonly end: number;
}

/** Scale, 余 and unit after a number: 30余万元, 3万余人, 1亿2000万元, 100(%), 20(万元). */
export function measureAt(text: string, number: NumberAt): Measure {
  const scaled = scaleAt(text, number);
  const bracket = bracketAt(text, scaled.end);
  if (bracket !== null) return { ...scaled, ...bracket, scale: bracket.scale || scaled.scale };
  const unit = unitAt(text, scaled.end);
  const end = unit?.end ?? scaled.end;
  const more = unit?.known && someMore.has(text[end] ?? "") && !isHan(text[end + 1]) ? 1 : 0;
  return {
    ...scaled,
    approx: scaled.approx || more > 0,
    unit: unit === null ? null : { ...unit, end: end + more },
    end: end + more,
  };
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
  return {
    value: number.value,
    scale,
    approx: first > number.end || last > first + word.length || plus > 0,
    end: last + plus,
  };
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
