/**
 * Definition -> compiled form. All mistakes are reported at once, each with the file and the place in it,
 * so that the loader can name line and column.
 */

import { checkIds } from "./check-ids.js";
import { compileFields } from "./compile-fields.js";
import type { FormSource, FragmentSource, SectionSource } from "./define.js";
import { checkFileName } from "./file-name.js";
import type { Field, Form, List, Narrative, Origin, Scope, Section } from "./form.js";
import { compileChecks, type PlacedCheck } from "./form-checks.js";
import { linkExpressions } from "./link.js";
import { codeOf, type Mistakes } from "./mistake.js";
import { join } from "./path.js";
import { checkRole } from "./roles.js";
import { scoredLists } from "./scored-scopes.js";

/** What a template knows of any row besides the form's own fields: how it may number itself, and where it stands. */
export const rowNames = ["number", "ordinal", "circled", "first", "last"];

/** What a template knows of a row of indicators besides the form's own fields. */
export const lineNames = ["level1Points", "completion", "top", "first", "rest", "group", "rest2"];

/** A section with its fragment laid under it, and the file that each part was written in. */
export interface MergedSection extends SectionSource {
  readonly at: readonly (string | number)[];
  readonly from: Readonly<Record<"table" | "fields" | "list" | "narrative", Origin>>;
}

export interface CompileInput {
  readonly file: string;
  readonly source: FormSource;
  readonly fragments: ReadonlyMap<string, { file: string; source: FragmentSource }>;
  /** Texts of the form's Mustache files by name. */
  readonly narratives: ReadonlyMap<string, string>;
}

/** The form; once `mistakes` has grown it must not be filled in, but still tells which names its template may use. */
export function compileForm(input: CompileInput, mistakes: Mistakes): Form {
  const { source } = input;
  const fields = new Map<string, Field>();
  const lists = new Map<string, List>();
  const narratives = new Map<string, Narrative>();
  const checks: PlacedCheck[] = (source.checks ?? []).map((check, index) => ({
    scope: "",
    source: check,
    origin: { file: input.file, at: ["checks", index] },
  }));
  const scope = compileScope("", source.sections, source.steps, [], ["sections"], ["draft", "lastYear"]);
  const form: Form = {
    id: source.id,
    version: source.version,
    title: source.title,
    kind: source.kind,
    scheme: typeof source.scheme === "string" ? { fixed: source.scheme } : (source.scheme ?? null),
    file: source.file,
    root: scope,
    fields,
    lists,
    links: new Map(),
    narratives,
    checks: [],
  };
  checkFileName(form, { file: input.file, at: ["file"] }, mistakes);
  return { ...form, links: linkExpressions(form, mistakes), checks: compileChecks(form, checks, mistakes) };

  function compileScope(
    pattern: string,
    sections: readonly SectionSource[],
    steps: readonly (readonly string[])[] | undefined,
    own: readonly Field[],
    at: readonly (string | number)[],
    reserved: readonly string[],
  ): Scope {
    const compiled = sections.map((section, index) => compileSection(pattern, merge(section, [...at, index])));
    const named = sections.map(({ id }, index) => ({ id, origin: { file: input.file, at: [...at, index] } }));
    const scored = scoredLists({ sections: compiled }).length > 0;
    checkIds([...own, ...named], scored ? [...reserved, "execution", "total"] : reserved, mistakes);
    steps?.forEach((step, index) => {
      step.forEach((id, place) => {
        if (!sections.some((section) => section.id === id))
          report("step-unknown", { id }, input.file, [...at.slice(0, -1), "steps", index, place]);
      });
    });
    return { pattern, fields: own, sections: compiled, steps: steps ?? [] };
  }

  function compileSection(scope: string, merged: MergedSection): Section {
    const pattern = join(scope, merged.id);
    const { list, table } = merged;
    const rowPattern = list === undefined ? pattern : `${pattern}.*`;
    const own = compileFields(rowPattern, merged, mistakes);
    for (const field of own) fields.set(field.pattern, field);
    merged.checks?.forEach((check, index) => {
      checks.push({
        scope: list === undefined ? scope : rowPattern,
        source: check,
        origin: { file: input.file, at: [...merged.at, "checks", index] },
      });
    });
    if (list === undefined && merged.sections !== undefined) {
      report("sections-without-list", { id: merged.id }, input.file, [...merged.at, "sections"]);
    }
    if (list !== undefined && table !== undefined)
      report("table-in-list", { id: merged.id }, merged.from.table.file, merged.from.table.at);
    if (list !== undefined && merged.narrative !== undefined)
      report("narrative-in-list", { id: merged.id }, merged.from.narrative.file, merged.from.narrative.at);
    else if (merged.narrative !== undefined) addNarrative(rowPattern, merged.narrative, merged.from.narrative);
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
              rows: table.rows.map((row) => ({
                id: row.id,
                label: row.label,
                derived: row.derive !== undefined,
                columns: row.columns ?? table.columns.map((column) => column.id),
              })),
            },
      list: list === undefined ? null : compileList(pattern, merged, own),
    };
  }

  function addNarrative(pattern: string, file: string, origin: Origin): void {
    const template = input.narratives.get(file);
    if (template === undefined) report("file-missing", { name: file }, origin.file, origin.at);
    else narratives.set(join(pattern, "text"), { file, template, origin });
  }

  function compileList(pattern: string, merged: MergedSection, own: readonly Field[]): List | null {
    const { list } = merged;
    if (list === undefined) return null;
    checkRole(list.role, { file: merged.from.list.file, at: [...merged.from.list.at, "role"] }, mistakes);
    if (!own.some((field) => field.id === list.named)) {
      report("list-named", { id: list.named }, merged.from.list.file, [...merged.from.list.at, "named"]);
    }
    const inRows = list.role === "indicators" ? [...rowNames, ...lineNames] : rowNames;
    const sections = merged.sections ?? [];
    const row = compileScope(`${pattern}.*`, sections, merged.steps, own, [...merged.at, "sections"], inRows);
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
    const origin = (key: "table" | "fields" | "list" | "narrative"): Origin =>
      section[key] === undefined && fragment !== undefined
        ? { file: fragment.file, at: [key] }
        : { file: own.file, at: [...own.at, key] };
    return {
      ...fragment?.source,
      ...section,
      at,
      from: { table: origin("table"), fields: origin("fields"), list: origin("list"), narrative: origin("narrative") },
    };
  }

  function report(code: string, facts: Record<string, string>, file: string, at: readonly (string | number)[]): void {
    mistakes.push({ code: codeOf(code), facts, file, at, offset: 0 });
  }
}
