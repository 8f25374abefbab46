import Big from "big.js";
import { notNumbers } from "../lexicon/phrases.js";
import { scalePower, scaleWords } from "../lexicon/scales.js";
import { unitWords } from "../lexicon/units.js";
import { endOfRun, isDigit } from "./characters.js";
import { wholeOf } from "./chinese-whole.js";
import { canonical } from "./number.js";
import { endOfNumeral, isDigitWord, isNumeral } from "./numerals.js";

/** A number of several parts: its value in base units, or `value` null where nobody can tell. */
export interface Mixed {
  readonly value: string | null;
  readonly end: number;
  readonly spoken: boolean;
}

/**
 * What follows a number with a scale, down to smaller scales: null when no number follows.
 *
 * | text | |
 * |---|---|
 * | 1亿2000万, 3万5千, 1千2百3十5, 3万五千六百 | parts in falling scales |
 * | 3万5, 13万2, 3千五 | spoken: 35000, 132000, 3500 |
 * | 5万零3, 3万0005, 2千350 | the places below are all written, or 零 leads to the last |
 * | 1亿2000, 3万52, 3万05, 1.2亿3000万 | nobody can tell |
 */
export function mixedAt(text: string, value: string, scale: string, pos: number): Mixed | null {
  if (!startsNumber(text, pos)) return null;
  if (value.includes(".") || value === "0") return { value: null, end: endOfParts(text, pos), spoken: false };
  let total = new Big(value).times(`1e${scalePower(scale)}`);
  let above = scalePower(scale);
  let end = pos;
  while (startsNumber(text, end)) {
    const part = partAt(text, end, above);
    if (part === null) return { value: null, end: endOfParts(text, pos), spoken: false };
    total = total.plus(part.value);
    end = part.end;
    if (part.power === 0) {
      const glued = startsNumber(text, end) || (part.spoken && text.slice(pos, end).includes("零"));
      return { value: glued ? null : total.toFixed(), end: glued ? endOfParts(text, end) : end, spoken: part.spoken };
    }
    above = part.power;
  }
  return { value: total.toFixed(), end, spoken: false };
}

/** Whether a number goes on here; words such as 一次性 and units such as 千米 begin with none. */
export function startsNumber(text: string, pos: number): boolean {
  if (isDigit(text[pos])) return true;
  const numeral = isNumeral(text[pos]) || text[pos] === "半";
  return numeral && notNumbers.at(text, pos) === null && unitWords.at(text, pos) === null;
}

/** The end of all digits, numerals and points from here. */
export function endOfParts(text: string, pos: number): number {
  return endOfRun(text, pos, (char) => isDigit(char) || isNumeral(char) || char === "." || char === "半");
}

interface Part {
  readonly value: Big;
  readonly end: number;
  /** Its scale; 0 for the last part. */
  readonly power: number;
  readonly spoken: boolean;
}

/** One part below 10 to the power of `above`. */
function partAt(text: string, pos: number, above: number): Part | null {
  const zero = text[pos] === "零";
  const start = zero ? pos + 1 : pos;
  if (!isDigit(text[start])) return chinesePart(text, pos, above);
  const whole = endOfRun(text, start, isDigit);
  const end = text[whole] === "." && isDigit(text[whole + 1]) ? endOfRun(text, whole + 1, isDigit) : whole;
  if (end - start > longestPart) return null;
  const number = new Big(canonical(text.slice(start, end)));
  const word = scaleWords.at(text, end) ?? (text[end] === "十" ? "十" : "");
  const power = word === "十" ? 1 : scalePower(word);
  if (power > 0) {
    const value = number.times(`1e${power}`);
    const below = zero ? above - 1 : above;
    // Behind 亿 a bare 3千 may be meant in 万.
    const open = above >= 8 && power < 4 && !zero;
    // 5百万5万: what belongs together is not cut so.
    const cut = power >= (above >= 8 ? 8 : 4);
    const fits = power < above && !cut && value.gt(0) && value.lt(`1e${below}`) && !open;
    return fits ? { value, end: end + word.length, power: end > whole ? 0 : power, spoken: false } : null;
  }
  if (end > whole) return null;
  return lastPart(text.slice(start, end), number, end, above, zero);
}

const longestPart = 12;

/** All places below are written, or 零 says that some are left out; a single digit counts in the next place, as in speech. */
function lastPart(typed: string, number: Big, end: number, above: number, zero: boolean): Part | null {
  if (number.eq(0)) return null;
  if (zero ? !typed.startsWith("0") && typed.length < above : typed.length === above)
    return { value: number, end, power: 0, spoken: false };
  if (zero || typed.length !== 1 || !spokenPowers.has(above)) return null;
  return { value: number.times(`1e${above - 1}`), end, power: 0, spoken: true };
}

const spokenPowers = new Set([2, 3, 4, 8]);

/** 五千六百 after 3万; 五千万 after 3亿. */
function chinesePart(text: string, pos: number, above: number): Part | null {
  const end = endOfNumeral(text, pos);
  const numeral = text.slice(pos, end);
  if (numeral === "" || numeral.includes("点") || numeral.length > longestPart) return null;
  const digits = numeral.startsWith("零") ? numeral.slice(1) : numeral;
  const whole = wholeOf(digits);
  if (whole === null || whole.spoken || whole.value.eq(0)) return null;
  if (numeral.length === 1 && isDigitWord(numeral))
    return spokenPowers.has(above) ? { value: whole.value.times(`1e${above - 1}`), end, power: 0, spoken: true } : null;
  const places = numeral.startsWith("零") ? above - 1 : above;
  const clear = whole.value.lt(`1e${places}`) && (numeral.startsWith("零") || !isDigitWord(numeral[1]));
  const open = above >= 8 && !/[万萬零]/.test(numeral);
  return clear && !open ? { value: whole.value, end, power: 0, spoken: false } : null;
}
