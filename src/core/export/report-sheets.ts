/** Every table and list of a report as a sheet, single figures and texts on one of their own. */
import { expandPattern } from "../form/expand-pattern.js";
import type { Field, List, Scope, Section } from "../form/form.js";
import { join } from "../form/path.js";
import { rowNames } from "../reading/label.js";
import type { Reading } from "../report/printing.js";
import { type Say, say } from "../say.js";
import { cellOf, unitOf } from "./cell-of.js";
import type { Cell, Sheet } from "./workbook.js";

/** A cell with the figure that it shows; null: a name, a number, a unit. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly path: string | null;
}

export interface PlacedSheet {
  readonly name: Say | string;
  readonly heads: readonly (Say | string)[];
  readonly rows: readonly (readonly PlacedCell[])[];
  /** The list whose rows are those of the sheet, and the list's path of each of them; null: rows that the form fixes. */
  readonly list: { readonly list: List; readonly at: readonly string[] } | null;
}

export function reportSheets(reading: Reading): Sheet[] {
  return placedSheets(reading).map(({ name, heads, rows }) => ({
    name,
    heads,
    rows: rows.map((row) => row.map(({ cell }) => cell)),
  }));
}

export function placedSheets(reading: Reading): PlacedSheet[] {
  const { root } = reading.ledger.form;
  const single = singleFigures(reading, root);
  return [...(single.rows.length > 0 ? [single] : []), ...scopeSheets(reading, root)];
}

function named(cell: Cell): PlacedCell {
  return { cell, path: null };
}

function figure(reading: Reading, path: string): PlacedCell {
  return { cell: cellOf(reading, path), path };
}

function scopeSheets(reading: Reading, scope: Scope): PlacedSheet[] {
  return scope.sections.flatMap((section) => {
    const { list } = section;
    return [
      ...(section.table === null ? [] : [tableSheet(reading, scope, section)]),
      ...(list === null ? [] : [listSheet(reading, list), ...scopeSheets(reading, list.row)]),
    ];
  });
}

/** Figures that stand in no table, section by section, rows of lists after each other. */
function singleFigures(reading: Reading, root: Scope): PlacedSheet {
  const heads = (["section", "row", "label", "value", "unit"] as const).map((name) => say(`export.head-${name}`));
  return { name: say("export.sheet-figures"), heads, rows: singleRows(reading, root), list: null };
}

function singleRows(reading: Reading, scope: Scope): PlacedCell[][] {
  const { ledger } = reading;
  return scope.sections.flatMap((section) => [
    ...section.fields
      .filter(({ column }) => column === null)
      .flatMap((field) =>
        expandPattern(ledger, field.pattern).map((path): PlacedCell[] => [
          named(section.title),
          named(rowNames(ledger, path).join(" · ")),
          named(field.label),
          figure(reading, path),
          named(unitOf(field)),
        ]),
      ),
    ...(section.list === null ? [] : singleRows(reading, section.list.row)),
  ]);
}

function tableSheet(reading: Reading, scope: Scope, { title, table, fields }: Section): PlacedSheet {
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
        ...(inRows ? [named(rowNames(ledger, place).join(" · "))] : []),
        named(row.label),
        ...columns.map(({ id }): PlacedCell => {
          const field = cells.get(join(pattern, row.id, id));
          return field === undefined
            ? named(null)
            : figure(reading, `${place}${field.pattern.slice(scope.pattern.length)}`.replace(/^\./, ""));
        }),
      ]),
    ),
    list: null,
  };
}

function listSheet(reading: Reading, list: List): PlacedSheet {
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
      ...(isNested ? [named(rowNames(ledger, listOf(path)).join(" · "))] : []),
      named({ number: String(index + 1) }),
      ...fields.map((field) => figure(reading, join(path, field.id))),
    ]),
    list: { list, at: paths.map(listOf) },
  };
}

function listOf(row: string): string {
  return row.slice(0, row.lastIndexOf("."));
}

/** The unit in which a whole column stands; null where its cells differ. */
function commonUnit(fields: readonly Field[]): string | null {
  const [first, ...others] = new Set(fields.map(unitOf));
  return others.length > 0 ? null : (first ?? null);
}

function headOf(label: string, unit: string | null) {
  return unit === null || label.includes(unit) ? label : say("export.head-in-unit", { label, unit });
}
