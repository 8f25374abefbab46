/** The list that a pasted table belongs to, from where the person is; null: it is one of indicators, to be asked which. */
import type { Ledger } from "../form/ledger.js";
import { patternOf, placed } from "../form/path.js";
import { indicatorLists, scoredScopes } from "../form/scored-scopes.js";
import type { Context, OpenReport } from "./context.js";
import { rowsExist } from "./exists.js";
import type { Place } from "./state.js";
import { stepsOf } from "./steps.js";

export function listHere({ report: { ledger }, state }: Context & { report: OpenReport }): string | null {
  const { place } = state;
  const step = place.at === "step" ? stepsOf(ledger).find(({ id }) => id === place.step) : undefined;
  if (step?.kind === "targets") return step.list;
  const scopes = scoredScopes(ledger.form);
  const at = scopeAt(place, step?.scope ?? null);
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
export function scoredLists(ledger: Ledger): string[] {
  return scoredScopes(ledger.form).flatMap((scored) => {
    const { list } = scored;
    const rows = list === null ? [""] : ledger.rows(list.pattern).map((row) => `${list.pattern}.${row}`);
    return rows.flatMap((row) => indicatorLists(ledger, scored, row).map(({ path }) => path));
  });
}

/** The path by which the row is told; null where the whole report is shown. */
function scopeAt(place: Place, scopeOfStep: string | null): string | null {
  switch (place.at) {
    case "step":
      return scopeOfStep;
    case "list":
      return place.list;
    case "row":
      return place.row;
    case "edit":
      return place.path;
    case "outline":
      return place.scope === "" ? null : place.scope;
    case "preview":
      return place.table;
    default:
      return null;
  }
}
