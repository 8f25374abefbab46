import type { Ledger } from "./ledger.js";

/** What a report is about where it is about one thing, such as a project; null while that has no name, and for all others. */
export function subjectOf(ledger: Ledger): string | null {
  for (const { pattern, roles } of ledger.form.fields.values())
    if (roles.includes("project.name") && !pattern.includes("*")) return ledger.value(pattern);
  return null;
}
