import Big from "big.js";
import { digits, isDigitWord, spell, unitPower, units, writtenOut } from "./numerals.js";

/** A whole number in Chinese numerals. */
export interface Whole {
  readonly value: Big;
  /** The last unit was left out, as in speech: 三千五 is 3500. */
  readonly spoken: boolean;
}

/**
 * Null when the characters make no number that everybody reads alike:
 *
 * | numeral | |
 * |---|---|
 * | 三万五千, 一万零五十, 一万五千亿 | sections below ten thousand; 亿 closes all before it |
 * | 一万五百, 一百十五 | a gap without 零, and 十 for 一十, leave no doubt |
 * | 三千五, 三万五, 五亿三 | spoken: a digit right after a unit counts in the next lower one |
 * | 二零二二 | by position |
 * | 五亿三千, 三千五亿, 一万零五千 | null: three thousand, or three thousand ten-thousands? |
 * | 三五, 五六七, 三四十 | null: rather "some" |
 * | 百五十, 万五, 三万万, 千百 | null |
 */
export function wholeOf(numeral: string): Whole | null {
  const text = writtenOut(numeral);
  if (text === "") return null;
  if ([...text].every(isDigitWord)) return positional(text);
  const [high, low, more] = text.split("亿");
  if (more !== undefined || high === undefined) return null;
  return low === undefined ? belowHundredMillion(high, true) : joined(high, low);
}

function positional(text: string): Whole | null {
  if (text.length > 1 && text.startsWith("零")) return null;
  if (text.length > 1 && !text.includes("零") && (text.length === 2 || isRising(text))) return null;
  return { value: new Big(spell(text)), spoken: false };
}

/** 五六七: neighbours in a row. */
function isRising(text: string): boolean {
  const values = [...text].map((char) => digits.get(char) ?? 0);
  return values.length === 3 && values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1);
}

/** What stands before and after 亿. */
function joined(high: string, low: string): Whole | null {
  const left = belowHundredMillion(high, true);
  if (left === null || left.spoken || left.value.eq(0)) return null;
  const hundreds = left.value.times(1e8);
  if (low === "") return { value: hundreds, spoken: false };
  if (isDigit(low)) return { value: hundreds.plus(new Big(spell(low)).times(1e7)), spoken: true };
  if (!low.startsWith("零") && !low.includes("万")) return null;
  const right = belowHundredMillion(low, false);
  if (right === null || right.spoken || (low.startsWith("零") && right.value.gte(1e7))) return null;
  return { value: hundreds.plus(right.value), spoken: false };
}

function isDigit(text: string): boolean {
  return text.length === 1 && isDigitWord(text) && text !== "零";
}

/** Sections before and after 万. `first`: nothing stands before, so no 零 opens it. */
function belowHundredMillion(text: string, first: boolean): Whole | null {
  const [high = "", low, more] = text.split("万");
  if (more !== undefined) return null;
  if (low === undefined) return section(high, first ? null : 1e4);
  const left = section(high, first ? null : 1e4);
  if (left === null || left.spoken || left.value.eq(0)) return null;
  const myriads = left.value.times(1e4);
  if (low === "") return { value: myriads, spoken: false };
  if (isDigit(low)) return first ? { value: myriads.plus(new Big(spell(low)).times(1e3)), spoken: true } : null;
  const right = section(low, 1e4);
  return right === null || (right.spoken && (!first || low.startsWith("零")))
    ? null
    : { value: myriads.plus(right.value), spoken: right.spoken };
}

/** A number below ten thousand. `above`: the unit before it, which leaves a gap when 零 opens the section; null: none. */
function section(text: string, above: number | null): Whole | null {
  let value = 0;
  let last = above ?? Number.POSITIVE_INFINITY;
  let zero = false;
  let digit: number | null = null;
  for (const char of text) {
    const unit = units.get(char);
    if (char === "零") {
      if (digit !== null || zero || last === Number.POSITIVE_INFINITY) return null;
      zero = true;
    } else if (unit === undefined) {
      if (digit !== null) return null;
      digit = digits.get(char) ?? null;
    } else {
      const sole = digit === null && (unit !== 10 || zero);
      if (sole || unit >= last || (zero && unit * 10 >= last)) return null;
      value += (digit ?? 1) * unit;
      last = unit;
      digit = null;
      zero = false;
    }
  }
  if (digit === null) return zero ? null : { value: new Big(value), spoken: false };
  if (zero && last <= 10) return null;
  const spoken = !zero && last > 10 && last !== Number.POSITIVE_INFINITY && value > 0;
  return { value: new Big(value + digit * (spoken ? last / 10 : 1)), spoken };
}

/** 百, 千万, 万亿: units without a number. */
export function isOnlyUnits(numeral: string): boolean {
  return [...numeral].every((char) => unitPower(char) > 0);
}
