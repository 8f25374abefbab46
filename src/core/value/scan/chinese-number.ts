import Big from "big.js";
import type { NumberAt } from "./number.js";

const digits: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/**
 * The Chinese numeral that starts at `pos` (五百二十三, 两千, 三点五, 二零二二, 半), or null.
 * A trailing 万 or 亿 after a plain numeral is its scale: 五百万 is "500" with scale 万.
 */
export function chineseNumberAt(text: string, pos: number): NumberAt | null {
  if (text[pos] === "半") return { value: "0.5", end: pos + 1, chinese: true, scale: "", bad: null };
  const end = endOfNumeral(text, pos);
  if (end === pos) return null;
  if (end - pos > longestNumeral) return { value: "", end, chinese: true, scale: "", bad: "number-too-long" };
  if (text.startsWith("分之", end) && isNumeral(text[end + 2])) {
    return { value: "", end: endOfNumeral(text, end + 2), chinese: true, scale: "", bad: "not-one-number" };
  }
  const { front, scale } = splitScale(text.slice(pos, end));
  const value = decimalOf(front);
  return value === null ? null : { value, end, chinese: true, scale, bad: null };
}

/** End of the run of numeral characters, whether or not they make a number. */
export function endOfNumeral(text: string, pos: number): number {
  let end = pos;
  while (isNumeral(text[end]) || (text[end] === "点" && end > pos && isDigitWord(text[end + 1]))) end++;
  return end;
}

const longestNumeral = 30;

/** Asked of every character of a text. */
const numerals = new Set(Object.keys({ ...digits, ...units, ...myriads }));

function isNumeral(char = ""): boolean {
  return numerals.has(char);
}

function isDigitWord(char = ""): boolean {
  return char in digits;
}

function splitScale(numeral: string): { front: string; scale: string } {
  let cut = numeral.length;
  while (cut > 0 && (numeral[cut - 1] ?? "") in myriads) cut--;
  const front = numeral.slice(0, cut);
  const plain = front !== "" && ![...front].some((char) => char in myriads);
  return plain ? { front, scale: numeral.slice(cut) } : { front: numeral, scale: "" };
}

function decimalOf(numeral: string): string | null {
  const [whole = "", fraction] = numeral.split("点");
  if (fraction !== undefined) {
    const left = wholeOf(whole);
    return left === null || ![...fraction].every(isDigitWord) ? null : new Big(`${left}.${spell(fraction)}`).toFixed();
  }
  return wholeOf(whole);
}

function wholeOf(numeral: string): string | null {
  if ([...numeral].every(isDigitWord)) return positional(numeral);
  return grouped(numeral);
}

/** 二零二二 is 2022. Two digits side by side (三五, 两三) rather mean "some". */
function positional(numeral: string): string | null {
  if (numeral.length === 2 && !numeral.includes("零")) return null;
  return new Big(spell(numeral)).toFixed();
}

function spell(numeral: string): string {
  return [...numeral].map((char) => digits[char] ?? 0).join("");
}

/**
 * 三万五千: sections below ten thousand, each closed by 万 or 亿. Null when the characters make no number (千百).
 * A last digit right after a unit counts in the next lower one, as in speech: 三千五 is 3500, 三千零五 is 3005.
 */
function grouped(numeral: string): string | null {
  let total = new Big(0);
  let section = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  let spoken = 1;
  for (const char of numeral) {
    if (char in digits) {
      if (digit !== null && digit !== 0) return null;
      digit = digits[char] ?? 0;
      if (digit === 0) spoken = 1;
      continue;
    }
    const unit = units[char];
    if (unit !== undefined) {
      if (unit >= lastUnit) return null;
      section += (digit ?? 1) * unit;
      lastUnit = unit;
      spoken = unit / 10;
    } else {
      const myriad = myriads[char] ?? 1;
      total = close(total, section + (digit ?? 0), myriad);
      section = 0;
      lastUnit = Number.POSITIVE_INFINITY;
      spoken = myriad / 10;
    }
    digit = null;
  }
  return total.plus(section + (digit ?? 0) * spoken).toFixed();
}

/** 五亿三千 and 万: 3000 ten-thousands are added; with nothing before it (万亿, or a bare 万) the 万 multiplies. */
function close(total: Big, section: number, myriad: number): Big {
  if (section > 0) return total.plus(new Big(section).times(myriad));
  return total.eq(0) ? new Big(myriad) : total.times(myriad);
}
