/**
 * Definition -> compiled form. All mistakes are reported at once, each with the file and the place in it,
 * so that the loader can name line and column.
 */

import { checkIds, entryOf } from "./check-ids.js";
import { compileFields } from "./compile-fields.js";
import type { FormSource } from "./define.js";
import { checkFileName } from "./file-name.js";
import type { Field, Form, List, Narrative, Origin, Scope, Section } from "./form.js";
import { compileChecks, type PlacedCheck } from "./form-checks.js";
import { linkExpressions } from "./link.js";
import type { MistakeCode, Mistakes } from "./mistake.js";
import { moneyUnitField, withMoneyUnits, writtenIn } from "./money-unit.js";
import { join } from "./path.js";
import { checkRole } from "./roles.js";
import { scoredLists } from "./scored-scopes.js";
import { type Fragments, type MergedScope, type MergedSection, mergeScope, mergeSection } from "./share.js";

/** What a template knows of any row besides the form's own fields: how it may number itself, and where it stands. */
export const rowNames = ["number", "ordinal", "circled", "first", "last"];

/** What a template knows of a row of indicators besides the form's own fields. */
export const lineNames = ["level1Points", "completion", "top", "first", "rest", "group", "rest2"];

export interface CompileInput {
  readonly file: string;
  readonly source: FormSource;
  readonly fragments: Fragments;
  /** Texts of the form's Mustache files by name. */
  readonly narratives: ReadonlyMap<string, string>;
}

/** What compiling collects on its way. */
interface Compiling {
  readonly input: CompileInput;
  readonly mistakes: Mistakes;
  readonly fields: Map<string, Field>;
  readonly lists: Map<string, List>;
  readonly narratives: Map<string, Narrative>;
  readonly checks: PlacedCheck[];
  /** That money is written in; null where the fields' own units say it. */
  readonly unit: string | null;
}

/** The form; once `mistakes` has grown it must not be filled in, but still tells which names its template may use. */
export function compileForm(input: CompileInput, mistakes: Mistakes): Form {
  const form = compileIn(input, null, mistakes);
  return withMoneyUnits(form, (unit) => compileIn(input, unit, []));
}

/** `unit`: that money is written in; null where the fields' own units say it. */
function compileIn(input: CompileInput, unit: string | null, mistakes: Mistakes): Form {
  const { source, file } = input;
  const checks: PlacedCheck[] = (source.checks ?? []).map((check, index) => ({
    scope: "",
    source: check,
    origin: { file, at: ["checks", index] },
  }));
  const compiling: Compiling = {
    input,
    unit,
    mistakes,
    fields: new Map(),
    lists: new Map(),
    narratives: new Map(),
    checks,
  };
  const merged = mergeScope(source, { file, at: [] }, input.fragments, mistakes);
  const ofReport = moneyUnitField(source.moneyUnit, { file, at: ["moneyUnit"] }, mistakes);
  for (const field of ofReport) compiling.fields.set(field.pattern, field);
  const root = compileScope(compiling, "", merged, ofReport, ["draft", "lastYear"]);
  const form: Form = {
    id: source.id,
    version: source.version,
    title: source.title,
    region: source.region ?? null,
    source: source.source ?? null,
    unconfirmed: source.unconfirmed ?? [],
    kind: source.kind,
    scheme: typeof source.scheme === "string" ? { fixed: source.scheme } : (source.scheme ?? null),
    file: source.file,
    root,
    fields: compiling.fields,
    lists: compiling.lists,
    links: new Map(),
    narratives: compiling.narratives,
    checks: [],
    moneyUnit: null,
  };
  checkFileName(form, { file, at: ["file"] }, mistakes);
  return { ...form, links: linkExpressions(form, mistakes), checks: compileChecks(form, checks, mistakes) };
}

