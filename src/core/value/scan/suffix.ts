import { suffixOp, suffixWords } from "../lexicon/operators.js";
import { approxAfter } from "../lexicon/phrases.js";
import { unitDimension } from "../lexicon/units.js";
import type { Op } from "../reading.js";
import type { UnitAt } from "./unit.js";

/** What stands right after a number's unit. */
export interface Suffix {
  readonly end: number;
  readonly op: Op | null;
  readonly approx: boolean;
}

/** 以上, 左右, 以内 …; a bare 内 only after a time (5天内), since 内 also begins words. */
export function suffixAt(text: string, pos: number, unit: UnitAt | null): Suffix {
  let state: Suffix = { end: pos, op: null, approx: false };
  for (let steps = 0; steps < 3; steps++) {
    const word = suffixWords.at(text, state.end);
    const about = approxAfter.at(text, state.end);
    if (word !== null) state = { ...state, end: state.end + word.length, op: suffixOp(word) };
    else if (about !== null) state = { ...state, end: state.end + about.length, approx: true };
    else if (text[state.end] === "内" && isTime(unit) && !innerWords.has(text[state.end + 1] ?? "")) {
      state = { ...state, end: state.end + 1, op: "<=" };
    } else break;
  }
  return state;
}

const innerWords = new Set("部容设控勤外涵在");
const times = new Set(["time", "workday", "months", "lessons"]);

export function isTime(unit: UnitAt | null): boolean {
  return unit !== null && times.has(unitDimension(unit.unit));
}
