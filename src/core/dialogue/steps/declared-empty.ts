/** Lists that have no rows because somebody said so, which is an answer; a list that nobody has touched has none. */
import type { Form } from "../../form/form.js";
import type { Entry, Ledger } from "../../form/ledger.js";
import { patternOf } from "../../form/path.js";
import { scoredScopes } from "../../form/scored-scopes.js";

export function isDeclaredEmpty(ledger: Ledger, list: string): boolean {
  return ledger.answer(list)?.value === "";
}

/** Nothing is scored without indicators: where scores are wanted, their list cannot be empty. */
export function canBeEmpty(ledger: Ledger, list: string): boolean {
  return ledger.rows(list).length === 0 && !isScored(ledger.form, patternOf(list));
}

function isScored(form: Form, list: string): boolean {
  return (
    form.scheme !== null && scoredScopes(form).some(({ indicators }) => indicators.some((one) => one.pattern === list))
  );
}

export function emptyEntry(list: string): Entry {
  return { path: list, raw: "", value: "" };
}
