import type { Op } from "../reading.js";
import { type WordList, wordList, words } from "./word-list.js";

const operators: readonly Op[] = [">=", "<=", "=", ">", "<"];

/** Signs and words before a number, by meaning. 达到 and 超过 differ at the edge: ≥ and >. */
const prefixes: Readonly<Record<Op, readonly string[]>> = {
  ">=": words(`≥ >= => ≮ ≥= 不少于 不低于 不小于 不下于 不短于 不得少于 不得低于 不能少于 不能低于 大于等于 大于或等于
    高于等于 高于或等于 至少 最少 最低 起码 达到 达到了 达 下限`),
  "<=": words(`≤ <= =< ≯ ≤= 不超过 不超 不突破 不高于 不多于 不大于 不长于 不得超过 不得高于 不得多于 不得突破 不能超过
    不能高于 小于等于 小于或等于 低于等于 低于或等于 少于或等于 至多 最多 最高 控制在 上限 不晚于 不迟于 截至 截止 截止到 截止至`),
  ">": words("> 大于 多于 高于 超过 超过了 超 超出 突破"),
  "<": words("< 小于 少于 低于 不足 不到 早于"),
  "=": words("= == 等于"),
};

/** Words after a number. 以上 and 以下 include the number itself (民法典第一千二百五十九条). */
const suffixes: Readonly<Record<">=" | "<=", readonly string[]>> = {
  ">=": words("以上 及以上 含以上 之上 及其以上 (含)以上 (含)及以上 (及)以上 (含以上) (及以上) 或以上"),
  "<=": words(
    "以下 及以下 含以下 以内 之内 之下 及其以下 (含)以下 (含)以内 (含)及以下 (及)以下 (含以下) (以内) 或以下",
  ),
};

const exclusive: Readonly<Record<">" | "<", readonly string[]>> = {
  ">": words("(不含)以上 (不含以上)"),
  "<": words("(不含)以下 (不含以下)"),
};

const prefixOps = byWord(prefixes);
const suffixOps = byWord({ ...suffixes, ...exclusive });

export const prefixWords: WordList = wordList(prefixOps.keys());
export const suffixWords: WordList = wordList(suffixOps.keys());

export function prefixOp(word: string): Op | null {
  return prefixOps.get(word) ?? null;
}

export function suffixOp(word: string): Op | null {
  return suffixOps.get(word) ?? null;
}

/** Whether both point the same way: ≥ and > do, ≥ and ≤ do not. */
export function sameWay(a: Op, b: Op): boolean {
  return a[0] === b[0];
}

/** Operators that also compare with what is no number (不低于上年, ≤预算). 达到 and 超过 also stand before plain words. */
export const comparingWords: WordList = wordList([...prefixOps.keys()].filter((word) => !/^[达超突截起]/.test(word)));

/** Signs alone, as they end a cell that was cut off. */
export const signs: WordList = wordList(words("≥ ≤ > < = >= <= => =<"));

function byWord(table: Readonly<Partial<Record<Op, readonly string[]>>>): Map<string, Op> {
  const map = new Map<string, Op>();
  for (const op of operators) for (const word of table[op] ?? []) map.set(word, op);
  return map;
}
