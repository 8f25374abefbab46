import { placeholders } from "../lexicon/phrases.js";
import { makeReading } from "../reading.js";
import { cellProblem } from "./facts.js";
import type { Rule } from "./rule.js";

/** 待定, XX, ____: left open. */
export const placeholder: Rule = (cell) => {
  const open = placeholders.has(cell.clean) || /(?:X{2,}|×{2,}|_{2,}|待定|待填)/.test(cell.clean.slice(0, 200));
  return open ? makeReading(cell.text, "unclear", { problem: cellProblem(cell, "placeholder") }) : null;
};
