/**
 * Definition -> compiled form. All mistakes are reported at once, each with the file and the place in it,
 * so that the loader can name line and column.
 */

import { compileFields } from "./compile-fields.js";
import type { FormSource, FragmentSource, SectionSource } from "./define.js";
import type { Field, Form, List, Origin, Scope, Section } from "./form.js";
import { linkExpressions } from "./link.js";
import { codeOf, type Mistakes } from "./mistake.js";
import { join } from "./path.js";
import { checkRole } from "./roles.js";

/** A section with its fragment laid under it, and the file that each part was written in. */
export interface MergedSection extends SectionSource {
  readonly at: readonly (string | number)[];
  readonly from: Readonly<Record<"table" | "fields" | "list", Origin>>;
}

export interface CompileInput {
  readonly file: string;
  readonly source: FormSource;
  readonly fragments: ReadonlyMap<string, { file: string; source: FragmentSource }>;
}

/** The form, or null when `mistakes` has grown. */
export function compileForm(input: CompileInput, mistakes: Mistakes): Form | null {
  const before = mistakes.length;
  const { source } = input;
  const fields = new Map<string, Field>();
  const lists = new Map<string, List>();
  const scope = compileScope("", source.sections, source.steps, [], ["sections"]);
  const form: Form = {
    id: source.id,
    version: source.version,
    title: source.title,
    kind: source.kind,
    scheme: source.scheme ?? null,
    file: source.file,
    root: scope,
    fields,
    lists,
    links: new Map(),
  };
  const links = linkExpressions(form, mistakes);
  return mistakes.length > before ? null : { ...form, links };

  function compileScope(
    pattern: string,
    sections: readonly SectionSource[],
    steps: readonly (readonly string[])[] | undefined,
    own: readonly Field[],
    at: readonly (string | number)[],
  ): Scope {
    const compiled = sections.map((section, index) => compileSection(pattern, merge(section, [...at, index])));
    checkIds(
      sections.map((section) => section.id),
      at,
    );
    for (const step of steps ?? []) {
      for (const id of step) {
        if (!sections.some((section) => section.id === id))
          report("step-unknown", { id }, input.file, [...at.slice(0, -1), "steps"]);
      }
    }
    return { pattern, fields: own, sections: compiled, steps: steps ?? [] };
  }

  function compileSection(scope: string, merged: MergedSection): Section {
    const pattern = join(scope, merged.id);
    const { list, table } = merged;
    const rowPattern = list === undefined ? pattern : `${pattern}.*`;
    const own = compileFields(rowPattern, merged, mistakes);
    for (const field of own) fields.set(field.pattern, field);
    if (list === undefined && merged.sections !== undefined) {
      report("sections-without-list", { id: merged.id }, input.file, [...merged.at, "sections"]);
    }
    return {
      id: merged.id,
      title: merged.title,
      pattern,
      fields: list === undefined ? own : [],
      table:
        table === undefined
          ? null
          : {
              pattern: rowPattern,
              columns: table.columns,
              rows: table.rows.map((row) => ({ id: row.id, label: row.label, derived: row.derive !== undefined })),
            },
      list: list === undefined ? null : compileList(pattern, merged, own),
    };
  }

  function compileList(pattern: string, merged: MergedSection, own: readonly Field[]): List | null {
    const { list } = merged;
    if (list === undefined) return null;
    checkRole(list.role, { file: merged.from.list.file, at: [...merged.from.list.at, "role"] }, mistakes);
    if (!own.some((field) => field.id === list.named)) {
      report("list-named", { id: list.named }, merged.from.list.file, [...merged.from.list.at, "named"]);
    }
    const row = compileScope(`${pattern}.*`, merged.sections ?? [], merged.steps, own, [...merged.at, "sections"]);
    const compiled: List = {
      pattern,
      title: merged.title,
      of: list.of,
      named: list.named,
      entry: list.entry,
      role: list.role ?? null,
      row,
    };
    lists.set(pattern, compiled);
    return compiled;
  }

  function merge(section: SectionSource, at: readonly (string | number)[]): MergedSection {
    const own = { file: input.file, at };
    const fragment = section.use === undefined ? undefined : input.fragments.get(section.use);
    if (section.use !== undefined && fragment === undefined)
      report("fragment-unknown", { name: section.use }, input.file, [...at, "use"]);
    const origin = (key: "table" | "fields" | "list"): Origin =>
      section[key] === undefined && fragment !== undefined
        ? { file: fragment.file, at: [key] }
        : { file: own.file, at: [...own.at, key] };
    return {
      ...fragment?.source,
      ...section,
      at,
      from: { table: origin("table"), fields: origin("fields"), list: origin("list") },
    };
  }

  function checkIds(ids: readonly string[], at: readonly (string | number)[]): void {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index) report("id-twice", { id }, input.file, [...at, index, "id"]);
    });
  }

  function report(code: string, facts: Record<string, string>, file: string, at: readonly (string | number)[]): void {
    mistakes.push({ code: codeOf(code), facts, file, at, offset: 0 });
  }
}
