/** The list of indicators that a pasted table belongs to, from where the person is; null: to be asked. */
import { patternOf, placed } from "../form/path.js";
import { scoredScopes } from "../form/scored-scopes.js";
import type { Context, OpenReport } from "./context.js";
import { rowsExist } from "./exists.js";
import type { Place } from "./state.js";
import { stepsOf } from "./steps.js";

export function listHere({ report: { ledger }, state }: Context & { report: OpenReport }): string | null {
  const scopes = scoredScopes(ledger.form);
  const at = scopeAt(state.place, (id) => stepsOf(ledger).find((step) => step.id === id)?.scope ?? null);
  if (at === null) return scopes.length === 1 && scopes[0]?.list === null ? scopes[0].indicators.pattern : null;
  const inRow = patternOf(at).includes("*");
  const own = scopes.find(({ scope }) => scope.pattern !== "" && inRow && patternOf(at).startsWith(scope.pattern));
  const found = own ?? scopes.find(({ scope }) => scope.pattern === "");
  const path = found === undefined ? null : placed(found.indicators.pattern, at);
  return path === null || path.includes("*") || !rowsExist(ledger, path) ? null : path;
}

/** The path by which the row is told; null where the whole report is shown. */
function scopeAt(place: Place, scopeOfStep: (id: string) => string | null): string | null {
  switch (place.at) {
    case "step":
      return scopeOfStep(place.step);
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
