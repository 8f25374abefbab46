/** What a question is about: a path, as it was pressed or as somebody named it. */

import type { Ledger } from "../../form/ledger.js";
import { listOfRow } from "../../form/list-of-row.js";
import { patternOf } from "../../form/path.js";
import { labelOf } from "../../reading/label.js";
import { showField } from "../../value/show-field.js";
import { shortened } from "../screen/shortened.js";
import { rowsExist } from "../steps/path-exists.js";
import { findFields } from "./find-field.js";

/** Places that a name fits and a card offers. */
const mostOffered = 20;
/** Characters of a figure on a card. */
const longestValue = 60;

/** Figures, rows and texts that are there. */
export function isPlace(ledger: Ledger, path: string): boolean {
  return !path.includes("*") && rowsExist(ledger, path) && nameOfPlace(ledger, path) !== "";
}

/** “道路养护·全年执行数” as people call it; "" for what is no place. */
export function nameOfPlace(ledger: Ledger, path: string): string {
  if (ledger.field(path) !== undefined || ledger.form.lists.has(patternOf(path))) return labelOf(ledger, path);
  return /\.\d+$/.test(path) && listOfRow(ledger, path) !== undefined ? labelOf(ledger, path) : "";
}

/** What stands there; null: nothing, or a row. */
export function valueAt(ledger: Ledger, path: string): string | null {
  const field = ledger.field(path);
  const value = ledger.value(path);
  return field === undefined || value === null
    ? null
    : shortened(showField(field.kind, value, field.spec), longestValue);
}

/** Paths that a typed name can mean: names with their rows as this card prints them first. */
export function placesNamed(ledger: Ledger, typed: string): string[] {
  const parts = typed.split(/[·•]/u).map((part) => part.trim());
  const last = parts.at(-1) ?? "";
  const { paths } = findFields(ledger, last === "" ? typed : last, { at: "home" }, { computed: true });
  const inside = paths.filter((path) => {
    const name = labelOf(ledger, path);
    return parts.every((part) => name.includes(part));
  });
  const found = inside.length > 0 ? inside : paths;
  const exact = found.filter((path) => labelOf(ledger, path) === typed.trim());
  return (exact.length > 0 ? exact : found).slice(0, mostOffered);
}
