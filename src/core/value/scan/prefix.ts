import { prefixOp, prefixWords, sameWay } from "../lexicon/operators.js";
import { approxBefore } from "../lexicon/phrases.js";
import type { Op } from "../reading.js";
import { isDigit } from "./characters.js";
import { isNumeral } from "./numerals.js";

/** What stands right before a number. */
export interface Prefix {
  readonly end: number;
  readonly op: Op | null;
  /** 控制在 says ≤ only where nothing else is said. */
  readonly soft: boolean;
  readonly clash: boolean;
  readonly approx: boolean;
  readonly negative: boolean;
  readonly currency: string | null;
}

/** Operators, "about", a currency sign and a sign, in any order; at most six. */
export function prefixAt(text: string, pos: number, signed: boolean): Prefix {
  let state: Prefix = { end: pos, op: null, soft: false, clash: false, approx: false, negative: false, currency: null };
  for (let steps = 0; steps < 6; steps++) {
    const next = prefixStep(text, state, signed || state.end > pos);
    if (next === null) break;
    state = next;
  }
  return state;
}

function prefixStep(text: string, state: Prefix, signed: boolean): Prefix | null {
  const inWord = tails.get(text[state.end] ?? "")?.includes(text[state.end - 1] ?? " ") ?? false;
  const word = inWord ? null : prefixWords.at(text, state.end);
  const op = word === null ? null : prefixOp(word);
  if (word !== null && op !== null) {
    const clash = state.clash || (state.op !== null && !state.soft && !sameWay(state.op, op));
    return { ...state, end: state.end + word.length, op, soft: softWords.has(word), clash };
  }
  if (inWord) return null;
  const about =
    approxBefore.at(text, state.end) ??
    (text[state.end] === "上" && "百千万亿".includes(text[state.end + 1] ?? " ") ? "上" : null);
  if (about !== null) return { ...state, end: state.end + about.length, approx: true };
  const currency = currencySigns.get(text[state.end] ?? "");
  if (currency !== undefined) return { ...state, end: state.end + 1, currency };
  const sign = text[state.end];
  if (!signed || state.negative) return null;
  if ((sign === "-" || sign === "+" || sign === "负") && opensNumber(text, state.end + 1))
    return { ...state, end: state.end + 1, negative: sign !== "+" };
  return text.startsWith("零下", state.end) && opensNumber(text, state.end + 2)
    ? { ...state, end: state.end + 2, negative: true }
    : null;
}

function opensNumber(text: string, pos: number): boolean {
  return isDigit(text[pos]) || (text[pos] === "." && isDigit(text[pos + 1])) || isNumeral(text[pos]);
}

/** 节约10万元 is not about 10万元: characters that end a word when one of these stands before. */
const tails = new Map([
  ["约", "节签预履合特公违条契制"],
  ["近", "最邻临附"],
  ["达", "送下传表直抵发"],
  ["超", "赶反"],
]);

const softWords = new Set(["控制在", "达", "达到"]);
const currencySigns = new Map([
  ["¥", "元"],
  ["$", "美元"],
  ["€", "欧元"],
  ["£", "英镑"],
]);
