/** Numbers and years of a folded text, left to right. Only where digits or numerals stand is anything read: the rest costs one glance. */
import { prefixWords } from "../../value/lexicon/operators.js";
import { approxBefore, notNumbers } from "../../value/lexicon/phrases.js";
import { unitWords } from "../../value/lexicon/units.js";
import { isDigit, isHan } from "../../value/scan/characters.js";
import { dateAt } from "../../value/scan/date.js";
import type { Quantity } from "../../value/scan/piece.js";
import { prefixAt } from "../../value/scan/prefix.js";
import { quantityAt } from "../../value/scan/quantity.js";

export type Token =
  | {
      readonly type: "number";
      readonly quantity: Omit<Quantity, "inside">;
      readonly start: number;
      readonly end: number;
    }
  /** `year` is null where a date names none (6月底); `part`: it names a time within a year other than its end. */
  | {
      readonly type: "date";
      readonly year: number | null;
      readonly part: boolean;
      readonly start: number;
      readonly end: number;
    };

export function numberTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let free = 0;
  for (const { index } of text.matchAll(runs)) {
    if (index < free) continue;
    const token = dateToken(text, index) ?? numberToken(text, index, free);
    if (token === null) continue;
    free = token.end;
    if (token.type !== "skip") tokens.push(token);
  }
  return tokens;
}

const runs = /(?:百分之|千分之)?(?:\d+|[零一二两三四五六七八九十百千半]+)/g;

type Skip = { readonly type: "skip"; readonly end: number };

function dateToken(text: string, pos: number): Token | Skip | null {
  if (!isDigit(text[pos]) && !/^[零〇一二三四五六七八九十]{1,4}[年月]/.test(text.slice(pos, pos + 5))) return null;
  const date = dateAt(text, pos, false);
  if (date === null) return null;
  if (date.type === "bad") return { type: "skip", end: date.end };
  const year = /^\d{4}/.exec(date.to);
  const part = /-\d\d/.test(date.to) && !/-12(?:-31)?$/.test(date.to);
  return { type: "date", year: year === null ? null : Number(year[0]), part, start: pos, end: date.end };
}

function numberToken(text: string, pos: number, free: number): Token | Skip | null {
  if (isNamed(text, pos) || isYear(text, pos)) return { type: "skip", end: pos + 1 };
  const start = prefixStart(text, pos, free);
  const quantity = quantityAt(text, start, false);
  if (quantity === null) return null;
  if (quantity.type !== "quantity") return { type: "skip", end: quantity.end };
  return { type: "number", quantity, start, end: quantity.end };
}

/** 第三届, 统一, 一次性, 二次招商: no numbers. */
function isNamed(text: string, pos: number): boolean {
  if (text[pos - 1] === "第") return true;
  if (isDigit(text[pos])) return false;
  if (notNumbers.at(text, pos) !== null || ordinary.test(text.slice(pos, pos + 5))) return true;
  for (const back of [1, 2]) {
    const word = pos >= back ? notNumbers.at(text, pos - back) : null;
    if (word !== null && word.length > back) return true;
  }
  return false;
}

/** 十九届, 二次招商, 十七条措施: the name of a thing, not how many. */
const ordinary = /^[零一二两三四五六七八九十百]{1,4}(?:届|中全会|次\p{Script=Han}|条\p{Script=Han})/u;

/** 2022康乐中心 and 2022家园计划 begin with a year, 1900所学校 and 2022家 do not; 1.2022年 is the first of a list. */
function isYear(text: string, pos: number): boolean {
  if (/^\d{1,2}\.(?:19|20)\d\d年/.test(text.slice(pos, pos + 8))) return true;
  const digits = text.slice(pos, pos + 4);
  if (!/^20[0-3]\d$/.test(digits) || isDigit(text[pos - 1]) || !isHan(text[pos + 4])) return false;
  const unit = unitWords.at(text, pos + 4) ?? moneyScale.exec(text.slice(pos + 4, pos + 6))?.[0] ?? null;
  return unit === null || (unit.length === 1 && isHan(text[pos + 5]));
}

/** 2022万元 and 2022余人 are amounts whatever follows. */
const moneyScale = /^(?:[万亿].|余.)/;

/** Where the words begin that belong to the number: 不低于, 约, 超过约. */
function prefixStart(text: string, pos: number, free: number): number {
  let start = pos;
  for (let turn = 0; turn < 3; turn++) {
    const before = text.slice(Math.max(free, start - longestPrefix), start);
    const word = prefixWords.endOf(before) ?? approxBefore.endOf(before) ?? signs.get(before.at(-1) ?? "") ?? null;
    if (word === null) break;
    start -= word.length;
  }
  return start === pos || prefixAt(text, start, false).end === pos ? start : pos;
}

const longestPrefix = 5;
const signs = new Map([..."¥$€£"].map((sign) => [sign, sign]));
