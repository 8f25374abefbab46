/** Which fields, rows or columns of two versions are the same: by their labels, and of equal labels by what stands beside them. */
import { lettersOf } from "../reading/name-similarity.js";
import type { Named } from "./form-shape.js";
import { compact } from "./label-text.js";

export interface Alike {
  readonly from: Named;
  readonly to: Named;
  /** It is likely that both ask the same. */
  readonly same: boolean;
}

export interface Pairs {
  /** What was there before, by what is there now. */
  readonly pairs: ReadonlyMap<Named, Named>;
  /** Left over, of similar labels, at the same place. */
  readonly alike: readonly Alike[];
}

export function pairsOf(before: readonly Named[], after: readonly Named[]): Pairs {
  const pairs = new Map<Named, Named>();
  const taken = new Set<Named>();
  for (const sign of signs) {
    const [was, is] = [sign(before), sign(after)];
    const open = new Map<string, Named[]>();
    before.forEach((one, index) => {
      const key = taken.has(one) ? null : was(one, index);
      if (key !== null) open.set(key, [...(open.get(key) ?? []), one]);
    });
    after.forEach((one, index) => {
      const key = pairs.has(one) ? null : is(one, index);
      const found = key === null ? undefined : open.get(key)?.shift();
      if (found === undefined) return;
      pairs.set(one, found);
      taken.add(found);
    });
  }
  return { pairs, alike: alikeOf(before, after, pairs, taken) };
}

/** By what fields of two versions are the same; null: this one tells nothing. */
type Sign = (all: readonly Named[]) => (one: Named, index: number) => string | null;

/** A label with those beside it, -1 before and 1 behind. */
function withNeighbours(...beside: readonly number[]): Sign {
  return (all) => {
    const labels = all.map(({ label }) => compact(label));
    return (_, index) => [0, ...beside].map((far) => labels[index + far] ?? "").join("\n");
  };
}

/** A role tells what a field means, where no other field has it. */
const onlyOfRole: Sign = (all) => {
  const counts = new Map<string, number>();
  for (const { roles } of all) for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
  return ({ kind, roles: [role] }) => (role === undefined || counts.get(role) !== 1 ? null : `${role}\n${kind}`);
};

/** From what tells most to what tells least; equal labels at last in their order. */
const signs: readonly Sign[] = [
  withNeighbours(-1, 1),
  withNeighbours(-1),
  withNeighbours(1),
  withNeighbours(),
  () =>
    ({ label, kind }) => {
      const letters = lettersOf(compact(label));
      return letters === "" ? null : `${letters}\n${kind}`;
    },
  onlyOfRole,
];

/** How far apart in a gap two labels may stand. */
const reach = 2;
export const similar = 0.5;

/** What is left of both between the same neighbours. */
function alikeOf(
  before: readonly Named[],
  after: readonly Named[],
  pairs: ReadonlyMap<Named, Named>,
  taken: ReadonlySet<Named>,
): Alike[] {
  const gaps = new Map<Named | null, Named[]>();
  let above: Named | null = null;
  for (const one of before) {
    if (taken.has(one)) above = one;
    else gaps.set(above, [...(gaps.get(above) ?? []), one]);
  }
  const found: Alike[] = [];
  const gone = new Set<Named>();
  let place = 0;
  above = null;
  for (const one of after) {
    const known = pairs.get(one);
    if (known !== undefined) {
      above = known;
      place = 0;
      continue;
    }
    const near = (gaps.get(above) ?? []).slice(Math.max(0, place - reach), place + reach + 1);
    const from = near.find((other) => !gone.has(other) && inCommon(other.label, one.label) >= similar);
    place += 1;
    if (from === undefined) continue;
    gone.add(from);
    found.push({ from, to: one, same: isLikely(from, one) });
  }
  return found;
}

const written: ReadonlySet<string> = new Set(["text", "long", "date"]);

/** Figures are never taken for the same unasked: 中央资金 and 省级资金 look much alike. */
function isLikely(from: Named, to: Named): boolean {
  const [one, other] = [compact(from.label), compact(to.label)];
  return from.kind === to.kind && written.has(to.kind) && (one.startsWith(other) || other.startsWith(one));
}

/** The part of their letters that both have, from 0 to 1. */
export function inCommon(one: string, other: string): number {
  const [first, second] = [new Set(lettersOf(compact(one))), new Set(lettersOf(compact(other)))];
  const both = [...first].filter((letter) => second.has(letter)).length;
  return first.size + second.size === 0 ? 0 : (2 * both) / (first.size + second.size);
}
