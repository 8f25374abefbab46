/** The name of a blank in a sentence: 内设机构__个，下属单位__个；其中：… */
import type { BlankWords } from "./blank-words.js";

/** What stands before a blank, without the unit of the blank before it, the sentence before it and 其中. */
export function ownLabel(before: string, follows: boolean, words: BlankWords): string {
  const line = follows ? withoutUnit(before, words) : before;
  const clause = lastClause(line);
  const plain = clause.trim() === "" ? line : clause;
  return words.parts.reduce((text, part) => afterPart(text, part), plain);
}

/** 个，下属单位 is 下属单位: the unit belongs to the blank before. */
function withoutUnit(text: string, words: BlankWords): string {
  const plain = text.trimStart();
  const units = Object.values(words.units).flat();
  const unit = units
    .filter((one) => plain.startsWith(one) && /^[\s）)]*[，,；;。、\s]/.test(plain.slice(one.length, one.length + 40)))
    .sort((one, other) => other.length - one.length)[0];
  return plain.slice(unit?.length ?? 0).replace(/^[\s）)，,；;。、]{1,40}/, "");
}

/** After the last comma or full stop that stands in no brackets. */
function lastClause(text: string): string {
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if ("（(".includes(letter)) depth += 1;
    else if ("）)".includes(letter)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && "，,；;。".includes(letter)) from = at + 1;
  }
  return text.slice(from);
}

function afterPart(text: string, part: string): string {
  const plain = text.trimStart();
  return plain.startsWith(part) ? plain.slice(part.length).replace(/^[:：\s]{1,40}/, "") : text;
}
