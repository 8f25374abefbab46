/** The list that a pasted table belongs to: by its heads, and by where the person is; null: to be asked. */

import { expandPattern } from "../../../form/expand-pattern.js";
import type { Ledger } from "../../../form/ledger.js";
import { patternOf, placed } from "../../../form/path.js";
import { indicatorLists, scoredScopes } from "../../../form/scored-scopes.js";
import { rowsExist } from "../../steps/path-exists.js";
import { pathOfPlace } from "../../steps/path-of-place.js";
import { stepsOf } from "../../steps/steps.js";
import type { WithReport } from "../../turn/context.js";
import { headsFor } from "./paste-columns.js";
import { pastedTable } from "./pasted-table.js";

export function listHere({ report: { ledger }, state }: WithReport, text: string): string | null {
  const { place } = state;
  const step = place.at === "step" ? stepsOf(ledger).find(({ id }) => id === place.step) : undefined;
  const fits = fitting(ledger, text);
  const open = place.at === "list" ? place.list : (step?.list ?? null);
  if (open !== null && (fits.length === 0 || fits.includes(open))) return open;
  const at = place.at === "outline" && place.scope === "" ? null : pathOfPlace(ledger, place);
  return fits.length === 0 ? byScope(ledger, at) : nearest(fits, at);
}

/** Lists that a table may go to: those that its heads fit best, else all that are scored. */
export function listsFor(ledger: Ledger, text: string): string[] {
  const fits = fitting(ledger, text);
  return fits.length > 0 ? fits : scoredLists(ledger);
}

/** Every list as it stands in the ledger whose fields, the naming one among them, the table's heads name most of. */
function fitting(ledger: Ledger, text: string): string[] {
  const grid = pastedTable(text);
  const lists = [...ledger.form.lists.values()].map((list) => ({ list, heads: headsFor(list, grid) }));
  const best = Math.max(2, ...lists.map(({ heads }) => heads));
  return lists.filter(({ heads }) => heads === best).flatMap(({ list }) => expandPattern(ledger, list.pattern));
}

/** The only one of the row where the person is, or the only one there is. `at` null: the whole report is shown. */
function nearest(fits: readonly string[], at: string | null): string | null {
  const row = at === null || at === "" ? "" : (/^.*?\.\d+/.exec(at)?.[0] ?? "");
  const near =
    at === null ? fits : fits.filter((path) => (row === "" ? !/\.\d/.test(path) : path.startsWith(`${row}.`)));
  const [only, ...others] = near.length > 0 ? near : fits;
  return only === undefined || others.length > 0 ? null : only;
}

/** A table whose heads tell nothing is taken for indicators. */
function byScope(ledger: Ledger, at: string | null): string | null {
  const scopes = scoredScopes(ledger.form);
  if (at === null) {
    const [only, ...others] = scoredLists(ledger);
    return only === undefined || others.length > 0 ? null : only;
  }
  const inRow = patternOf(at).includes("*");
  const own = scopes.find(({ scope }) => scope.pattern !== "" && inRow && patternOf(at).startsWith(scope.pattern));
  const found = own ?? scopes.find(({ scope }) => scope.pattern === "");
  const paths = (found?.indicators ?? []).map(({ pattern }) => placed(pattern, at));
  return paths.find((path) => !path.includes("*") && rowsExist(ledger, path)) ?? null;
}

/** Every list of indicators that is scored, the report's own first. */
function scoredLists(ledger: Ledger): string[] {
  return scoredScopes(ledger.form).flatMap((scored) => {
    const { list } = scored;
    const rows = list === null ? [""] : ledger.rows(list.pattern).map((row) => `${list.pattern}.${row}`);
    return rows.flatMap((row) => indicatorLists(ledger, scored, row).map(({ path }) => path));
  });
}
