/** The fields of one section: a table's cells row by row, then its own fields. */

import { checkIds, entryOf } from "./check-ids.js";
import type { MergedSection } from "./compile.js";
import { compileOptions } from "./compile-options.js";
import type { FieldSource, TableSource } from "./define.js";
import { type Expression, parseFeel } from "./expression.js";
import type { Field, Origin } from "./form.js";
import type { Mistakes } from "./mistake.js";
import { join } from "./path.js";
import { checkRole } from "./roles.js";

export function compileFields(pattern: string, section: MergedSection, mistakes: Mistakes): Field[] {
  const { table, fields } = section.from;
  const cells = section.table === undefined ? [] : compileCells(pattern, section.table, table, mistakes);
  const own = (section.fields ?? []).map((field, index) =>
    compileField(pattern, field, section, entryOf(fields, index), mistakes),
  );
  const rows = (section.table?.rows ?? []).map(({ id }, index) => ({ id, origin: entryOf(table, "rows", index) }));
  checkIds([...rows, ...own], [], mistakes);
  return [...cells, ...own];
}

function compileField(
  pattern: string,
  source: FieldSource,
  section: MergedSection,
  origin: Origin,
  mistakes: Mistakes,
): Field {
  const options = compileOptions(source.options ?? [], entryOf(origin, "options"), mistakes);
  if (source.kind === "choice" && options.length === 0) {
    mistakes.push({ code: "choice-options", facts: { id: source.id }, ...origin, offset: 0 });
  }
  checkRole(source.role, entryOf(origin, "role"), mistakes);
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
    optional: source.optional ?? false,
    stage: source.stage ?? null,
    help: source.help ?? null,
    aliases: source.aliases ?? [],
    options,
    origin,
  };
}

function compileCells(pattern: string, table: TableSource, origin: Origin, mistakes: Mistakes): Field[] {
  const columns = table.columns.map(({ id, role }, index) => ({ id, role, origin: entryOf(origin, "columns", index) }));
  for (const column of columns) checkRole(column.role, entryOf(column.origin, "role"), mistakes);
  checkIds(columns, [], mistakes);
  return table.rows.flatMap((row, index) => {
    const place = entryOf(origin, "rows", index);
    checkRole(row.role, entryOf(place, "role"), mistakes);
    const derive = feel(row.derive, entryOf(place, "derive"), mistakes);
    return table.columns.map((column) => ({
      pattern: join(pattern, row.id, column.id),
      id: column.id,
      label: `${row.label}·${column.label}`,
      fullLabel: `${row.label}·${column.label}`,
      kind: table.kind,
      spec: {
        ...(table.unit === undefined ? {} : { unit: table.unit }),
        ...(table.decimals === undefined ? {} : { decimals: table.decimals }),
      },
      roles: [row.role, column.role].filter((role) => role !== undefined),
      derive,
      default: null,
      optional: row.optional ?? false,
      stage: null,
      help: column.help ?? null,
      aliases: table.rows.filter((one) => one.derive === undefined).length === 1 ? [column.label] : [],
      options: [],
      origin: place,
    }));
  });
}

function feel(source: string | undefined, origin: Origin, mistakes: Mistakes): Expression | null {
  if (source === undefined) return null;
  const parsed = parseFeel(source);
  if ("references" in parsed) return parsed;
  mistakes.push({ code: "expression", facts: { source }, ...origin, offset: parsed.offset });
  return null;
}
