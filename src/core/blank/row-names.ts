/** What the name of a row says of its level: its number, the spaces before it, 其中. */
import { compact, shownLabel, withoutBrackets } from "./label-text.js";
import type { BlankReading } from "./reading.js";
import { sumLevel } from "./sum-levels.js";

export interface RowName {
  /** Without its number and what stands in brackets. */
  readonly name: string;
  /** Of a sum; null: it is none. */
  readonly level: number | null;
  /** 1 for 一、 up to 6 for ①; 0: it has no number. */
  readonly rank: number;
  /** Its number is the first of its kind: 一, 1, ①. */
  readonly opens: boolean;
  /** Spaces or a dash before it, in letters. */
  readonly spaces: number;
  /** With how far its paragraph is set in. */
  readonly indent: number;
  /** It begins with 其中. */
  readonly isPart: boolean;
}

/** `counter`: its number in a column of its own; `setIn`: how far its paragraph is set in, in letters. */
export function rowName(reading: BlankReading, text: string, counter: string | null, setIn = 0): RowName {
  const { parts } = reading.words;
  const isPart = parts.some((part) => compact(text).startsWith(part));
  const plain = parts.reduce((all, part) => all.replace(new RegExp(`^${part}[:：]?`), ""), text.replace(/\s/g, ""));
  const own = counter === null ? "" : compact(counter).replace(/[^)、.]$/, "$&、");
  const numbered = own === "" ? plain : `${own}${plain}`;
  const rank = ranks.findIndex((one) => one.test(numbered.replace(/（/g, "(").replace(/）/g, ")"))) + 1;
  return {
    name: compact(shownLabel(withoutBrackets(plain), [])) || compact(shownLabel(plain, [])),
    level: sumLevel(reading, plain),
    rank,
    opens: rank > 0 && /^[(（]?(?:一|1|①)(?![\d一二三四五六七八九十])(?!\.\d*[2-9])/.test(numbered),
    spaces: spacesBefore(text),
    indent: spacesBefore(text) + setIn,
    isPart,
  };
}

/** 一、 before （一） before 1. before 1.1 before （1） before ①. */
const ranks = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,2}[、.．:：](?!\d)/,
  /^\d{1,2}[.．]\d{1,2}(?!\d)/,
  /^(?:\(\d{1,2}\)|\d{1,2}\))/,
  /^[①-⑳]/,
];

function spacesBefore(text: string): number {
  const space = /^[ \u3000\t\n]*/.exec(text)?.[0] ?? "";
  const wide = space.replace(/ /g, "").length;
  const dash = /^[—–·•●-]+(?=\p{Script=Han})/u.exec(text.slice(space.length))?.[0].length ?? 0;
  // Two spaces are as wide as a letter.
  return wide + Math.floor((space.length - wide) / 2) + dash;
}
