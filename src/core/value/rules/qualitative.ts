import { prefixWords, signs } from "../lexicon/operators.js";
import { makeReading } from "../reading.js";
import { isHan, isLatin } from "../scan/characters.js";
import { numberAt } from "../scan/number.js";
import { cellProblem } from "./facts.js";
import type { Rule } from "./rule.js";

/** 有效, 较满意, 全市第一, A级: words. A cell that ends with an operator was cut off before its number. */
export const qualitative: Rule = (cell) => {
  const { text, clean } = cell;
  if (!hasLetters(clean)) return null;
  const cut = signs.endOf(clean) !== null || (prefixWords.has(clean) && !plainWords.has(clean));
  return makeReading(text, "qualitative", {
    rank: rankOf(clean),
    tail: "",
    problem: cut ? cellProblem(cell, "number-missing") : null,
  });
};

/** 达到 and 超过 are answers as well as operators. */
const plainWords = new Set([
  "达到",
  "达到了",
  "达",
  "超过",
  "超过了",
  "突破",
  "等于",
  "截止",
  "截至",
  "不足",
  "不到",
  "最高",
  "最低",
  "最多",
  "最少",
]);

function hasLetters(clean: string): boolean {
  const chars = [...clean.slice(0, 2000)];
  return (
    chars.some(isHan) ||
    (chars.some(isLatin) && !chars.some((char) => char >= "0" && char <= "9")) ||
    /^[√✓✔☑]$/.test(clean) ||
    /^(?:[A-Za-z]+\d*|\dA+)$/.test(clean)
  );
}

/** 全市第一 → 1, 前三名 → 3. */
function rankOf(clean: string): number | null {
  const at = clean.search(/[第前]/);
  const number = at < 0 ? null : numberAt(clean, at + 1);
  if (number === null || number.bad !== null || number.value.includes(".")) return clean.includes("首位") ? 1 : null;
  const next = clean[number.end];
  const ranked = next === undefined || "名位强列".includes(next) || !isHan(next);
  return ranked ? Number(number.value) : null;
}
