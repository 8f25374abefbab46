/** Forms about one project, and what is known of such a report. */
import type { Field, Form, Scope } from "../form/form.js";

/** Every figure of it stands in the report itself, its project's name among them. */
export function isOfOneProject(form: Form): boolean {
  return fieldsOf(form.root).some(({ roles }) => roles.includes("project.name"));
}

/** Fields of the report itself, those of its lists not among them. */
export function fieldsOf({ sections }: Scope): readonly Field[] {
  return sections.flatMap(({ fields }) => fields);
}
