import { isDigit } from "./characters.js";
import { chineseNumberAt } from "./chinese-number.js";

/** A number as it stands at a place in a cleaned text. */
export interface NumberAt {
  /** Canonical decimal; "" when `bad`. */
  readonly value: string;
  readonly end: number;
  readonly chinese: boolean;
  /** Scale that a Chinese numeral carries: 五百万 is 五百 and 万. */
  readonly scale: string;
  /** Code of the problem that makes it unreadable. */
  readonly bad: string | null;
}

/** The number that starts at `pos`, or null. Time grows with the number's own length. */
export function numberAt(text: string, pos: number): NumberAt | null {
  if (isDigit(text[pos]) || (text[pos] === "." && isDigit(text[pos + 1]))) return arabicAt(text, pos);
  return chineseNumberAt(text, pos);
}

function arabicAt(text: string, pos: number): NumberAt {
  const whole = endOfWhole(text, pos);
  const end = text[whole] === "." && isDigit(text[whole + 1]) ? endOfDigits(text, whole + 1) : whole;
  const glue = glueProblem(text, end);
  if (glue !== null) return { value: "", end: endOfGlued(text, end), chinese: false, scale: "", bad: glue };
  const typed = text.slice(pos, end).replaceAll(",", "");
  const bad = typed.length > longestNumber ? "number-too-long" : null;
  return { value: bad === null ? canonical(typed) : "", end, chinese: false, scale: "", bad };
}

/** Nothing that is counted in a budget has more digits. */
const longestNumber = 24;

/** Digits with thousands separators only where they are right: one to three digits, then groups of three. */
function endOfWhole(text: string, pos: number): number {
  let end = endOfDigits(text, pos);
  if (end - pos > 3 || end === pos || text[pos] === "0") return end;
  while (text[end] === "," && endOfDigits(text, end + 1) === end + 4) end += 4;
  return end;
}

function endOfDigits(text: string, pos: number): number {
  let end = pos;
  while (isDigit(text[end])) end++;
  return end;
}

/** What joins two numbers into something that is not one: "1,2", "12 345", "1:3", "1/3", "1.2.3", "3+2". */
const glues: Readonly<Record<string, string>> = {
  ",": "comma-number",
  " ": "spaced-number",
  ".": "dotted-number",
  ":": "not-one-number",
  "/": "not-one-number",
  "+": "not-one-number",
  "*": "not-one-number",
  "×": "not-one-number",
};

function glueProblem(text: string, end: number): string | null {
  return isDigit(text[end + 1]) ? (glues[text[end] ?? ""] ?? null) : null;
}

function endOfGlued(text: string, pos: number): number {
  let end = pos;
  while (isDigit(text[end]) || glueProblem(text, end) !== null) end++;
  return end;
}

/** No leading or trailing zeros, no empty whole part: "012.50" is "12.5". */
export function canonical(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const left = whole.replace(/^0+/, "");
  const right = trimZeros(fraction);
  return `${left === "" ? "0" : left}${right === "" ? "" : `.${right}`}`;
}

function trimZeros(fraction: string): string {
  let end = fraction.length;
  while (fraction[end - 1] === "0") end--;
  return fraction.slice(0, end);
}
