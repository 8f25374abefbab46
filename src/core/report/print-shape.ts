/** The names that a form's template may use: what `printout` gives, without figures. */
import { lineNames, rowNames } from "../form/compile.js";
import type { Form, List, Scope } from "../form/form.js";
import { scoredScopes } from "../form/scored-scopes.js";

export interface PrintShape {
  readonly [name: string]: true | { readonly fields: PrintShape; readonly list?: boolean };
}

type Open = { [name: string]: true | { fields: Open; list?: boolean } };

export function printShape(form: Form): PrintShape {
  return { ...reportNames, draft: true, ...scopeShape(form, form.root, true) };
}

/** What a narrative may use: the same without `draft`, since its text must not change with that, and without narratives. */
export function narrativeShape(form: Form): PrintShape {
  return { ...reportNames, ...scopeShape(form, form.root, false) };
}

const reportNames = { year: true, lastYear: true, unit: true } as const;

function scopeShape(form: Form, scope: Scope, narratives: boolean): Open {
  const shape: Open = {};
  for (const field of scope.fields) shape[field.id] = true;
  for (const section of scope.sections) {
    if (section.list !== null) {
      shape[section.id] = { fields: listShape(form, section.list, narratives), list: true };
      continue;
    }
    for (const field of section.fields) {
      const names = [section.id, ...field.pattern.slice(section.pattern.length + 1).split(".")];
      if (!field.roles.includes("narrative")) place(shape, names, true);
      else if (narratives) {
        place(shape, names, true);
        place(shape, [...names.slice(0, -1), "paragraphs"], { fields: { text: true }, list: true });
      }
    }
  }
  const scored = scoredScopes(form).find((scoredScope) => scoredScope.scope === scope);
  if (scored === undefined || form.scheme === null) return shape;
  if (scored.budget.executed !== null)
    for (const name of ["points", "rate", "score"]) place(shape, ["execution", name], true);
  for (const name of ["weight", "score", "grade"]) place(shape, ["total", name], true);
  return shape;
}

function listShape(form: Form, list: List, narratives: boolean): Open {
  const shape = scopeShape(form, list.row, narratives);
  const indicatorNames = list.role === "indicators" ? ["level1", "score", ...lineNames] : [];
  for (const name of [...rowNames, ...indicatorNames]) shape[name] = true;
  return shape;
}

function place(shape: Open, names: readonly string[], what: Open[string]): void {
  const [name = "", ...rest] = names;
  if (rest.length === 0) {
    shape[name] = what;
    return;
  }
  const inner = shape[name];
  const fields = inner === undefined || inner === true ? {} : inner.fields;
  place(fields, rest, what);
  shape[name] = { fields };
}
