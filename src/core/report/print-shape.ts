/** The names that a form's template may use: what `printout` gives, without figures. */
import { lineNames } from "../form/compile.js";
import type { Form, List, Scope } from "../form/form.js";
import { scoredScopes } from "../form/scored-scopes.js";

export interface PrintShape {
  readonly [name: string]: true | { readonly fields: PrintShape; readonly list?: boolean };
}

type Open = { [name: string]: true | { fields: Open; list?: boolean } };

export function printShape(form: Form): PrintShape {
  return { year: true, lastYear: true, unit: true, draft: true, ...scopeShape(form, form.root) };
}

function scopeShape(form: Form, scope: Scope): Open {
  const shape: Open = {};
  for (const field of scope.fields) shape[field.id] = true;
  for (const section of scope.sections) {
    if (section.list !== null) {
      shape[section.id] = { fields: listShape(form, section.list), list: true };
      continue;
    }
    for (const field of section.fields)
      place(shape, [section.id, ...field.pattern.slice(section.pattern.length + 1).split(".")]);
  }
  const scored = scoredScopes(form).find((one) => one.scope === scope);
  if (scored === undefined || form.scheme === null) return shape;
  if (scored.budget.executed !== null)
    for (const name of ["points", "rate", "score"]) place(shape, ["execution", name]);
  for (const name of ["weight", "score", "grade"]) place(shape, ["total", name]);
  return shape;
}

function listShape(form: Form, list: List): Open {
  const shape: Open = { number: true, ...scopeShape(form, list.row) };
  if (list.role !== "indicators") return shape;
  for (const name of ["level1", "score", ...lineNames]) shape[name] = true;
  return shape;
}

function place(shape: Open, names: readonly string[]): void {
  const [name = "", ...rest] = names;
  if (rest.length === 0) {
    shape[name] = true;
    return;
  }
  const inner = shape[name];
  const fields = inner === undefined || inner === true ? {} : inner.fields;
  place(fields, rest);
  shape[name] = { fields };
}
