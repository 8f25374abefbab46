/** The numbered list that a text is written as: 1、…2、…, （一）…（二）…, 一是…二是…, 第一，…第二，…. */
import { numberAt } from "../value/scan/number.js";
import { type MarkerStyle, markerOf } from "./markers.js";

export interface NumberedList {
  readonly style: ListStyle;
  /** How many items, from 1 on, none left out and none twice. */
  readonly count: number;
  /** How many items each style has in the whole text, lists inside items included. */
  readonly byStyle: ReadonlyMap<ListStyle, number>;
  /** How the items go on after their numbers. */
  readonly items: readonly string[];
  /** Where the first item begins. */
  readonly from: number;
}

type ListStyle = MarkerStyle | "counted" | "ordinal";

/** The outermost list: the one that the first number opens. Null where its numbers are not 1, 2, 3. */
export function numberedList(text: string): NumberedList | null {
  const all = itemsOf(text);
  const [first] = all;
  if (first === undefined) return null;
  const items = all.filter(({ style }) => style === first.style);
  if (items.some(({ number }, index) => number !== index + 1)) return null;
  const byStyle = new Map<ListStyle, number>();
  for (const { style } of all) byStyle.set(style, (byStyle.get(style) ?? 0) + 1);
  return { style: first.style, count: items.length, byStyle, items: items.map(({ rest }) => rest), from: first.from };
}

interface Item {
  readonly style: ListStyle;
  readonly number: number;
  readonly from: number;
  readonly rest: string;
}

function itemsOf(text: string): Item[] {
  return [...text.matchAll(clause)].flatMap(({ 0: words, index }) => {
    const marker = markerOf(words) ?? spokenMarker(words);
    if (marker === null) return [];
    return [{ style: marker.style, number: marker.number, from: index, rest: words.slice(marker.to) }];
  });
}

/** From a stop to the next one. */
const clause = /(?<=^|[\n。；;：:，,])[^\n。；;：:，,]+/g;

function spokenMarker(words: string): { style: ListStyle; number: number; to: number } | null {
  const match =
    /^\s*(?:(?<counted>[一二三四五六七八九十]{1,2})是|第(?<ordinal>[一二三四五六七八九十]{1,2})(?:是|$))/.exec(words);
  const digits = match?.groups?.counted ?? match?.groups?.ordinal;
  const number = digits === undefined ? null : numberAt(digits, 0);
  if (match === null || number === null || number.bad !== null) return null;
  const style = match.groups?.counted === undefined ? "ordinal" : "counted";
  return { style, number: Number(number.value), to: match[0].length };
}
