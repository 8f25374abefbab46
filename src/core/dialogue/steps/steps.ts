/**
 * The steps of a report, derived from its form and its rows: never stored. A step is a card, or several pages of one kind;
 * its id names what it asks, so that it survives a new row or a new version.
 */
import type { Field, List, Scope, Section } from "../../form/form.js";
import { Kept } from "../../form/kept.js";
import type { Ledger } from "../../form/ledger.js";
import { placed } from "../../form/path.js";
import { isNarrative } from "../../report/narrative.js";
import { splitIntoCards } from "./split-into-cards.js";

export interface Step {
  readonly id: string;
  readonly kind: "fields" | "names" | "targets" | "details" | "actuals" | "review" | "texts";
  /** The row it belongs to, "" for the report. */
  readonly scope: string;
  readonly title: string;
  /** fields: one entry a page, each with the sections it shows; texts: one entry with all of them. */
  readonly pages: readonly (readonly Part[])[];
  /** Kinds of a list: its path. */
  readonly list: string | null;
  readonly definition: List | null;
}

/** A section's share of a card: its fields at this row, in order. */
export interface Part {
  readonly title: string;
  readonly section: Section | null;
  readonly fields: readonly Field[];
}

const kept = new Kept<readonly Step[]>();

/** Kept while the rows of the lists stay. */
export function stepsOf(ledger: Ledger): readonly Step[] {
  return kept.of(ledger, "", null, () => [...scopeSteps(ledger, ledger.form.root, "", true)]);
}

/** The steps of one scope and of the rows below it. `asksFields`: the row's fields are not on a card of the list already. */
function* scopeSteps(ledger: Ledger, scope: Scope, path: string, asksFields: boolean): Generator<Step> {
  const unit = unitAsked(ledger, scope);
  const fields = asked(scope.fields).filter((field) => field !== unit?.field);
  if (fields.length > 0 && asksFields)
    yield fieldsStep(path, "own", "", splitIntoCards([{ title: "", section: null, fields }], false));
  const done = new Set<string>();
  for (const section of scope.sections) {
    if (done.has(section.id)) continue;
    if (section.list !== null) {
      yield* listSteps(ledger, section.list, placed(section.pattern, path), path);
      continue;
    }
    const group = scope.steps.find((ids) => ids.includes(section.id)) ?? [section.id];
    const members = scope.sections.filter(({ id }) => group.includes(id));
    for (const member of members) done.add(member.id);
    const parts = members.map((member) => ({
      title: member.title,
      section: member,
      fields: [...(member === unit?.section ? [unit.field] : []), ...asked(member.fields)],
    }));
    if (parts.every((part) => part.fields.length === 0)) continue;
    const title = parts.flatMap((part) => (part.fields.length > 0 ? [part.title] : [])).join("、");
    yield fieldsStep(path, group.join("+"), title, splitIntoCards(parts, members.length > 1));
  }
  yield* textSteps(scope, path);
}

/** The unit that the money is written in is asked where the first money is. */
function unitAsked({ form }: Ledger, scope: Scope): { readonly field: Field; readonly section: Section } | null {
  const field = scope.fields.find(({ pattern }) => pattern === form.moneyUnit?.path);
  const section = scope.sections.find((one) => asked(one.fields).some(({ kind }) => kind === "money"));
  return field === undefined || section === undefined ? null : { field, section };
}

/** Texts come last: they speak of the scope's figures. */
function* textSteps(scope: Scope, path: string): Generator<Step> {
  const parts = scope.sections.flatMap((section): Part[] => {
    const fields =
      section.list === null ? section.fields.filter((field) => isNarrative(field) && field.by === null) : [];
    return fields.length === 0 ? [] : [{ title: section.title, section, fields }];
  });
  if (parts.length === 0) return;
  yield { id: `texts@${path}`, kind: "texts", scope: path, title: "", pages: [parts], list: null, definition: null };
}

function* listSteps(ledger: Ledger, list: List, path: string, scope: string): Generator<Step> {
  const step = (kind: Step["kind"]): Step => ({
    id: `${kind}@${path}`,
    kind,
    scope,
    title: list.title,
    pages: [],
    list: path,
    definition: list,
  });
  const named = list.entry === "names";
  yield step(named ? "names" : "targets");
  if (named && list.row.sections.length === 0 && stageFields(step("details"), "target").length > 0)
    yield step("details");
  if (list.row.fields.some((field) => field.stage === "actual")) yield step("actuals");
  if (list.row.fields.some((field) => field.stage === "review")) yield step("review");
  if (list.row.sections.length === 0) return;
  for (const row of ledger.rows(path)) yield* scopeSteps(ledger, list.row, `${path}.${row}`, named);
}

function fieldsStep(scope: string, id: string, title: string, pages: readonly (readonly Part[])[]): Step {
  return { id: `fields:${id}@${scope}`, kind: "fields", scope, title, pages, list: null, definition: null };
}

function asked(fields: readonly Field[]): Field[] {
  return fields.filter((field) => field.derive === null && field.by === null && !isNarrative(field));
}

export type Stage = "target" | "actual" | "review";

/** What the cards of a list's step ask of each row; null: they ask nothing row by row. */
export const stageOf: Record<Step["kind"], Stage | null> = {
  fields: null,
  names: null,
  targets: "target",
  details: "target",
  actuals: "actual",
  review: "review",
  texts: null,
};

/** The fields of a list's rows that this stage asks; names that were given a line each are not asked again. */
export function stageFields({ kind, definition }: Step, stage: Stage): Field[] {
  return asked(definition?.row.fields ?? []).filter(
    (field) => (field.stage ?? "target") === stage && (kind !== "details" || field.id !== definition?.named),
  );
}
