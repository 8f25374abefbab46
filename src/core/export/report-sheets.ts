/** Every table and list of a report as a sheet, single figures and texts on one of their own. */
import { expandPattern } from "../form/expand-pattern.js";
import type { Field, List, Scope, Section } from "../form/form.js";
import { join } from "../form/path.js";
import { rowNames } from "../reading/label.js";
import type { Reading } from "../report/printing.js";
import { say } from "../say.js";
import { cellOf, unitOf } from "./cell-of.js";
import type { Cell, Sheet } from "./workbook.js";

export function reportSheets(reading: Reading): Sheet[] {
  const { root } = reading.ledger.form;
  const single = singleFigures(reading, root);
  return [...(single.rows.length > 0 ? [single] : []), ...scopeSheets(reading, root)];
}

function scopeSheets(reading: Reading, scope: Scope): Sheet[] {
  return scope.sections.flatMap((section) => {
    const { list } = section;
    return [
      ...(section.table === null ? [] : [tableSheet(reading, scope, section)]),
      ...(list === null ? [] : [listSheet(reading, list), ...scopeSheets(reading, list.row)]),
    ];
  });
}

/** Figures that stand in no table, section by section, rows of lists after each other. */
function singleFigures(reading: Reading, root: Scope): Sheet {
  const heads = (["section", "row", "label", "value", "unit"] as const).map((name) => say(`export.head-${name}`));
  return { name: say("export.sheet-figures"), heads, rows: singleRows(reading, root) };
}

function singleRows(reading: Reading, scope: Scope): Cell[][] {
  const { ledger } = reading;
  return scope.sections.flatMap((section) => [
    ...section.fields
      .filter(({ column }) => column === null)
      .flatMap((field) =>
        expandPattern(ledger, field.pattern).map((path): Cell[] => [
          section.title,
          rowNames(ledger, path).join(" · "),
          field.label,
          cellOf(reading, path),
          unitOf(field),
        ]),
      ),
    ...(section.list === null ? [] : singleRows(reading, section.list.row)),
  ]);
}

function tableSheet(reading: Reading, scope: Scope, { title, table, fields }: Section): Sheet {
  const { ledger } = reading;
  const { columns = [], rows = [], pattern = "" } = table ?? {};
  const inRows = scope.pattern !== "";
  const cells = new Map(fields.map((field) => [field.pattern, field]));
  const places = inRows ? expandPattern(ledger, scope.pattern) : [""];
  return {
    name: title,
    heads: [
      ...(inRows ? [say("export.head-row")] : []),
      say("export.head-label"),
      ...columns.map(({ id, label }) => headOf(label, commonUnit(fields.filter((field) => field.column === id)))),
    ],
    rows: places.flatMap((place) =>
      rows.map((row) => [
        ...(inRows ? [rowNames(ledger, place).join(" · ")] : []),
        row.label,
        ...columns.map(({ id }): Cell => {
          const field = cells.get(join(pattern, row.id, id));
          return field === undefined
            ? null
            : cellOf(reading, `${place}${field.pattern.slice(scope.pattern.length)}`.replace(/^\./, ""));
        }),
      ]),
    ),
  };
}

function listSheet(reading: Reading, list: List): Sheet {
  const { ledger } = reading;
  const { fields } = list.row;
  const isNested = list.pattern.includes("*");
  const paths = expandPattern(ledger, list.pattern).flatMap((path) => ledger.rows(path).map((row) => join(path, row)));
  return {
    name: list.title,
    heads: [
      ...(isNested ? [say("export.head-row")] : []),
      say("export.head-number"),
      ...fields.map((field) => headOf(field.label, unitOf(field))),
    ],
    rows: paths.map((path, index) => [
      ...(isNested ? [rowNames(ledger, path.slice(0, path.lastIndexOf("."))).join(" · ")] : []),
      { number: String(index + 1) },
      ...fields.map((field) => cellOf(reading, join(path, field.id))),
    ]),
  };
}

/** The unit in which a whole column stands; null where its cells differ. */
function commonUnit(fields: readonly Field[]): string | null {
  const [first, ...others] = new Set(fields.map(unitOf));
  return others.length > 0 ? null : (first ?? null);
}

function headOf(label: string, unit: string | null) {
  return unit === null || label.includes(unit) ? label : say("export.head-in-unit", { label, unit });
}
