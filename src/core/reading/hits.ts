/** Places found in passages, by patterns and words. */

import type { Passage } from "./passages.js";
import { type Place, span } from "./place.js";

export interface Hit {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

/** Every place where `pattern` (global) matches, and `holds` agrees. */
export function hitsOf(
  passages: readonly Passage[],
  pattern: RegExp,
  holds: (match: RegExpExecArray, passage: Passage) => boolean = () => true,
): Hit[] {
  const found: Hit[] = [];
  const number = numberOf(pattern);
  // Run by hand: `matchAll` copies the pattern for every passage, and most passages hold nothing.
  for (const passage of passages) {
    if (passage.lacks.has(number)) continue;
    pattern.lastIndex = 0;
    let match = pattern.exec(passage.text);
    if (match === null) passage.lacks.add(number);
    for (; match !== null; match = pattern.exec(passage.text)) {
      const to = match.index + match[0].length;
      const next = match[0] === "" ? to + ((passage.text.codePointAt(to) ?? 0) > 0xffff ? 2 : 1) : to;
      if (holds(match, passage)) found.push({ passage, from: match.index, to });
      // `holds` may look for the same pattern elsewhere.
      pattern.lastIndex = next;
    }
  }
  pattern.lastIndex = 0;
  return found;
}

/** Patterns in the order in which they were first looked for. */
const numbers = new WeakMap<RegExp, number>();
let count = 0;

function numberOf(pattern: RegExp): number {
  const known = numbers.get(pattern) ?? count++;
  numbers.set(pattern, known);
  return known;
}

/** A pattern of words as they stand; null of none. The same list gives the same pattern. */
export function anyOf(words: readonly string[]): RegExp {
  const known = patterns.get(words);
  if (known !== undefined) return known;
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const pattern = words.length === 0 ? /(?!)/g : new RegExp(longestFirst.map(escaped).join("|"), "g");
  patterns.set(words, pattern);
  return pattern;
}

const patterns = new WeakMap<readonly string[], RegExp>();

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const compiled = new Map<string, RegExp>();

/** A written pattern, made once. */
export function patternOf(source: string): RegExp {
  const pattern = compiled.get(source) ?? new RegExp(source, "gu");
  compiled.set(source, pattern);
  return pattern;
}

/** Hits by what stands there. */
export function byWords(hits: readonly Hit[]): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const words = hit.passage.text.slice(hit.from, hit.to);
    groups.set(words, [...(groups.get(words) ?? []), hit]);
  }
  return groups;
}

/** Where the sentence around a place begins and ends; the words that a check looks at never reach further than `reach`. */
export function sentenceAround(text: string, at: number): { from: number; to: number } {
  const start = Math.max(0, at - reach);
  const before = text.slice(start, at);
  const from = start + Math.max(...[..."。；！？\n"].map((stop) => before.lastIndexOf(stop))) + 1;
  const length = text.slice(at, at + reach).search(/[。；！？\n]/);
  return { from, to: length < 0 ? Math.min(text.length, at + reach) : at + length };
}

/** No sentence that a person means to be read is longer; a look further would make long texts slow. */
const reach = 200;

/** A place in the words around it: …计划街道面积22万㎡…. */
export function excerpt({ passage, from, to }: Hit, around = 6): string {
  const start = Math.max(0, from - around);
  const end = Math.min(passage.text.length, to + around);
  const words = passage.text.slice(start, end).replace(/\s+/g, " ").trim();
  return `${start > 0 ? "…" : ""}${words}${end < passage.text.length ? "…" : ""}`;
}

/** A text that is told in several passages (a row, and the narrative made of the rows) is found once. */
export function once(hits: readonly Hit[]): Hit[] {
  const known = new Set<string>();
  return hits.filter((hit) => {
    const key = hit.passage.text.slice(Math.max(0, hit.from - 8), hit.to + 8).replace(/\s/g, "");
    if (key.length < 12 || !known.has(key)) return known.add(key) !== undefined;
    return false;
  });
}

export function placeOf({ passage, from, to }: Hit): Place {
  return span(passage.path, from, to);
}

/** The passage's text with the hit replaced, for a button. */
export function replaced({ passage, from, to }: Hit, by: string): string {
  return passage.text.slice(0, from) + by + passage.text.slice(to);
}
