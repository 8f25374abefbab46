import { prefixWords } from "../lexicon/operators.js";
import { proseCounters } from "../lexicon/units.js";
import { isHan, isLatin } from "./characters.js";
import type { Measure } from "./measure.js";
import { type NumberAt, numberAt } from "./number.js";
import type { Prefix } from "./prefix.js";
import { isTime, type Suffix } from "./suffix.js";
import type { UnitAt } from "./unit.js";

/** 四大班子 and 三级 are names, not four or three of something. */
export function isPlain(unit: UnitAt | null): boolean {
  return unit === null || (unit.known && !nameEnds.has(unit.unit[0] ?? ""));
}

/** Whether a Chinese numeral inside other words is a number: it needs a common counting word, and no 一X一Y (一人一档). */
export function stands(
  text: string,
  number: NumberAt,
  measure: Measure,
  before: Prefix,
  after: Suffix,
  unit: UnitAt | null,
): boolean {
  if (unit === null || !unit.known)
    return measure.scale !== "" && unit === null && before.end !== 0 && !isHan(text[measure.end]);
  if (number.bare && !measure.approx && !before.approx && before.op === null) return false;
  if (text[before.end] === "一" && text[before.end + 2] === "一") return false;
  if (proseCounters.at(unit.unit, 0) !== null) return true;
  if (before.op !== null || after.op !== null || measure.approx || measure.scale !== "") return true;
  return isTime(unit) && (numberAt(text, unit.end) !== null || prefixWords.at(text, unit.end) !== null);
}

/** Figures that are part of a name: 5G, 3A级, 3级, PM2.5, H5, 2号, 1+N; the day in 每月10日前. */
export function isName(text: string, pos: number, before: Prefix, measure: Measure, unit: UnitAt | null): boolean {
  if (unit?.unit === "日" && text[unit.end] === "前") return true;
  if (unit?.known && !gridNames.has(text.slice(before.end, unit.end))) return false;
  if (measure.scale !== "") return false;
  const next = text[measure.end];
  if (unit === null && (isLatin(next) || next === "+" || nameEnds.has(next ?? ""))) return true;
  if (unit !== null && nameEnds.has(unit.unit[0] ?? "")) return true;
  if (gridNames.has(text.slice(before.end, unit?.end ?? measure.end))) return true;
  return before.end === pos && (isLatin(text[pos - 1]) || text[pos - 1] === "+");
}

const nameEnds = new Set("级星等号〕]】》#");
const gridNames = new Set(["2G", "3G", "4G", "5G", "6G", "3D", "2D"]);

export function endOfName(text: string, pos: number): number {
  let end = pos;
  while (end < text.length && end - pos < 12 && (isLatin(text[end]) || nameEnds.has(text[end] ?? ""))) end++;
  return Math.max(end, pos);
}
