/** Labels as they are compared and as they are shown. */
import { trimEndSigns } from "../trim-signs.js";

/** Without white space and in usual letters; a full stop or colon stays. */
export function compact(text: string): string {
  return text.normalize("NFKC").replace(/[\s_\u200b\ufeff]/g, "");
}

/** What a person would call it: on one line, without the number, the "of which" and the colon around it. */
export function shownLabel(text: string, parts: readonly string[]): string {
  let label = trimEndSigns(withoutFormula(text.replace(/[\s\u3000]+/g, "")), (sign) => ":：".includes(sign));
  for (const part of parts) label = label.replace(new RegExp(`^${part}[:：]?`), "");
  label = withoutNumber(label);
  return trimEndSigns(label, (sign) => ":：，,、".includes(sign)).slice(0, longest);
}

/** 执行率③=②/① is 执行率, 预算数① and 预算数A are 预算数. */
function withoutFormula(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?:[A-Z①-⑳]?[=＝].+|[①-⑳]|(?<=[数额率款金算])[A-Z])$/u, "");
}

/** Characters of a label that is shown. */
const longest = 60;

/** `1、`, `（一）`, `2.` and the like at the beginning; a year is none. */
export function withoutNumber(text: string): string {
  return text.replace(numbered, "");
}

export const numbered =
  /^(?:\d{1,2}[、.．:：)）](?!\d)|[一二三四五六七八九十]{1,3}[、.．]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳])/;

/** What stands in brackets at the end or in the middle: a unit, a formula, points. */
export function bracketed(text: string): string[] {
  return [...compact(text).matchAll(/\(([^()]{0,40})\)/g)].map(([, inside = ""]) => inside);
}

export function withoutBrackets(text: string): string {
  return text.replace(/[（(][^()（）]{0,40}[）)]/g, "");
}
