/** Which figures a typed name can mean: those of the row where the person is first, exact labels before parts of them. */

import type { Field } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import { patternOf, rowOf } from "../form/path.js";
import type { Place } from "./state.js";
import { stepsOf } from "./steps.js";

/** Paths, best first; all of them fit equally well. */
export function findFields(ledger: Ledger, name: string, place: Place): string[] {
  const wanted = bare(name);
  if (wanted === "") return [];
  const all = [...candidates(ledger)];
  const fits = [
    all.filter(({ field, row }) =>
      [field.label, field.fullLabel, ...field.aliases].some(
        (label) => bare(label) === wanted || bare(`${row ?? ""}${label}`) === wanted,
      ),
    ),
    all.filter(({ row, field }) => row !== null && bare(row) === wanted && field.stage === "actual"),
    all.filter(
      ({ field, row }) =>
        bare(field.fullLabel).includes(wanted) ||
        (row !== null &&
          wanted.length >= 2 &&
          bare(row).includes(wanted) &&
          (field.stage === "actual" || field.stage === null)),
    ),
  ].find((list) => list.length > 0);
  const paths = (fits ?? []).map(({ path }) => path);
  const here = scopeOf(ledger, place);
  const near = paths.filter((path) => here !== null && rowOf(path) === here);
  return near.length > 0 ? near : paths;
}

function* candidates(ledger: Ledger): Generator<{ path: string; field: Field; row: string | null }> {
  for (const field of ledger.form.fields.values()) {
    if (field.derive !== null) continue;
    for (const path of expand(ledger, field.pattern)) yield { path, field, row: rowNameOf(ledger, path) };
  }
}

function expand(ledger: Ledger, pattern: string): string[] {
  const star = pattern.indexOf(".*");
  if (star < 0) return [pattern];
  const list = pattern.slice(0, star);
  return ledger.rows(list).flatMap((row) => expand(ledger, `${list}.${row}${pattern.slice(star + 2)}`));
}

function rowNameOf(ledger: Ledger, path: string): string | null {
  const row = rowOf(path);
  if (row === "") return null;
  const list = ledger.form.lists.get(patternOf(row).replace(/\.\*$/, ""));
  return list === undefined ? null : ledger.value(`${row}.${list.named}`);
}

function scopeOf(ledger: Ledger, place: Place): string | null {
  if (place.at === "outline") return place.scope;
  if (place.at === "row") return place.row;
  if (place.at !== "step") return null;
  return stepsOf(ledger).find((step) => step.id === place.step)?.scope ?? null;
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s·:：“”"'《》]/g, "");
}
