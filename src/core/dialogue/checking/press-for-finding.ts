/** The press that opens a place of a finding: the field itself, or what it is computed from. */

import type { Ledger } from "../../form/ledger.js";
import { patternOf, placed } from "../../form/path.js";
import type { Place } from "../../reading/place.js";
import { canSet, isList, isRow, isScope } from "../steps/path-exists.js";
import { stepsOf } from "../steps/steps.js";
import type { Press } from "../turn/press.js";

/** null: there is nothing in the report that a person could change there. */
export function pressForFinding(ledger: Ledger, place: Place): Press | null {
  if (place.at === "printed") return null;
  const { path } = place;
  const scored = /^(?:(.+)\.)?(?:total|execution)\.(?:score|weight)$/.exec(path);
  const settable = settableOf(ledger, path, 0);
  if (settable !== null) return { do: "edit", path: settable };
  if (isList(ledger, path)) return { do: "list", list: path };
  if (/\.\d+$/.test(path) && isRow(ledger, path)) return { do: "row", row: path };
  if (scored !== null && isScope(ledger, scored[1] ?? "")) return { do: "preview", table: scored[1] ?? "" };
  const step = stepsOf(ledger).find(
    ({ list, scope, pages }) =>
      list?.startsWith(`${path}.`) === true ||
      pages.flat().some(({ fields }) => fields.some(({ pattern }) => placed(pattern, scope).startsWith(`${path}.`))),
  );
  return step === undefined ? null : { do: "step", step: step.id };
}

/** Computed figures stand on others; a chain of them is not longer than this. */
const deepest = 6;

function settableOf(ledger: Ledger, path: string, depth: number): string | null {
  if (canSet(ledger, path)) return path;
  if (depth === deepest) return null;
  for (const { pattern } of ledger.form.links.get(patternOf(path)) ?? []) {
    const found = pattern.includes("*") && placed(pattern, path).includes("*") ? null : placed(pattern, path);
    const settable = found === null ? null : settableOf(ledger, found, depth + 1);
    if (settable !== null) return settable;
  }
  return null;
}
