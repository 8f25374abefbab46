/** Points and scores that a table prints for what the scheme works out: the execution of the budget and the total. */
import type { List } from "../../form/form.js";
import { join, patternOf, rowOf } from "../../form/path.js";
import { scoredScopeOf, scoredScopes } from "../../form/scored-scopes.js";
import type { Collector } from "./found.js";
import { isDash, isNumber } from "./furniture.js";
import type { GridCell } from "./grid.js";
import type { Place, Places } from "./places.js";
import { unaskedField } from "./unasked-field.js";

/** As layouts name them. */
export type ScoreName = "execution.points" | "execution.score" | "total.weight" | "total.score";

/** `at`: the report or the row that is scored. */
export function putScore(name: ScoreName, at: string, label: string, cell: GridCell, found: Collector): void {
  if (found.ledger.form.scheme === null || cell.text === "" || isDash(cell.text)) return;
  const path = join(at, name);
  const field = { ...unaskedField(patternOf(path), label, "points", ""), roles: [] };
  found.score(found.read(path, field, { text: cell.text.replace(/[分%％]$/, ""), cells: [cell] }));
}

/** The report or the row that the indicators of a list are scored in; null: nothing is scored there. */
export function scoredPlace(list: List, at: string, places: Places): string | null {
  const { form } = places.ledger;
  const scored = scoredScopeOf(form, list);
  if (scored === undefined) return null;
  return up(at, scored.scope.pattern);
}

/** The nearest scored place around this one. */
export function scoredAround(place: Place, places: Places): string | null {
  const scopes = new Set(scoredScopes(places.ledger.form).map(({ scope }) => scope));
  return places.chain(place).find(({ scope }) => scopes.has(scope))?.path ?? null;
}

function up(path: string, pattern: string): string | null {
  for (let at = path; ; at = rowOf(at.slice(0, at.lastIndexOf(".")))) {
    if (patternOf(at) === pattern) return at;
    if (at === "") return null;
  }
}

/** A row of sums: weight and score by their columns, else in the order of the head's columns; a lone figure is the score. */
export function putTotals(
  at: string,
  cells: readonly GridCell[],
  byColumn: (cell: GridCell) => "weight" | "score" | null,
  found: Collector,
  order: readonly ("weight" | "score")[] = [],
): void {
  const label = cells.find(({ text }) => text !== "")?.text ?? "";
  const numbers = cells.filter(({ text }) => isNumber(text) || /^\d+(\.\d+)?分$/.test(text));
  const named = numbers.map((cell) => ({ cell, name: byColumn(cell) }));
  const isNamed = named.some(({ name }) => name !== null);
  const both = order.length > 1 ? order : (["weight", "score"] as const);
  const usual = numbers.length === 1 ? ["score" as const] : both;
  // The label is merged over a column less than it should be: both figures stand one to the left.
  const isShifted = named.length === 2 && named[0]?.name === null && order.length > 1 && named[1]?.name === order[0];
  named.forEach(({ cell, name }, index) => {
    const which = isNamed && !isShifted ? name : (usual[index] ?? null);
    if (which !== null) putScore(`total.${which}`, at, label, cell, found);
  });
}