function compileScope(
  compiling: Compiling,
  pattern: string,
  { sections, steps }: MergedScope,
  fields: readonly Field[],
  reserved: readonly string[],
): Scope {
  const compiled = sections.map((section) =>
    compileSection(compiling, pattern, mergeSection(section, compiling.input.fragments, compiling.mistakes)),
  );
  const named = sections.map(({ source, origin }) => ({ id: source.id, origin }));
  const scored = scoredLists({ sections: compiled }).length > 0;
  checkIds([...fields, ...named], scored ? [...reserved, "execution", "total"] : reserved, compiling.mistakes);
  for (const { source, origin } of steps) {
    source.forEach((id, place) => {
      if (!compiled.some((section) => section.id === id))
        report(compiling, "step-unknown", { id }, entryOf(origin, place));
    });
  }
  return { pattern, fields, sections: compiled, steps: steps.map((step) => step.source) };
}

function compileSection(compiling: Compiling, scope: string, merged: MergedSection): Section {
  const pattern = join(scope, merged.id);
  const { list, table } = merged;
  const rowPattern = list === undefined ? pattern : `${pattern}.*`;
  const fields = compileFields(rowPattern, merged, compiling.mistakes).map((field) => writtenIn(field, compiling.unit));
  for (const field of fields) compiling.fields.set(field.pattern, field);
  merged.checks?.forEach((check, index) => {
    compiling.checks.push({
      scope: list === undefined ? scope : rowPattern,
      source: check,
      origin: entryOf(merged.origin, "checks", index),
    });
  });
  const { id, from } = merged;
  if (list === undefined && merged.inner.sections.length > 0)
    report(compiling, "sections-without-list", { id }, from.sections);
  if (list !== undefined && table !== undefined) report(compiling, "table-in-list", { id }, from.table);
  if (list !== undefined && merged.narrative !== undefined)
    report(compiling, "narrative-in-list", { id }, from.narrative);
  else if (merged.narrative !== undefined) addNarrative(compiling, rowPattern, merged.narrative, from.narrative);
  return {
    id: merged.id,
    title: merged.title,
    pattern,
    fields: list === undefined ? fields : [],
    table: table === undefined ? null : compileTable(rowPattern, table),
    list: list === undefined ? null : compileList(compiling, pattern, merged, fields),
    offered: merged.offered ?? false,
  };
}

function compileTable(pattern: string, { columns, rows }: NonNullable<MergedSection["table"]>): Section["table"] {
  return {
    pattern,
    columns,
    rows: rows.map((row) => ({
      id: row.id,
      label: row.label,
      role: row.role ?? null,
      aliases: row.aliases ?? [],
      derived: row.derive !== undefined,
      columns: row.columns ?? columns.map((column) => column.id),
    })),
  };
}

function addNarrative(compiling: Compiling, pattern: string, file: string, origin: Origin): void {
  const template = compiling.input.narratives.get(file);
  if (template === undefined) report(compiling, "file-missing", { name: file }, origin);
  else compiling.narratives.set(join(pattern, "text"), { file, template, origin });
}

function compileList(
  compiling: Compiling,
  pattern: string,
  merged: MergedSection,
  fields: readonly Field[],
): List | null {
  const { list } = merged;
  if (list === undefined) return null;
  checkRole(list.role, entryOf(merged.from.list, "role"), compiling.mistakes);
  if (!fields.some((field) => field.id === list.named))
    report(compiling, "list-named", { id: list.named }, entryOf(merged.from.list, "named"));
  const inRows = list.role === "indicators" ? [...rowNames, ...lineNames] : rowNames;
  const row = compileScope(compiling, `${pattern}.*`, merged.inner, fields, inRows);
  const compiled: List = {
    pattern,
    title: merged.title,
    of: list.of,
    aliases: list.aliases ?? [],
    named: list.named,
    entry: list.entry,
    role: list.role ?? null,
    row,
  };
  compiling.lists.set(pattern, compiled);
  return compiled;
}

function report(compiling: Compiling, code: MistakeCode, facts: Record<string, string>, origin: Origin): void {
  compiling.mistakes.push({ code, facts, ...origin, offset: 0 });
}
