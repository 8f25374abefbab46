/** What a text cannot hold, told without reading it: names of indicators are many, and most numbers in them are ordinals (第3批). */
import { isNumeral } from "./scan/numerals.js";

/** A digit that is not an ordinal's. Without one no quantity is written in digits. */
export function hasCountedDigit(text: string): boolean {
  return /(?<![第\d０-９])[\d０-９]/.test(text);
}

/** A counted digit, or a sign that a quantity in words is written with. Without any, a text has no quantity. */
export function mayHoldQuantity(text: string): boolean {
  if (hasCountedDigit(text)) return true;
  for (const char of text) if (isNumeral(char) || others.has(char)) return true;
  return false;
}

const others = new Set("半〇○◯½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒");
