import Big from "big.js";
import { unitWords } from "../lexicon/units.js";
import { isDigit } from "./characters.js";
import { chineseNumberAt } from "./chinese-number.js";
import { letterRunEnd } from "./letters.js";

/** A number as it stands at a place in a cleaned text. */
export interface NumberAt {
  /** Canonical decimal; "" when `bad`. */
  readonly value: string;
  readonly end: number;
  readonly chinese: boolean;
  /** Scale that a Chinese numeral carries: 五百万 is 五百 and 万. */
  readonly scale: string;
  /** The last unit was left out, as in speech: 三万五. */
  readonly spoken: boolean;
  /** A unit of number without a number before it: 千, 百万. */
  readonly bare: boolean;
  /** Its thousands are parted by spaces, as PDF and Word part them: 1 200. Two numbers could stand so as well. */
  readonly spaced?: true;
  /** Code of the problem that makes it unreadable. */
  readonly bad: string | null;
}

/** The number that starts at `pos`, or null. Time grows with the number's own length. */
export function numberAt(text: string, pos: number): NumberAt | null {
  const letters = letterRunEnd(text, pos);
  if (letters !== null) return { ...plain, end: letters, bad: "letter-in-number" };
  if (isDigit(text[pos]) || (text[pos] === "." && isDigit(text[pos + 1]))) return arabicAt(text, pos);
  const fraction = fractionAt(text, pos, "0");
  return fraction ?? chineseNumberAt(text, pos);
}

const plain: NumberAt = { value: "", end: 0, chinese: false, scale: "", spoken: false, bare: false, bad: null };

function arabicAt(text: string, pos: number): NumberAt {
  const groups = endOfGroups(text, pos);
  const whole = groups ?? endOfWhole(text, pos);
  const end = text[whole] === "." && isDigit(text[whole + 1]) ? endOfDigits(text, whole + 1) : whole;
  const glue = glueProblem(text, end);
  if (glue !== null) return { ...plain, end: endOfGlued(text, end), bad: glue };
  const typed = text.slice(pos, end).replace(/[, ]/g, "");
  if (typed.length > longestNumber) return { ...plain, end, bad: "number-too-long" };
  const number = { ...plain, value: canonical(typed), end };
  return fractionAt(text, end, canonical(typed)) ?? (groups === null ? number : { ...number, spaced: true });
}

/** One to three digits, then groups of exactly three behind a space each; null: not so parted. */
function endOfGroups(text: string, pos: number): number | null {
  let end = endOfDigits(text, pos);
  if (text[end] !== " " || end === pos || end - pos > 3 || text[pos] === "0") return null;
  while (text[end] === " ") {
    if (endOfDigits(text, end + 1) !== end + 4) return null;
    end += 4;
  }
  return end;
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

/** ½ alone, and 1½ after a whole number. A third has no exact decimal. */
function fractionAt(text: string, pos: number, whole: string): NumberAt | null {
  const value = fractions.get(text[pos] ?? "");
  if (value === undefined) return null;
  const bad = value === null || whole.includes(".") || isDigit(text[pos + 1]) || fractions.has(text[pos + 1] ?? "");
  return bad
    ? { ...plain, end: pos + 1, bad: "not-one-number" }
    : { ...plain, value: new Big(whole).plus(value).toFixed(), end: pos + 1 };
}

const fractions: ReadonlyMap<string, string | null> = new Map([
  ["½", "0.5"],
  ["¼", "0.25"],
  ["¾", "0.75"],
  ["⅕", "0.2"],
  ["⅖", "0.4"],
  ["⅗", "0.6"],
  ["⅘", "0.8"],
  ["⅛", "0.125"],
  ["⅜", "0.375"],
  ["⅝", "0.625"],
  ["⅞", "0.875"],
  ["⅒", "0.1"],
  ["⅓", null],
  ["⅔", null],
  ["⅙", null],
  ["⅚", null],
  ["⅐", null],
  ["⅑", null],
]);

/** What joins two numbers into something that is not one: "1,2", "12 345", "1:3", "1/3", "1.2.3", "3+2", "10^4". */
const glues: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ",": "comma-number",
    " ": "spaced-number",
    ".": "dotted-number",
    ":": "not-one-number",
    "/": "not-one-number",
    "+": "not-one-number",
    "*": "not-one-number",
    "×": "not-one-number",
    "^": "not-one-number",
    "·": "dotted-number",
    "'": "comma-number",
  }),
);

function glueProblem(text: string, end: number): string | null {
  if (powers.has(text[end] ?? "")) return "not-one-number";
  if (text[end] === "/" && isPerScale(text, end)) return null;
  return isDigit(text[end + 1]) ? (glues.get(text[end] ?? "") ?? null) : null;
}

/** 15/10万 is a rate. */
function isPerScale(text: string, end: number): boolean {
  const unit = unitWords.at(text, end);
  return unit !== null && !isDigit(text[end + unit.length]) && text[end + unit.length] !== ".";
}

/** 10⁴ is not 10. */
const powers = new Set("⁰¹²³⁴⁵⁶⁷⁸⁹");

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
