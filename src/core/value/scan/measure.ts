import { scaleWords } from "../lexicon/scales.js";
import { unitWords } from "../lexicon/units.js";
import { isDigit, isHan, isLatin } from "./characters.js";
import { measureParts } from "./measure-parts.js";
import { endOfParts, mixedAt, startsNumber } from "./mixed.js";
import type { NumberAt } from "./number.js";
import { type UnitAt, unitAt } from "./unit.js";

/** A number with its scale and unit. */
export interface Measure {
  readonly value: string;
  readonly scale: string;
  readonly approx: boolean;
  readonly unit: UnitAt | null;
  readonly end: number;
  /** The last unit of the number was left out, as in speech (3万5). */
  readonly spoken: boolean;
  /** Code of the problem where number and unit make no value. */
  readonly bad: string | null;
}

/** Scale, 余 and unit after a number: 30余万元, 3万余人, 1亿2000万元, 100(%), 20(万元), 5元3角, 九成. */
export function measureAt(text: string, number: NumberAt): Measure {
  const scaled = scaleAt(text, number);
  if (scaled.bad !== null) return { ...scaled, unit: null };
  const bracket = bracketAt(text, scaled.end);
  if (bracket !== null) return { ...scaled, ...bracket, scale: bracket.scale || scaled.scale };
  const parts = measureParts(text, { ...scaled, unit: unitAt(text, scaled.end) });
  const end = parts.unit?.end ?? parts.end;
  const more = parts.unit?.known && someMore.has(text[end] ?? "") && !isHan(text[end + 1]) ? 1 : 0;
  return {
    ...parts,
    approx: parts.approx || more > 0,
    unit: parts.unit === null ? null : { ...parts.unit, end: end + more },
    end: end + more,
  };
}

const someMore = new Set(["余", "多", "几", "来"]);

type Scaled = Omit<Measure, "unit">;

function scaleAt(text: string, number: NumberAt): Scaled {
  const first = moreAt(text, number.end);
  const word = number.scale !== "" ? "" : scaleWordAt(text, first);
  const scale = number.scale || word;
  const scaleEnd = first + word.length;
  const last = scale === "" ? first : moreAt(text, scaleEnd);
  const approx = first > number.end || last > scaleEnd;
  if (!approx && startsNumber(text, last)) return furtherAt(text, number, scale, last);
  const plus = text[last] === "+" && !isDigit(text[last + 1]) && !isLatin(text[last + 1]) ? 1 : 0;
  return { value: number.value, scale, approx: approx || plus > 0, end: last + plus, spoken: number.spoken, bad: null };
}

/** Digits or numerals right behind: further parts of the number, or nothing that anybody can read (283五亿). */
function furtherAt(text: string, number: NumberAt, scale: string, pos: number): Scaled {
  const mixed = scale === "" ? null : mixedAt(text, number.value, scale, pos);
  if (mixed === null || mixed.value === null) {
    const end = endOfParts(text, pos);
    return { value: number.value, scale, approx: false, end, spoken: false, bad: "numeral-unclear" };
  }
  return { value: mixed.value, scale: "", approx: false, end: mixed.end, spoken: mixed.spoken, bad: null };
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

/** A unit in brackets right after the number: 100(%), ≥95(百分比), 20(万元). */
function bracketAt(text: string, pos: number): { unit: UnitAt; scale: string; end: number } | null {
  if (text[pos] !== "(") return null;
  const scale = scaleWordAt(text, pos + 1);
  const word = unitWords.at(text, pos + 1 + scale.length);
  const close = pos + 1 + scale.length + (word?.length ?? 0);
  if (word === null || text[close] !== ")") return null;
  return { unit: { unit: word, end: close + 1, known: true }, scale, end: close + 1 };
}
