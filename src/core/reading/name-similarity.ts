/** Whether two names mean the same thing, as far as their letters tell. */
import { ByText } from "../by-text.js";

/** Equal but for spaces, brackets and quotation marks; or one is the other without its last words (cut off, or with 率, 数 at the end). */
export function similarNames(one: string, other: string): boolean {
  const [short = "", long = ""] = [withoutSigns(one), withoutSigns(other)].sort((a, b) => a.length - b.length);
  if (short === long) return short !== "";
  return short.length >= shortest && long.startsWith(short) && long.length - short.length <= rest;
}

const shortest = 6;
const rest = 2;

/**
 * Of things by name the one that is the same in another year: of just this name, else the only one of a similar name, years
 * left out. undefined: none, or it is not clear which.
 */
export function sameInOtherYear<T>(name: string, all: readonly T[], nameOf: (one: T) => string | null): T | undefined {
  const wanted = withoutSigns(name);
  const exact = all.find((one) => withoutSigns(nameOf(one) ?? "") === wanted);
  if (exact !== undefined || wanted === "") return exact;
  const [only, ...others] = all.filter((one) => similarNames(withoutYears(nameOf(one) ?? ""), withoutYears(name)));
  return others.length === 0 ? only : undefined;
}

function withoutYears(name: string): string {
  return name.normalize("NFKC").replace(/(?:19|20)\d{2}(?:[-—至]\d{2,4})?年?度?/g, "");
}

/** Things to be found by a similar name, in one step each. */
export class Named<T extends { readonly name: string }> {
  readonly #byStart = new Map<string, T[]>();

  constructor(all: readonly T[]) {
    for (const one of all) this.#byStart.set(start(one.name), [...(this.#byStart.get(start(one.name)) ?? []), one]);
  }

  /** The one of just this name, else the first of a similar one. */
  find(name: string): T | undefined {
    const near = this.#byStart.get(start(name)) ?? [];
    return near.find((one) => one.name === name) ?? near.find((one) => similarNames(one.name, name));
  }
}

/** Similar names begin with the same signs. */
function start(name: string): string {
  return withoutSigns(name).slice(0, shortest);
}

/** Without spaces, quotation marks, brackets and stops. */
export function withoutSigns(name: string): string {
  return name.normalize("NFKC").replace(/[\s“”"'《》()【】、,.。·-]/g, "");
}

/** Length of the longest run of signs that both hold. */
export function commonRun(one: string, other: string): number {
  let best = 0;
  let above = new Array<number>(other.length + 1).fill(0);
  for (const sign of one) {
    const row = new Array<number>(other.length + 1).fill(0);
    for (let at = 0; at < other.length; at++) {
      if (other[at] !== sign) continue;
      row[at + 1] = (above[at] ?? 0) + 1;
      best = Math.max(best, row[at + 1] ?? 0);
    }
    above = row;
  }
  return best;
}

/** How much two names have in common, from 0 to 1: pairs of characters that both have (Dice). */
export function likeness(one: string, other: string): number {
  return inCommon(one, other).likeness;
}

/** The part of `one`'s pairs of characters that `other` has, from 0 to 1. */
export function sharedWith(one: string, other: string): number {
  return inCommon(one, other).first;
}

interface InCommon {
  readonly likeness: number;
  /** The part of either's pairs that the other has. */
  readonly first: number;
  readonly second: number;
}

/** `likeness`, and `sharedWith` both ways. */
export function inCommon(one: string, other: string): InCommon {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const all = first.size + second.size;
  let both = 0;
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  for (const pair of few) if (many.has(pair)) both++;
  return {
    likeness: all === 0 ? (one === other ? 1 : 0) : (2 * both) / all,
    first: first.size === 0 ? within(one, other) : both / first.size,
    second: second.size === 0 ? within(other, one) : both / second.size,
  };
}

/** A name of one sign has no pairs. */
function within(one: string, other: string): number {
  return other.includes(one) && one !== "" ? 1 : 0;
}

/** Of names that are asked for again and again, of all reports: bounded by their signs, since a pair takes a hundred bytes. */
const known = new Map<string, ReadonlySet<string>>();
const mostKnown = 60_000;
/** What is longer is a sentence, which is hardly ever compared twice. */
const longestKnown = 60;
let signsKnown = 0;

function pairsOf(text: string): ReadonlySet<string> {
  const before = known.get(text);
  if (before !== undefined) return before;
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at++) pairs.add(text.slice(at, at + 2));
  if (text.length <= longestKnown) keepPairs(text, pairs);
  return pairs;
}

function keepPairs(text: string, pairs: ReadonlySet<string>): void {
  if (signsKnown + text.length > mostKnown) {
    known.clear();
    signsKnown = 0;
  }
  known.set(text, pairs);
  signsKnown += text.length;
}

/** Only the letters and digits of a name: every sign between them may differ. */
export function lettersOf(name: string): string {
  return letters.of(name, (one) => one.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, ""));
}

const letters = new ByText<string>(4000);
