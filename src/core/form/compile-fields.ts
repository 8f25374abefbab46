/** The fields of one section: a table's cells row by row, then its own fields. */

import { hasOptions } from "../value/codec.js";
import { checkIds, entryOf } from "./check-ids.js";
import { compileOptions } from "./compile-options.js";
import type { FieldSource, TableSource } from "./define.js";
import { type Expression, parseFeel } from "./expression.js";
import type { Field, Origin } from "./form.js";
import type { Mistakes } from "./mistake.js";
import { join } from "./path.js";
import { checkRole } from "./roles.js";
import type { MergedSection } from "./share.js";

/** Characters of a narrative. */
const longestNarrative = 20_000;

export function compileFields(pattern: string, section: MergedSection, mistakes: Mistakes): Field[] {
  const { table, fields } = section.from;
  const cells =
    section.table === undefined ? [] : compileCells(pattern, section.table, section.by ?? null, table, mistakes);
  const single = (section.fields ?? []).map((field, index) =>
    compileField(pattern, field, section, entryOf(fields, index), mistakes),
  );
  const rows = (section.table?.rows ?? []).map(({ id }, index) => ({ id, origin: entryOf(table, "rows", index) }));
  checkIds([...rows, ...single], section.narrative === undefined ? [] : ["text", "paragraphs", "basis"], mistakes);
  return [...cells, ...single, ...(section.narrative === undefined ? [] : [narrativeField(pattern, section)])];
}

/** What a narrative section prints: the standard paragraphs, or what a person wrote over them. */
function narrativeField(pattern: string, { title, from, by }: MergedSection): Field {
  return {
    pattern: join(pattern, "text"),
    id: "text",
    label: title,
    fullLabel: title,
    kind: "long",
    spec: { max: longestNarrative },
    roles: ["narrative"],
    derive: null,
    default: null,
    optional: by !== undefined,
    column: null,
    by: by ?? null,
    printed: true,
    numbered: null,
    stage: null,
    help: null,
    aliases: [],
    options: [],
    origin: from.narrative,
  };
}

function compileField(
  pattern: string,
  source: FieldSource,
  section: MergedSection,
  origin: Origin,
  mistakes: Mistakes,
): Field {
  const options = compileOptions(source.options ?? [], entryOf(origin, "options"), mistakes);
  if (hasOptions(source.kind) && options.length === 0) {
    mistakes.push({ code: "choice-options", facts: { id: source.id }, ...origin, offset: 0 });
  }
  checkRole(source.role, entryOf(origin, "role"), mistakes);
  const by = source.by ?? section.by ?? null;
  return {
    pattern: join(pattern, source.id),
    id: source.id,
    label: source.label,
    fullLabel: section.list === undefined ? `${section.title}·${source.label}` : source.label,
    kind: source.kind,
    spec: {
      ...(source.unit === undefined ? {} : { unit: source.unit }),
      ...(source.decimals === undefined ? {} : { decimals: source.decimals }),
      ...(source.min === undefined ? {} : { min: source.min }),
      ...(source.max === undefined ? {} : { max: source.max }),
      ...(source.kind === "cell" ? { scored: true } : {}),
      ...(options.length === 0
        ? {}
        : { options: options.map((option) => ({ value: option.label, label: option.label })) }),
    },
    roles: source.role === undefined ? [] : [source.role],
    derive: feel(source.derive, entryOf(origin, "derive"), mistakes),
    default: feel(source.default, entryOf(origin, "default"), mistakes),
    optional: by !== null || (source.optional ?? false),
    column: null,
    by,
    printed: source.printed ?? true,
    numbered: source.numbered ?? null,
    stage: source.stage ?? null,
    help: source.help ?? null,
    aliases: source.aliases ?? [],
    options,
    origin,
  };
}

function compileCells(
  pattern: string,
  table: TableSource,
  by: string | null,
  origin: Origin,
  mistakes: Mistakes,
): Field[] {
  const columns = table.columns.map((column, index) => ({ ...column, origin: entryOf(origin, "columns", index) }));
  for (const column of columns) checkRole(column.role, entryOf(column.origin, "role"), mistakes);
  checkIds(columns, [], mistakes);
  const derived = columns.map((column) => ({
    ...column,
    derive: feel(column.derive, entryOf(column.origin, "derive"), mistakes),
  }));
  return table.rows.flatMap((row, index) => {
    const place = entryOf(origin, "rows", index);
    checkRole(row.role, entryOf(place, "role"), mistakes);
    row.columns?.forEach((id, nth) => {
      checkColumn(id, table, entryOf(place, "columns", nth), mistakes);
    });
    for (const id of Object.keys(row.cells ?? {})) checkColumn(id, table, entryOf(place, "cells", id), mistakes);
    const derive = feel(row.derive, entryOf(place, "derive"), mistakes);
    return derived
      .filter(({ id }) => row.columns?.includes(id) ?? true)
      .map((column) => {
        const own = row.cells?.[column.id];
        const origin = entryOf(place, "cells", column.id);
        const cell = own && { ...column, derive: feel(own.derive, entryOf(origin, "derive"), mistakes), origin };
        return compileCell(pattern, table, { ...row, by, derive, origin: place }, cell ?? column);
      });
  });
}

type Placed<T> = Omit<T, "derive"> & { readonly derive: Expression | null; readonly origin: Origin };

/** A column's own expression goes before its row's: the share of a total row is the total's share. */
function compileCell(
  pattern: string,
  table: TableSource,
  row: Placed<TableSource["rows"][number]> & { readonly by: string | null },
  column: Placed<TableSource["columns"][number]>,
): Field {
  const { unit = column.kind === undefined ? table.unit : undefined, decimals = table.decimals } = column;
  const onlyRow = table.rows.filter((row) => row.derive === undefined).length === 1;
  return {
    pattern: join(pattern, row.id, column.id),
    id: column.id,
    label: `${row.label}·${column.label}`,
    fullLabel: `${row.label}·${column.label}`,
    kind: column.kind ?? table.kind,
    spec: { ...(unit === undefined ? {} : { unit }), ...(decimals === undefined ? {} : { decimals }) },
    roles: [row.role, column.role].filter((role) => role !== undefined),
    derive: column.derive ?? row.derive,
    default: null,
    optional: row.by !== null || (row.optional ?? false),
    column: column.id,
    by: row.by,
    printed: (row.printed ?? true) && (column.printed ?? true),
    numbered: null,
    stage: null,
    help: column.help ?? null,
    aliases: onlyRow ? [column.label] : [],
    options: [],
    origin: column.derive === null ? row.origin : column.origin,
  };
}

function checkColumn(id: string, table: TableSource, origin: Origin, mistakes: Mistakes): void {
  if (table.columns.some((column) => column.id === id)) return;
  mistakes.push({ code: "column-unknown", facts: { id }, ...origin, offset: 0 });
}

function feel(source: string | undefined, origin: Origin, mistakes: Mistakes): Expression | null {
  if (source === undefined) return null;
  const parsed = parseFeel(source);
  if ("references" in parsed) return parsed;
  mistakes.push({ code: "expression", facts: { source }, ...origin, offset: parsed.offset });
  return null;
}
