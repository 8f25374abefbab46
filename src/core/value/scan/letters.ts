import { suffixWords } from "../lexicon/operators.js";
import { scaleWords } from "../lexicon/scales.js";
import { unitWords } from "../lexicon/units.js";
import { isDigit, isLatin } from "./characters.js";

/**
 * End of a run of digits in which a letter stands for one (l00%, 1OO%, I5家), or null. What follows must be what follows a
 * number, so that names keep their letters (O2O平台, I5处理器). Looks at a few characters only.
 */
export function letterRunEnd(text: string, pos: number): number | null {
  if (!isDigit(text[pos]) && !lookalikes.has(text[pos] ?? "")) return null;
  if (isLatin(text[pos - 1]) || isDigit(text[pos - 1])) return null;
  let end = pos;
  let letters = 0;
  while (end - pos < longest && (isDigit(text[end]) || lookalikes.has(text[end] ?? "") || isPoint(text, end))) {
    if (lookalikes.has(text[end] ?? "")) letters++;
    end++;
  }
  const run = text.slice(pos, end);
  if (letters === 0 || gases.has(run)) return null;
  if (letters === run.length && !percents.has(text[end] ?? "")) return null;
  if (lookalikes.has(text[end - 1] ?? "") && isLatin(text[end])) return null;
  return endsNumber(text, end) ? end : null;
}

const longest = 24;
const lookalikes = new Set("lIOoОо");
const gases = new Set(["O2", "O3"]);
const percents = new Set("%‰");

function isPoint(text: string, pos: number): boolean {
  const next = text[pos + 1] ?? "";
  return (text[pos] === "." || text[pos] === ",") && (isDigit(next) || lookalikes.has(next));
}

function endsNumber(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined || percents.has(next) || closers.has(next)) return true;
  if (suffixWords.at(text, end) !== null || scaleWords.at(text, end) !== null) return true;
  const unit = unitWords.at(text, end);
  return unit !== null && !(isLatin(unit.at(-1)) && isLatin(text[end + unit.length]));
}

const closers = new Set(",;、。)-~至到且");
