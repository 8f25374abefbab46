/** The list that a row stands in. */
import type { List } from "./form.js";
import type { Ledger } from "./ledger.js";
import { patternOf } from "./path.js";

/** `row`: `projects.2`. undefined: it is no row of a list. */
export function listOfRow({ form }: Ledger, row: string): List | undefined {
  return form.lists.get(patternOf(row.slice(0, Math.max(0, row.lastIndexOf(".")))));
}
