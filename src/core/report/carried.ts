/** What was carried over from an earlier report and nobody has looked at since: it gets into no final file. */
import { expandPattern } from "../form/expand-pattern.js";
import type { Ledger } from "../form/ledger.js";

/** Paths, in the order of the form. */
export function carriedPaths(ledger: Ledger): string[] {
  return [...ledger.form.fields.values()]
    .filter(({ derive }) => derive === null)
    .flatMap(({ pattern }) => expandPattern(ledger, pattern))
    .filter((path) => ledger.way(path) === "carried");
}
