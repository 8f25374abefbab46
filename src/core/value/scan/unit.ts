import { suffixWords } from "../lexicon/operators.js";
import { approxAfter, doneWords } from "../lexicon/phrases.js";
import { unitWords } from "../lexicon/units.js";
import { isDigit, isHan, isLatin } from "./characters.js";
import { isNumeral } from "./numerals.js";

export interface UnitAt {
  /** As printed: 元/亩, 台(套). */
  readonly unit: string;
  readonly end: number;
  /** Among the known units; an unknown one is a short word that ends the phrase. */
  readonly known: boolean;
}

/** The unit that starts at `pos`, compound ones included (元/人·天, 3亩/人, 元每亩), or null. */
export function unitAt(text: string, pos: number): UnitAt | null {
  const simple = knownAt(text, pos) ?? unknownAt(text, pos);
  if (simple === null) return null;
  let end = twinEnd(text, simple.end);
  const per = text[end] === "/" || text[end] === "每" ? partAt(text, end + 1) : null;
  if (per !== null) end = furtherParts(text, per);
  return { unit: text.slice(pos, end), end, known: simple.known };
}

function knownAt(text: string, pos: number): UnitAt | null {
  const word = unitWords.at(text, pos);
  if (word === null) return null;
  const end = pos + word.length;
  if (isLatin(word.at(-1)) && isLatin(text[end])) return null;
  return { unit: word, end, known: true };
}

const longestUnknown = 4;

/** A short Chinese word up to the end of the phrase: 12处置点, 3基地. A unit has no numerals in it. */
function unknownAt(text: string, pos: number): UnitAt | null {
  let end = pos;
  while (isHan(text[end]) && !stops.has(text[end] ?? "") && end - pos <= longestUnknown) {
    if (isNumeral(text[end]) || suffixWords.at(text, end) !== null || approxAfter.at(text, end) !== null) break;
    end++;
  }
  const unit = text.slice(pos, end);
  const closed =
    (!isHan(text[end]) && !isDigit(text[end])) ||
    suffixWords.at(text, end) !== null ||
    approxAfter.at(text, end) !== null;
  const plain = unit !== "" && unit.length <= longestUnknown && closed && doneWords.at(text, pos) === null;
  return plain ? { unit, end, known: false } : null;
}

const stops = new Set("至到和及与以之的前后内余多几来达左上下不未已均全回覆小大少高低约且并或超等");

/** 台(套), 人(次). */
function twinEnd(text: string, end: number): number {
  if (text[end] !== "(") return end;
  const inner = unitWords.at(text, end + 1);
  if (inner === null || !isHan(inner[0]) || text[end + 1 + inner.length] !== ")") return end;
  return end + inner.length + 2;
}

/** End of one unit after 每 or "/", or null. */
function partAt(text: string, pos: number): number | null {
  const open = text[pos] === "(" ? pos + 1 : pos;
  const word = unitWords.at(text, open) ?? (isHan(text[open]) ? shortHan(text, open) : null);
  return word === null ? null : open + word.length;
}

function shortHan(text: string, pos: number): string | null {
  let end = pos;
  while (isHan(text[end]) && end - pos <= 2) end++;
  return end - pos <= 2 ? text.slice(pos, end) : null;
}

const joints = new Set(["·", "*", "/", "、", "×", ".", "每"]);

/** Further parts of a compound: 元/人·天, 元/人*月, 元/人、天, 元/(人·天). */
function furtherParts(text: string, from: number): number {
  let end = from;
  for (let parts = 0; parts < 3 && joints.has(text[end] ?? ""); parts++) {
    const word = unitWords.at(text, end + 1);
    if (word === null) break;
    end += 1 + word.length;
  }
  return text[end] === ")" && text.slice(Math.max(0, from - 12), end).includes("(") ? end + 1 : end;
}
