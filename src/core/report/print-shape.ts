/** The names that a form's template may use: what `printout` gives, without figures. */
import { lineNames, rowNames } from "../form/compile.js";
import type { Field, Form, List, Scope } from "../form/form.js";
import { scoredScopes } from "../form/scored-scopes.js";
import { boxesOf, namedOptions, ticksOf } from "./choice-marks.js";
import { classesOf, inClasses } from "./rows-by-class.js";

export interface PrintShape {
  /** `of`: what the group shows is this name beside it in another way: a choice's boxes, a list's rows by class. */
  readonly [name: string]: true | { readonly fields: PrintShape; readonly list?: boolean; readonly of?: string };
}

type Open = { [name: string]: true | { fields: Open; list?: boolean; of?: string } };

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
  for (const field of scope.fields) placeField(shape, [field.id], field);
  for (const section of scope.sections) {
    if (section.list !== null) {
      const rows: Open[string] = { fields: listShape(form, section.list, narratives), list: true };
      shape[section.id] = rows;
      const classes = classesOf(section.list).map(({ id }) => [id, rows] as const);
      if (classes.length > 0) shape[inClasses(section.id)] = { fields: Object.fromEntries(classes), of: section.id };
      continue;
    }
    for (const field of section.fields) {
      const names = [section.id, ...field.pattern.slice(section.pattern.length + 1).split(".")];
      if (!field.roles.includes("narrative")) placeField(shape, names, field);
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

/** A choice whose options have names prints also as their boxes (□ ☑) and ticks (√). */
function placeField(shape: Open, names: readonly string[], field: Field): void {
  place(shape, names, true);
  for (const option of namedOptions(field))
    for (const marks of [boxesOf(field.id), ticksOf(field.id)]) {
      place(shape, [...names.slice(0, -1), marks, option.id], true);
      const group = follow(shape, [...names.slice(0, -1), marks]);
      if (group !== undefined) group.of = field.id;
    }
}

function follow(shape: Open, names: readonly string[]): Exclude<Open[string], true> | undefined {
  const [name = "", ...rest] = names;
  const inner = shape[name];
  if (inner === undefined || inner === true) return undefined;
  return rest.length === 0 ? inner : follow(inner.fields, rest);
}

function place(shape: Open, names: readonly string[], what: Open[string]): void {
  const [name = "", ...rest] = names;
  if (rest.length === 0) {
    shape[name] = what;
    return;
  }
  const inner = shape[name];
  const known = inner === undefined || inner === true ? { fields: {} } : inner;
  place(known.fields, rest, what);
  shape[name] = known;
}
