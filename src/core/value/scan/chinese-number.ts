import Big from "big.js";
import { scalePower } from "../lexicon/scales.js";
import { isOnlyUnits, wholeOf } from "./chinese-whole.js";
import type { NumberAt } from "./number.js";
import { endOfNumeral, isDigitWord, isNumeral, spell, unitPower, writtenOut } from "./numerals.js";

/**
 * The Chinese numeral that starts at `pos` (五百二十三, 两千, 三点五, 二零二二, 廿三, 半), or null.
 * A trailing 万 or 亿 after a plain numeral is its scale: 五百万 is "500" with scale 万.
 */
export function chineseNumberAt(text: string, pos: number): NumberAt | null {
  if (text[pos] === "半") return text[pos + 1] === "十" ? null : { ...plain, value: "0.5", end: pos + 1 };
  const end = endOfNumeral(text, pos);
  if (end === pos) return null;
  if (end - pos > longestNumeral) return { ...plain, end, bad: "number-too-long" };
  if (text.startsWith("分之", end) && isNumeral(text[end + 2]))
    return { ...plain, end: endOfNumeral(text, end + 2), bad: "not-one-number" };
  const numeral = writtenOut(text.slice(pos, end));
  if (text[end] === "折" && numeral.length === 2 && [...numeral].every((char) => isDigitWord(char) && char !== "零"))
    return { ...plain, value: spell(numeral), end };
  if (isOnlyUnits(numeral)) return onlyUnits(numeral, end);
  const read = numeral.includes("点") ? decimalOf(numeral) : scaledWhole(numeral);
  return read === null ? null : { ...plain, ...read, end };
}

type Read = Pick<NumberAt, "value" | "scale" | "spoken">;

const plain: NumberAt = { value: "", end: 0, chinese: true, scale: "", spoken: false, bare: false, bad: null };

const longestNumeral = 30;

/** 百 is 100, 千万 is 1000 by 万, as in 近千万元. */
function onlyUnits(numeral: string, end: number): NumberAt | null {
  const power = scalePower(numeral);
  if (power === 0) return null;
  const scale = /^[百佰千仟]./.test(numeral) ? numeral.slice(1) : "";
  return { ...plain, value: new Big(`1e${power - scalePower(scale)}`).toFixed(), end, scale, bare: true };
}

function scaledWhole(numeral: string): Read | null {
  const { front, scale } = splitScale(numeral, 4);
  const plainFront = ![...front].some((char) => unitPower(char) >= 4);
  const whole = wholeOf(plainFront ? front : numeral);
  if (whole === null) return null;
  if (!plainFront || scale === "") return { value: whole.value.toFixed(), scale: "", spoken: whole.spoken };
  // 三千五万 may be 3500 or 3005 ten-thousands.
  return whole.spoken || whole.value.eq(0) || scalePower(scale) === 0
    ? null
    : { value: whole.value.toFixed(), scale, spoken: false };
}

/** 三点五, 一点五千万. */
function decimalOf(numeral: string): Read | null {
  const [left = "", right = ""] = numeral.split("点");
  const { front: fraction, scale } = splitScale(right, 2);
  const whole = wholeOf(left);
  if (whole === null || whole.spoken || fraction === "" || ![...fraction].every(isDigitWord)) return null;
  if (scale !== "" && scalePower(scale) === 0) return null;
  return { value: new Big(`${whole.value.toFixed()}.${spell(fraction)}`).toFixed(), scale, spoken: false };
}

/** Cuts the units at the end that are at least `power` powers of ten. */
function splitScale(numeral: string, power: number): { front: string; scale: string } {
  let cut = numeral.length;
  while (cut > 0 && unitPower(numeral[cut - 1]) >= power) cut--;
  return { front: numeral.slice(0, cut), scale: numeral.slice(cut) };
}
