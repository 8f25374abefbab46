/**
 * What the next version of a form calls its fields: what asks the same as in the last version keeps its id, and what is new gets
 * one that no version ever had, so that a figure never comes to stand under another label.
 */
import type { FormIds } from "./form-ids.js";
import type { Named, PastForm, ScopeShape, SectionShape } from "./form-shape.js";
import { pairsOf } from "./pair-names.js";
import { pairSections } from "./pair-sections.js";

/** A label that stands where a similar one stood: a person says whether both ask the same. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
  readonly same: boolean;
}

export interface Versions {
  readonly ids: FormIds;
  readonly renamed: readonly Renamed[];
}

interface Matching {
  readonly ids: Map<string, string>;
  readonly renamed: Renamed[];
  readonly used: ReadonlySet<string>;
  readonly version: number;
  readonly said: readonly Renamed[];
  readonly untitled: ReadonlySet<string>;
}

const none: ScopeShape = { fields: [], sections: [] };

export interface NextShape {
  /** With ids by places. */
  readonly shape: ScopeShape;
  readonly version: number;
  /** What sections are called for which a form prints no title. */
  readonly untitled: readonly string[];
}

/** `said`: what a person said of labels that changed. */
export function matchVersions(
  { last, used }: PastForm,
  { shape: next, version, untitled }: NextShape,
  said: readonly Renamed[],
): Versions {
  const matching: Matching = {
    ids: new Map(),
    renamed: [],
    used: new Set(used),
    version,
    said,
    untitled: new Set(untitled),
  };
  matchScope(matching, last, next, { placed: "", named: "" });
  return { ids: matching.ids, renamed: matching.renamed };
}

/** What stands before the ids of a scope: by their places, and as they are called in the end. */
interface At {
  readonly placed: string;
  readonly named: string;
}

function matchScope(matching: Matching, before: ScopeShape, after: ScopeShape, at: At): void {
  matchNamed(matching, before.fields, after.fields, at);
  const { pairs, alike } = pairSections(before.sections, after.sections, matching.untitled);
  const all = new Map(pairs);
  for (const { from, to, same } of alike)
    if (isSame(matching, { from: from.title, to: to.title, same })) all.set(to, from);
  for (const section of after.sections) matchSection(matching, all.get(section), section, at);
}

function matchSection(matching: Matching, before: SectionShape | undefined, after: SectionShape, at: At): void {
  const id = keep(matching, at, after.id, before?.id);
  const inside = { placed: `${at.placed}${after.id}`, named: `${at.named}${id}` };
  const below = (sign: string): At => ({ placed: `${inside.placed}${sign}`, named: `${inside.named}${sign}` });
  matchNamed(matching, before?.rows ?? [], after.rows, below("."));
  matchNamed(matching, before?.columns ?? [], after.columns, below(" "));
  matchNamed(matching, before?.fields ?? [], after.fields, below("."));
  if (after.inside !== null) matchScope(matching, before?.inside ?? none, after.inside, below(".*."));
}

function matchNamed(matching: Matching, before: readonly Named[], after: readonly Named[], at: At): void {
  const { pairs, alike } = pairsOf(before, after);
  const all = new Map(pairs);
  for (const { from, to, same } of alike)
    if (isSame(matching, { from: from.label, to: to.label, same })) all.set(to, from);
  for (const one of after) keep(matching, at, one.id, all.get(one)?.id);
}

/** The answer that a person gave, else the likelier one; the sample card shows it in both cases. */
function isSame({ renamed, said }: Matching, likely: Renamed): boolean {
  const { from, to } = likely;
  const found = said.find((one) => one.from === from && one.to === to) ?? likely;
  if (!renamed.some((one) => one.from === from && one.to === to)) renamed.push(found);
  return found.same;
}

/** The id of the last version, or one that is new. */
function keep(
  { ids, used, version }: Matching,
  { placed, named }: At,
  own: string,
  before: string | undefined,
): string {
  const id = before ?? (used.has(`${named}${own}`) ? `${own}v${version}` : own);
  ids.set(`${placed}${own}`, id);
  return id;
}
