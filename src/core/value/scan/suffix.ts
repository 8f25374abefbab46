import { suffixOp, suffixWords } from "../lexicon/operators.js";
import { approxAfter } from "../lexicon/phrases.js";
import { scaleWords } from "../lexicon/scales.js";
import { unitDimension, unitWords } from "../lexicon/units.js";
import type { Op } from "../reading.js";
import type { UnitAt } from "./unit.js";

/** What stands right after a number's unit. */
export interface Suffix {
  readonly end: number;
  readonly op: Op | null;
  readonly approx: boolean;
  /** Whether 含 or 不含 says that the number itself belongs to it. */
  readonly edge: "in" | "out" | null;
}

/** 以上, 左右, 以内 …; a bare 内 only after a time (5天内), since 内 also begins words. */
export function suffixAt(text: string, pos: number, unit: UnitAt | null): Suffix {
  let state: Suffix = { end: pos, op: null, approx: false, edge: null };
  for (let steps = 0; steps < 3; steps++) {
    const word = suffixWords.at(text, state.end);
    const about = approxAfter.at(text, state.end);
    const edge = word === null ? edgeAt(text, state.end) : null;
    if (edge !== null) state = { ...state, ...edge };
    else if (word !== null) state = { ...state, end: state.end + word.length, op: suffixOp(word) };
    else if (about !== null) state = { ...state, end: state.end + about.length, approx: true };
    else if (text[state.end] === "内" && isTime(unit) && !innerWords.has(text[state.end + 1] ?? "")) {
      state = { ...state, end: state.end + 1, op: "<=" };
    } else break;
  }
  return state;
}

const innerWords = new Set("部容设控勤外涵在");
const times = new Set(["time", "workday", "months", "lessons"]);

/** (不含), (含), (不含5人), and without brackets at the end: 5人以上，不含本数. Other notes (不含税) say nothing about it. */
function edgeAt(text: string, pos: number): Pick<Suffix, "edge" | "end"> | null {
  if (!edgeStarts.has(text[pos] ?? "")) return null;
  const near = text.slice(pos, pos + longestEdge);
  const match =
    /^\(均?(不?(?:包?含|包括))([^()]{0,10})\)/.exec(near) ?? /^[,;]?且?(不?(?:包?含|包括))([^(),;]{1,10})$/.exec(near);
  if (match === null || pos + match[0].length > text.length) return null;
  const [whole, word = "", what = ""] = match;
  if (!whole.startsWith("(") && pos + whole.length !== text.length) return null;
  return isNumberItself(what) ? { edge: word.startsWith("不") ? "out" : "in", end: pos + whole.length } : null;
}

const longestEdge = 18;
const edgeStarts = new Set("(,;且不包含均");
const itself = new Set(["", "本数", "本身", "边界", "端点", "该数", "此数", "当日", "当天", "本级"]);

/** 5人 in 不含5人: a number, with or without its unit. */
function isNumberItself(what: string): boolean {
  const unit = what.replace(/^[\d.]+/, "");
  return itself.has(what) || (unit !== what && (unit === "" || unitWords.has(unit) || scaleWords.has(unit)));
}

export function isTime(unit: UnitAt | null): boolean {
  return unit !== null && times.has(unitDimension(unit.unit));
}
