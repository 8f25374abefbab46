/** Resolves every reference of every expression to a field or list of the form, innermost first: column, section, row, report. */
import type { Expression, Reference } from "./expression.js";
import type { Field, Form } from "./form.js";
import type { Mistakes } from "./mistake.js";
import { join } from "./path.js";

/** What a name of an expression stands for: a field's or list's pattern, or a fact about the report itself. */
export interface Link {
  readonly names: readonly string[];
  readonly pattern: string;
  /** The pattern in which the names begin; its rows are those of the derived field itself, later stars run over all rows. */
  readonly home: string;
}

/** Names that every expression may use: the report's unit and year. */
export const reportNames = ["unit", "year"] as const;

export function linkExpressions(form: Form, mistakes: Mistakes): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>();
  const reported = new Set<string>();
  for (const field of form.fields.values()) {
    for (const key of ["derive", "default"] as const) {
      const expression = field[key];
      if (expression === null) continue;
      const found = linkAll(form, field, expression, ({ names, outer, offset }) => {
        const facts = {
          name: (outer ?? names).join("."),
          field: field.pattern,
          source: expression.source,
        };
        const place = placeOf(field, key);
        // A row's expression stands in as many cells as the table has columns: one mistake all the same.
        const where = [place.file, ...place.at, offset].join(" ");
        if (reported.has(where)) return;
        reported.add(where);
        mistakes.push({ code: "reference-unknown", facts, ...place, offset });
      });
      links.set(field.pattern, [...(links.get(field.pattern) ?? []), ...found]);
    }
  }
  for (const pattern of circular(links)) {
    const field = form.fields.get(pattern);
    if (field === undefined) continue;
    const key = field.derive === null ? "default" : "derive";
    mistakes.push({ code: "circular", facts: { field: pattern }, ...placeOf(field, key), offset: 0 });
  }
  return links;
}

/** What an expression refers to that stands in a scope (`projects.*`, or "" for the report) and is no figure itself. */
export function linkAt(
  form: Form,
  scope: string,
  expression: Expression,
  unknown: (reference: Reference) => void,
): Link[] {
  return linkAll(form, { pattern: join(scope, "check"), id: "check", column: null }, expression, unknown);
}

/** Where an expression stands. */
type Standing = Pick<Field, "pattern" | "id" | "column">;

function placeOf(field: Field, key: "derive" | "default"): { file: string; at: (string | number)[] } {
  return { file: field.origin.file, at: [...field.origin.at, key] };
}

function linkAll(form: Form, field: Standing, expression: Expression, unknown: (reference: Reference) => void): Link[] {
  const found: Link[] = [];
  for (const reference of expression.references) {
    if (isReportName(reference.names)) continue;
    const link = linkOne(form, field, reference);
    if (link === null || isSumOfRows(form, expression, link)) unknown(reference);
    else found.push(link);
  }
  return found;
}

/** Rows are no numbers: in a cell, their list has no column of the cell's id; elsewhere the field's name is missing. */
function isSumOfRows(form: Form, { source }: Expression, { names, pattern }: Link): boolean {
  const sum = new RegExp(`\\b(?:sum|min|max|mean)\\(\\s*${names.join("\\.")}\\s*[,)]`);
  return form.lists.has(pattern) && sum.test(source);
}

function isReportName(names: readonly string[]): boolean {
  return names.length === 1 && reportNames.some((name) => name === names[0]);
}

/** A figure that nothing else has the name of is the figure itself: `circular` finds it. */
function linkOne(form: Form, field: Standing, reference: Reference): Link | null {
  let itself: Link | null = null;
  for (const names of reference.outer === null ? [reference.names] : [reference.names, reference.outer]) {
    for (const home of homesOf(field.pattern)) {
      const pattern = resolve(form, home, names);
      if (pattern === field.pattern) itself = { names, pattern, home };
      else if (pattern !== null) return columnOf(form, field, { names, pattern, home });
    }
    const column = `${parent(parent(field.pattern))}.${names[0]}.${field.id}`;
    if (names.length === 1 && form.fields.has(column))
      return { names, pattern: column, home: parent(parent(field.pattern)) };
  }
  return itself;
}

/** In a cell, a list's bare name is the column of the cell's own id in that list's rows. */
function columnOf(form: Form, field: Standing, link: Link): Link {
  if (field.column === null || !form.lists.has(link.pattern)) return link;
  const pattern = `${link.pattern}.*.${field.column}`;
  return form.fields.has(pattern) ? { ...link, pattern } : link;
}

/** The patterns in which a name may begin, innermost first, "" (the report) last. */
function homesOf(pattern: string): string[] {
  const homes: string[] = [];
  for (let home = parent(pattern); home !== ""; home = parent(home)) homes.push(home);
  return [...homes, ""];
}

function parent(pattern: string): string {
  const dot = pattern.lastIndexOf(".");
  return dot < 0 ? "" : pattern.slice(0, dot);
}

function resolve(form: Form, home: string, names: readonly string[]): string | null {
  let pattern = home;
  for (const name of names) {
    if (form.lists.has(pattern)) pattern = `${pattern}.*`;
    pattern = pattern === "" ? name : `${pattern}.${name}`;
  }
  return form.fields.has(pattern) || form.lists.has(pattern) ? pattern : null;
}

/** Patterns at which a way along the links comes back, one for each circle. */
function circular(links: ReadonlyMap<string, readonly Link[]>): string[] {
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (pattern: string): void => {
    if (state.get(pattern) === "done") return;
    if (state.get(pattern) === "open") {
      found.push(pattern);
      return;
    }
    state.set(pattern, "open");
    for (const link of links.get(pattern) ?? []) visit(link.pattern);
    state.set(pattern, "done");
  };
  for (const pattern of links.keys()) visit(pattern);
  return found;
}
