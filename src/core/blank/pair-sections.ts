/** Which sections of two versions are the same: by their titles and what they ask, the likeliest first. */
import type { ScopeShape, SectionShape } from "./form-shape.js";
import { compact } from "./label-text.js";
import { inCommon, similar } from "./pair-names.js";

export interface SectionPairs {
  /** What was there before, by what is there now. */
  readonly pairs: ReadonlyMap<SectionShape, SectionShape>;
  /** Left over, with much in common. */
  readonly alike: readonly { readonly from: SectionShape; readonly to: SectionShape; readonly same: boolean }[];
}

/** `untitled`: what sections are called for which a form prints no title. */
export function pairSections(
  before: readonly SectionShape[],
  after: readonly SectionShape[],
  untitled: ReadonlySet<string>,
): SectionPairs {
  const pairs = new Map<SectionShape, SectionShape>();
  const taken = new Set<SectionShape>();
  const alike: { from: SectionShape; to: SectionShape; same: boolean }[] = [];
  for (const candidate of candidates(before, after)) {
    const { from, to, isSure } = candidate;
    if (taken.has(from) || pairs.has(to) || alike.some((one) => one.to === to)) continue;
    taken.add(from);
    if (isSure) pairs.set(to, from);
    else alike.push({ from, to, same: isLikely(candidate, untitled) });
  }
  return { pairs, alike };
}

interface Candidate {
  readonly from: SectionShape;
  readonly to: SectionShape;
  /** How many of the smaller section's labels the other one has too, as a share from 0 to 1. */
  readonly shared: number;
  /** Of one title, or a section whose fields tell by themselves what they are. */
  readonly isSure: boolean;
  readonly rank: number;
}

function candidates(before: readonly SectionShape[], after: readonly SectionShape[]): Candidate[] {
  const asked = before.map((section) => ({ section, labels: new Set(labelsOf(section)) }));
  const found = after.flatMap((to, index) => {
    const labels = new Set(labelsOf(to));
    return asked.flatMap(({ section: from, labels: theirs }, place): Candidate[] => {
      if (from.isList !== to.isList || from.rows.length > 0 !== to.rows.length > 0) return [];
      const both = [...labels].filter((label) => theirs.has(label)).length;
      const shared = both / Math.max(1, Math.min(labels.size, theirs.size));
      const titled = titleOf(from) === titleOf(to);
      const isPlain = isOfFields(from) && isOfFields(to);
      const isSure = titled || (isPlain && both > 0);
      if (!isSure && shared < similar && inCommon(titleOf(from), titleOf(to)) < similar) return [];
      const far = Math.abs(index - place) / (100 * (before.length + after.length));
      return [{ from, to, shared, isSure, rank: (isSure && !isPlain ? 2 : 0) + (titled ? 1 : 0) + 2 * shared - far }];
    });
  });
  return found.toSorted((one, other) => other.rank - one.rank);
}

/** Figures of one table are never taken for another's unasked, unless its title came, went, or became longer or shorter. */
function isLikely({ from, to, shared }: Candidate, untitled: ReadonlySet<string>): boolean {
  if (untitled.has(from.title) || untitled.has(to.title)) return shared >= nearlyAll;
  const [one, other] = [titleOf(from), titleOf(to)];
  return one !== "" && other !== "" && (one.includes(other) || other.includes(one));
}

const nearlyAll = 0.8;

/** Without years: next year's form names the next one. */
function titleOf({ title }: SectionShape): string {
  return compact(title).replace(/(?:19|20)\d{2}年?度?/g, "");
}

function isOfFields({ isList, rows, fields }: SectionShape): boolean {
  return !isList && rows.length === 0 && fields.length > 0 && !fields.some(({ roles }) => roles.includes("narrative"));
}

function labelsOf({ rows, columns, fields, inside }: SectionShape): string[] {
  return [
    ...rows.map(({ label }) => `row ${compact(label)}`),
    ...[...columns, ...fields].map(({ label }) => compact(label)),
    ...(inside === null ? [] : labelsInside(inside)),
  ];
}

function labelsInside({ fields, sections }: ScopeShape): string[] {
  return [...fields.map(({ label }) => compact(label)), ...sections.flatMap(labelsOf)];
}
