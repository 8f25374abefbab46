import { makeReading } from "../reading.js";
import { cellProblem } from "./facts.js";
import type { Rule } from "./rule.js";

/** 每周二 may be every Tuesday or twice a week. */
export const weekday: Rule = (cell) => {
  const match = /^每(?:周|星期)([一二三四五六])[?？]?$/.exec(cell.clean);
  return match === null
    ? null
    : makeReading(cell.text, "unclear", { problem: cellProblem(cell, "weekday-or-times", { day: match[1] ?? "" }) });
};
