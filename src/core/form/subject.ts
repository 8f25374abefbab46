import type { Form } from "./form.js";
import type { Ledger } from "./ledger.js";

/** What a report is about where it is about one thing, such as a project; null while that has no name, and for all others. */
export function subjectOf(ledger: Ledger): string | null {
  const path = subjectPath(ledger.form);
  return path === null ? null : ledger.value(path);
}

/** Where the name of that thing stands; null: reports of the form are about no single thing. */
export function subjectPath(form: Form): string | null {
  for (const { pattern, roles } of form.fields.values())
    if (roles.includes("project.name") && !pattern.includes("*")) return pattern;
  return null;
}
