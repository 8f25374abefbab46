/** Places found in passages, and the one finding that they make together. */
import { say } from "../../say.js";
import { type Finding, type Fix, type Place, type Severity, span } from "../finding.js";
import { makeFinding } from "../make-finding.js";
import type { Passage } from "./passages.js";

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
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(pattern)]
      .filter((match) => holds(match, passage))
      .map((match) => ({ passage, from: match.index, to: match.index + match[0].length })),
  );
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

interface Told {
  readonly code: string;
  readonly severity: Severity;
  readonly say: string;
  readonly advice: string;
  readonly data?: Record<string, unknown>;
  readonly fix?: Fix | undefined;
}

/** One finding of all hits, none of no hits. Its sentence gets `found` (the excerpts) and `count`. */
export function findingOfHits(hits: readonly Hit[], told: Told): Finding[] {
  const found = once(hits);
  if (found.length === 0) return [];
  const data = { ...told.data, count: found.length, found: found.slice(0, mostTold).map(toldHit) };
  return [
    makeFinding({
      code: told.code,
      severity: told.severity,
      places: found.slice(0, mostPlaces).map(placeOf),
      say: say(told.say, data),
      advice: say(told.advice, told.data),
      ...(told.fix === undefined ? {} : { fix: told.fix }),
    }),
  ];
}

const mostTold = 4;
const mostPlaces = 50;

function toldHit(hit: Hit, index: number): { words: string; label: string; first: boolean } {
  return { words: excerpt(hit), label: hit.passage.label, first: index === 0 };
}

/** The passage's text with the hit replaced, for a button. */
export function replaced({ passage, from, to }: Hit, by: string): string {
  return passage.text.slice(0, from) + by + passage.text.slice(to);
}
