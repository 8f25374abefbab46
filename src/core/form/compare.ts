/** What a later version of a form would change in a report that was started on an earlier one. */
import type { Field, Form, List, Scope, Section } from "./form.js";

/** `at`: the pattern of the field or list; labels as the later version has them, or the earlier where it is gone. */
export type FormChange =
  | { readonly change: "added" | "removed" | "listAdded" | "listRemoved"; readonly at: string; readonly label: string }
  | { readonly change: "renamed"; readonly at: string; readonly from: string; readonly to: string }
  /** Another kind or unit, fewer decimals, options that are gone, narrower limits: what was answered may not fit any more. */
  | { readonly change: "altered"; readonly at: string; readonly label: string }
  /** Asked at another place among the others, a row or column of a table included; what was answered stays with it. */
  | { readonly change: "moved"; readonly at: string; readonly label: string }
  /** Worked out where it was asked, asked where it was worked out, or worked out in another way. */
  | { readonly change: "derived" | "asked" | "derivedAnew"; readonly at: string; readonly label: string };

/** In the order of the later form; what is gone comes last. Empty when both ask the same. */
export function compareForms(before: Form, after: Form): FormChange[] {
  const fields = [...after.fields.values()].flatMap((field) => fieldChanges(before.fields.get(field.pattern), field));
  const lists = [...after.lists.values()].flatMap((list) => listChanges(before.lists.get(list.pattern), list));
  const gone = [...before.fields.values()].filter(({ pattern }) => !after.fields.has(pattern));
  const goneLists = [...before.lists.values()].filter(({ pattern }) => !after.lists.has(pattern));
  return [
    ...lists,
    ...fields,
    ...movedIn(before.root, after.root),
    ...goneLists.map(({ pattern, title }) => ({ change: "listRemoved" as const, at: pattern, label: title })),
    ...gone.map(({ pattern, fullLabel }) => ({ change: "removed" as const, at: pattern, label: fullLabel })),
  ];
}

function fieldChanges(before: Field | undefined, after: Field): FormChange[] {
  const { pattern: at, fullLabel: label } = after;
  if (before === undefined) return [{ change: "added", at, label }];
  const changes: FormChange[] = [];
  if (before.fullLabel !== label) changes.push({ change: "renamed", at, from: before.fullLabel, to: label });
  const derivation = derivationChange(before, after);
  if (derivation !== null) changes.push({ change: derivation, at, label });
  if (isAltered(before, after)) changes.push({ change: "altered", at, label });
  return changes;
}

function derivationChange(before: Field, after: Field): "derived" | "asked" | "derivedAnew" | null {
  if (before.derive?.source === after.derive?.source) return null;
  if (after.derive === null) return "asked";
  return before.derive === null ? "derived" : "derivedAnew";
}

function isAltered(before: Field, after: Field): boolean {
  const lost = before.options.some(({ label }) => !after.options.some((option) => option.label === label));
  const { unit, decimals = Number.POSITIVE_INFINITY, min, max } = after.spec;
  const narrower =
    isNarrower(before.spec.min, min, (a, b) => a < b) || isNarrower(before.spec.max, max, (a, b) => a > b);
  const coarser = (before.spec.decimals ?? Number.POSITIVE_INFINITY) > decimals;
  return before.kind !== after.kind || before.spec.unit !== unit || lost || narrower || coarser;
}

function isNarrower(
  before: number | undefined,
  after: number | undefined,
  isWider: (a: number, b: number) => boolean,
): boolean {
  return after !== undefined && (before === undefined || isWider(before, after));
}

function listChanges(before: List | undefined, after: List): FormChange[] {
  const { pattern: at, title: label } = after;
  if (before === undefined) return [{ change: "listAdded", at, label }];
  return before.title === label ? [] : [{ change: "renamed", at, from: before.title, to: label }];
}

interface Placed {
  readonly at: string;
  readonly label: string;
}

/** What changed its place among what both versions have, section by section. */
function movedIn(before: Scope, after: Scope): FormChange[] {
  const sections = new Map(before.sections.map((section) => [section.pattern, section] as const));
  return [
    ...movedAmong(fieldsOf(before.fields), fieldsOf(after.fields)),
    ...movedAmong(before.sections.map(ofSection), after.sections.map(ofSection)),
    ...after.sections.flatMap((section): FormChange[] => {
      const was = sections.get(section.pattern);
      if (was === undefined) return [];
      const inside = was.list === null || section.list === null ? [] : movedIn(was.list.row, section.list.row);
      return [
        ...movedAmong(linesOf(was, "rows"), linesOf(section, "rows")),
        ...movedAmong(linesOf(was, "columns"), linesOf(section, "columns")),
        ...(section.list === null ? movedAmong(fieldsOf(was.fields), fieldsOf(section.fields)) : []),
        ...inside,
      ];
    }),
  ];
}

function fieldsOf(fields: readonly Field[]): Placed[] {
  return fields
    .filter(({ column }) => column === null)
    .map(({ pattern, fullLabel }) => ({ at: pattern, label: fullLabel }));
}

function ofSection({ pattern, title }: Section): Placed {
  return { at: pattern, label: title };
}

function linesOf({ table }: Section, of: "rows" | "columns"): Placed[] {
  return (table?.[of] ?? []).map(({ id, label }) => ({ at: `${table?.pattern ?? ""}.${id}`, label }));
}

/** The fewest that had to be moved to come from the one order to the other. */
function movedAmong(before: readonly Placed[], after: readonly Placed[]): FormChange[] {
  const places = new Map(before.map(({ at }, index) => [at, index] as const));
  const common = after.filter(({ at }) => places.has(at));
  const stayed = longestRise(common.map(({ at }) => places.get(at) ?? 0));
  return common.flatMap(({ at, label }, index) => (stayed.has(index) ? [] : [{ change: "moved" as const, at, label }]));
}

/** Places of a longest run of rising numbers. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** By the length of a run: where the run with the lowest end stops. */
  const ends: number[] = [];
  const before = numbers.map((number, index) => {
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) from = middle + 1;
      else to = middle;
    }
    ends[from] = index;
    return ends[from - 1];
  });
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}
