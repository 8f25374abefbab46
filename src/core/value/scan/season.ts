import { isDigit, isLatin } from "./characters.js";
import { type Found, one, open } from "./found.js";

/** 年底, 年内, 本年末: the end of the year in question. */
export function yearEndAt(text: string, pos: number): Found | null {
  const word = [
    "本年底",
    "当年底",
    "今年底",
    "本年末",
    "年底",
    "年末",
    "年终",
    "本年内",
    "当年内",
    "本年度内",
    "年度内",
    "年内",
  ].find((one) => text.startsWith(one, pos));
  if (word === undefined) return null;
  return one({ ...open, month: 12 }, pos + word.length - (word.endsWith("内") ? 1 : 0));
}

const quarters = ["一1", "二2", "三3", "四4"];

/** 上半年, 第四季度, 1-4季度, 前三季度, Q3: the months they span; 三季度末 is the last of them. */
export function seasonAt(text: string, pos: number, year: number | null): Found | null {
  const found = spanAt(text, pos, year);
  return found !== null && "末底".includes(text[found.end] ?? " ") ? { ...found, from: found.to } : found;
}

function spanAt(text: string, pos: number, year: number | null): Found | null {
  const letter = text[pos]?.toUpperCase() === "Q" ? quarterAt(text, pos + 1) : 0;
  if (letter > 0 && !isDigit(text[pos + 2]) && !isLatin(text[pos + 2]) && !isLatin(text[pos - 1]))
    return months(year, letter * 3 - 2, letter * 3, pos + 2);
  const until = text[pos] === "前" ? quarterAt(text, pos + 1) : 0;
  if (until > 0 && text.startsWith("季度", pos + 2)) return months(year, 1, until * 3, pos + 4);
  if (text.startsWith("上半年", pos)) return months(year, 1, 6, pos + 3);
  if (text.startsWith("下半年", pos)) return months(year, 7, 12, pos + 3);
  const start = text[pos] === "第" ? pos + 1 : pos;
  const first = quarterAt(text, start);
  const join = "-~至到".includes(text[start + 1] ?? " ") ? start + 2 : start;
  const last = quarterAt(text, text[join] === "第" ? join + 1 : join);
  const end = text[join] === "第" ? join + 2 : join + 1;
  if (first === 0 || last < first || !text.startsWith("季度", end)) return null;
  return months(year, first * 3 - 2, last * 3, end + 2);
}

function quarterAt(text: string, pos: number): number {
  return quarters.findIndex((names) => names.includes(text[pos] ?? " ")) + 1;
}

function months(year: number | null, from: number, to: number, end: number): Found {
  return { from: { year, month: from, day: null }, to: { year, month: to, day: null }, end, maybeNumber: null };
}
