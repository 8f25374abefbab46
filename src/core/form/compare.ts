/** What a later version of a form would change in a report that was started on an earlier one. */
import type { Field, Form, List } from "./form.js";

/** `at`: the pattern of the field or list; labels as the later version has them, or the earlier where it is gone. */
export type FormChange =
  | { readonly change: "added" | "removed" | "listAdded" | "listRemoved"; readonly at: string; readonly label: string }
  | { readonly change: "renamed"; readonly at: string; readonly from: string; readonly to: string }
  /** Another kind or unit, fewer decimals, options that are gone, narrower limits: what was answered may not fit any more. */
  | { readonly change: "altered"; readonly at: string; readonly label: string }
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
