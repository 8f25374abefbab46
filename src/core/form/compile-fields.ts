/** The fields of one section: a table's cells row by row, then its own fields. */

import type { MergedSection } from "./compile.js";
import type { FieldSource, OptionSource, TableSource } from "./define.js";
import { type Expression, parseFeel } from "./expression.js";
import type { Field, Option, Origin } from "./form.js";
import type { Mistakes } from "./mistake.js";
import { join } from "./path.js";
import { checkRole } from "./roles.js";

export function compileFields(pattern: string, section: MergedSection, mistakes: Mistakes): Field[] {
  const cells = section.table === undefined ? [] : compileCells(pattern, section.table, section.from.table, mistakes);
  const own = (section.fields ?? []).map((field, index) =>
    compileField(
      pattern,
      field,
      section,
      { file: section.from.fields.file, at: [...section.from.fields.at, index] },
      mistakes,
    ),
  );
  const seen = new Set<string>();
  own.forEach((field, index) => {
    if (seen.has(field.pattern)) {
      mistakes.push({
        code: "id-twice",
        facts: { id: field.id },
        file: section.from.fields.file,
        at: [...section.from.fields.at, index, "id"],
        offset: 0,
      });
    }
    seen.add(field.pattern);
  });
  return [...cells, ...own];
}

function compileField(
  pattern: string,
  source: FieldSource,
  section: MergedSection,
  origin: Origin,
  mistakes: Mistakes,
): Field {
  const options = (source.options ?? []).flatMap(compileOption);
  if (source.kind === "choice" && options.length === 0) {
    mistakes.push({ code: "choice-options", facts: { id: source.id }, ...origin, offset: 0 });
  }
  checkRole(source.role, { file: origin.file, at: [...origin.at, "role"] }, mistakes);
  checkOptions(options, { file: origin.file, at: [...origin.at, "options"] }, mistakes);
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
    derive: feel(source.derive, { file: origin.file, at: [...origin.at, "derive"] }, mistakes),
    default: feel(source.default, { file: origin.file, at: [...origin.at, "default"] }, mistakes),
    optional: source.optional ?? false,
    stage: source.stage ?? null,
    help: source.help ?? null,
    aliases: source.aliases ?? [],
    options,
    origin,
  };
}

/** Two options of one label could not be told apart in an answer. */
function checkOptions(options: readonly Option[], origin: Origin, mistakes: Mistakes): void {
  options.forEach((option, index) => {
    if (options.findIndex((one) => one.label === option.label) !== index) {
      mistakes.push({ code: "option-twice", facts: { label: option.label }, ...origin, offset: 0 });
    }
    checkRole(option.role, origin, mistakes);
    if (index === 0 || options[index - 1]?.groupRole !== option.groupRole)
      checkRole(option.groupRole, origin, mistakes);
  });
}

function compileCells(pattern: string, table: TableSource, origin: Origin, mistakes: Mistakes): Field[] {
  table.columns.forEach((column, index) => {
    checkRole(column.role, { file: origin.file, at: [...origin.at, "columns", index, "role"] }, mistakes);
  });
  return table.rows.flatMap((row, index) => {
    const place = { file: origin.file, at: [...origin.at, "rows", index] };
    checkRole(row.role, { file: place.file, at: [...place.at, "role"] }, mistakes);
    const derive = feel(row.derive, { file: origin.file, at: [...origin.at, "rows", index, "derive"] }, mistakes);
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

function compileOption(source: OptionSource): Option[] {
  if (typeof source === "string") return [{ label: source, role: null, group: null, groupRole: null }];
  if (!("group" in source)) return [{ label: source.label, role: source.role ?? null, group: null, groupRole: null }];
  return source.options
    .flatMap(compileOption)
    .map((option) => ({ ...option, group: source.group, groupRole: source.role ?? null }));
}

function feel(source: string | undefined, origin: Origin, mistakes: Mistakes): Expression | null {
  if (source === undefined) return null;
  const parsed = parseFeel(source);
  if ("references" in parsed) return parsed;
  mistakes.push({
    code: "expression",
    facts: { source, message: parsed.message },
    file: origin.file,
    at: origin.at,
    offset: parsed.offset,
  });
  return null;
}
