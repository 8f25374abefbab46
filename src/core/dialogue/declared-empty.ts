/** Lists that have no rows because somebody said so, which is an answer; a list that nobody has touched has none. */
import type { Entry, Ledger } from "../form/ledger.js";
import { patternOf } from "../form/path.js";
import { scoredScopes } from "../form/scored-scopes.js";

export function isDeclaredEmpty(ledger: Ledger, list: string): boolean {
  return ledger.answer(list)?.value === "";
}

/** Nothing is scored without indicators: their list cannot be empty. */
export function canBeEmpty(ledger: Ledger, list: string): boolean {
  const scored = scoredScopes(ledger.form).flatMap(({ indicators }) => indicators);
  return ledger.rows(list).length === 0 && !scored.some(({ pattern }) => pattern === patternOf(list));
}

export function emptyEntry(list: string): Entry {
  return { path: list, raw: "", value: "" };
}
