import { prefixOp, prefixWords, suffixOp, suffixWords } from "../lexicon/operators.js";
import { makeReading } from "../reading.js";
import { wholeOf } from "../scan/chinese-whole.js";
import { canonical } from "../scan/number.js";
import type { Rule } from "./rule.js";
import { quantitiesOf, wordsAfter, wordsBefore } from "./rule.js";

/**
 * 1:20, ≤1:15, 3/4, 三分之二: a ratio, which is compared with another ratio exactly. Figures that may as well be a time of
 * day (8:30), two values (20/20, 2000/3061) or a sentence stay unreadable.
 */
export const ratio: Rule = (cell) => {
  const [bad, other] = cell.pieces.filter((piece) => piece.type === "bad");
  if (bad?.type !== "bad" || other !== undefined || bad.code !== "not-one-number") return null;
  if (quantitiesOf(cell).length > 0) return null;
  const terms = termsOf(bad.text);
  if (terms === null) return null;
  const after = wordsAfter(cell, bad.end);
  const suffix = suffixWords.at(after, 0);
  const { word, from, to } = terms;
  const name = wordsBefore(cell, bad.start);
  const tail = suffix === null ? after : after.slice(suffix.length);
  if (tail !== "" || /[\w.]/.test(name)) return null;
  return makeReading(cell.text, "ratio", {
    op: prefixOp(word) ?? (suffix === null ? null : suffixOp(suffix)),
    value: `${from}:${to}`,
    from,
    to,
    name,
  });
};

interface Terms {
  /** The operator before it, or "". */
  readonly word: string;
  readonly from: string;
  readonly to: string;
}

function termsOf(text: string): Terms | null {
  const word = prefixWords.at(text, 0) ?? "";
  const rest = text.slice(word.length);
  const chinese = /^(\p{Script=Han}{1,9})分之(\p{Script=Han}{1,9})$/u.exec(rest);
  if (chinese !== null)
    return positive(word, wholeOf(chinese[2] ?? "")?.value.toFixed(), wholeOf(chinese[1] ?? "")?.value.toFixed());
  const match = /^(\d{1,9}(?:\.\d{1,6})?)([:/])(\d{1,9}(?:\.\d{1,6})?)$/.exec(rest);
  if (match === null) return null;
  const [, from = "", sign, to = ""] = match;
  return (sign === ":" ? isTime(from, to) : !isFraction(from, to))
    ? null
    : positive(word, canonical(from), canonical(to));
}

function positive(word: string, from: string | undefined, to: string | undefined): Terms | null {
  return from === undefined || to === undefined || to === "0" ? null : { word, from, to };
}

/** 8:30 and 17:00; 1:20 is rather a ratio. */
function isTime(from: string, to: string): boolean {
  return /^\d{2}$/.test(to) && Number(to) < 60 && /^\d{1,2}$/.test(from) && Number(from) < 25 && from !== "1";
}

/** 3/4 and 1/50; 20/20 and 3061/2000 are rather target and actual. */
function isFraction(from: string, to: string): boolean {
  return /^\d+$/.test(from) && Number(to) <= 100 && Number(from) < Number(to) && /^\d+$/.test(to);
}
