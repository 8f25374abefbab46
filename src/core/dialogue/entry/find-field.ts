/** Which figures a typed name can mean: those of the row where the person is first, exact labels before parts of them. */

import { expandPattern } from "../../form/expand-pattern.js";
import type { Field } from "../../form/form.js";
import type { Ledger } from "../../form/ledger.js";
import { listOfRow } from "../../form/list-of-row.js";
import { placed, rowOf } from "../../form/path.js";
import { pathOfPlace } from "../steps/path-of-place.js";
import { stepsOf } from "../steps/steps.js";
import type { Place } from "../turn/place.js";

export interface Found {
  /** Best first; all of them fit equally well. */
  readonly paths: readonly string[];
  /** The name is the field's own, not a part of it. */
  readonly exact: boolean;
}

interface Candidate {
  readonly path: string;
  readonly field: Field;
  /** The name of the row that it stands in, without signs; null: it stands in none, or in one that has no name yet. */
  readonly row: string | null;
}

/** `computed`: figures that nobody fills in as well. */
export function findFields(ledger: Ledger, name: string, place: Place, { computed = false } = {}): Found {
  const wanted = plainName(name);
  if (wanted === "") return { paths: [], exact: false };
  const all = [...candidates(ledger, computed)];
  const exact = all.filter((one) => isNamed(one, wanted));
  if (exact.length > 0) return { paths: near(ledger, exact, place), exact: true };
  const rows = all.filter(({ row, field }) => row === wanted && field.stage === "actual");
  if (rows.length > 0) return { paths: near(ledger, rows, place), exact: true };
  return {
    paths: near(
      ledger,
      all.filter((one) => contains(one, wanted)),
      place,
    ),
    exact: false,
  };
}

/** The derived field of this name: computed, so that nobody can set it. */
export function derivedField(ledger: Ledger, name: string): Field | undefined {
  const wanted = plainName(name);
  const fields = [...ledger.form.fields.values()].filter((field) => field.derive !== null);
  return fields.find((field) => [field.label, field.fullLabel].some((label) => plainName(label) === wanted));
}

function isNamed({ field, row }: Candidate, wanted: string): boolean {
  const own = row ?? "";
  return plainLabels(field).all.some((label) => {
    const before = wanted.slice(0, wanted.length - label.length);
    return wanted.endsWith(label) && (before === "" || before === own || before === `${own}的`);
  });
}

function contains({ field, row }: Candidate, wanted: string): boolean {
  if (plainLabels(field).full.includes(wanted)) return true;
  const inRow = row !== null && wanted.length >= 2 && row.includes(wanted);
  return inRow && (field.stage === "actual" || field.stage === null);
}

/** Those of the row or scope where the person is, if there are any. */
function near(ledger: Ledger, fits: readonly Candidate[], place: Place): string[] {
  const paths = fits.map(({ path }) => path);
  const asked = askedAt(ledger, place);
  const onCard = paths.filter((path) => asked.has(path));
  if (onCard.length > 0) return onCard;
  const here = scopeAt(ledger, place);
  if (here === null) return paths;
  const inRow = paths.filter((path) => rowOf(path) === here);
  if (inRow.length > 0) return inRow;
  const below = paths.filter((path) => scopeOf(ledger, path) === here);
  return below.length > 0 ? below : paths;
}

/** What the step asks at which the person is. */
function askedAt(ledger: Ledger, place: Place): ReadonlySet<string> {
  const step = place.at === "step" ? stepsOf(ledger).find(({ id }) => id === place.step) : undefined;
  const fields = (step?.pages ?? []).flat().flatMap((part) => part.fields);
  return new Set(fields.map((field) => placed(field.pattern, step?.scope ?? "")));
}

/** The innermost row with an outline of its own (a project) that a path lies in, "" for the report. */
function scopeOf(ledger: Ledger, path: string): string {
  for (let row = rowOf(path); row !== ""; row = rowOf(row.slice(0, row.lastIndexOf("."))))
    if ((listOfRow(ledger, row)?.row.sections.length ?? 0) > 0) return row;
  return "";
}

function* candidates(ledger: Ledger, computed: boolean): Generator<Candidate> {
  const names = new Map<string, string | null>();
  for (const field of ledger.form.fields.values()) {
    if (field.derive !== null && !computed) continue;
    for (const path of expandPattern(ledger, field.pattern)) {
      const row = rowOf(path);
      // A row is asked for once, not once for each of its figures.
      let name = names.get(row);
      if (name === undefined) {
        name = plainRowName(ledger, row);
        names.set(row, name);
      }
      yield { path, field, row: name };
    }
  }
}

function plainRowName(ledger: Ledger, row: string): string | null {
  const list = listOfRow(ledger, row);
  const name = list === undefined ? null : ledger.value(`${row}.${list.named}`);
  return name === null ? null : plainName(name);
}

/** The row or scope where the person is; null: nowhere in particular. */
function scopeAt(ledger: Ledger, place: Place): string | null {
  if (place.at === "list" || place.at === "preview") return null;
  const path = pathOfPlace(ledger, place);
  return path !== null && place.at === "edit" ? rowOf(path) : path;
}

function plainName(text: string): string {
  return text.normalize("NFKC").replace(/[\s·:：“”"'《》]/g, "");
}

interface PlainLabels {
  /** Of its full label. */
  readonly full: string;
  readonly all: readonly string[];
}

const ofFields = new WeakMap<Field, PlainLabels>();

/** What a field is called, without signs. */
function plainLabels(field: Field): PlainLabels {
  const known = ofFields.get(field);
  if (known !== undefined) return known;
  const all = [field.label, field.fullLabel, ...field.aliases].map(plainName);
  const labels = { full: plainName(field.fullLabel), all };
  ofFields.set(field, labels);
  return labels;
}
