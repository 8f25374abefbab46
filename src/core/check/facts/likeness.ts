/** How much two names have in common, from 0 to 1: pairs of characters that both have (Dice). */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const all = first.size + second.size;
  if (all === 0) return one === other ? 1 : 0;
  let both = 0;
  for (const pair of first) if (second.has(pair)) both++;
  return (2 * both) / all;
}

/** The part of `one`'s pairs of characters that `other` has, from 0 to 1. */
export function sharedWith(one: string, other: string): number {
  const first = pairsOf(one);
  if (first.size === 0) return other.includes(one) && one !== "" ? 1 : 0;
  const second = pairsOf(other);
  let both = 0;
  for (const pair of first) if (second.has(pair)) both++;
  return both / first.size;
}

const known = new Map<string, ReadonlySet<string>>();
const mostKnown = 20_000;

function pairsOf(text: string): ReadonlySet<string> {
  const before = known.get(text);
  if (before !== undefined) return before;
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at++) pairs.add(text.slice(at, at + 2));
  if (known.size >= mostKnown) known.clear();
  known.set(text, pairs);
  return pairs;
}

/** A name without signs, years and spaces, to be compared. */
export function bareName(name: string): string {
  return name.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, "");
}
