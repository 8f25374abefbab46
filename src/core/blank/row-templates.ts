/** Rows of a layout that repeat: for each class of indicators, or for each row of a list. */
import type { RowTemplate } from "./layout-edit.js";
import { optionIds } from "./option-ids.js";
import type { PrintedClass } from "./printed-classes.js";
import { tickOfColumn } from "./tick-groups.js";
import type { ListColumn, ListPart } from "./understood.js";

export const indicatorIds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    l1: "className",
    l2: "subclass",
    l3: "level3",
    note: "reason",
    unit: "measure",
  }),
);

/** The list, and what its columns are called by their keys. */
export interface ListTags {
  readonly id: string;
  readonly of: (key: string) => string;
}

function tag(tags: ListTags, columns: readonly ListColumn[], column: ListColumn): string {
  const tick = tickOfColumn(columns, column);
  const id = tags.of((tick?.first ?? column).key);
  if (column.around !== undefined) return boxesTag(id, column, column.around);
  return tick === null ? `{{${id}}}` : `{{${id}Tick.${tick.option}}}`;
}

/** The text of the blank's cell, with the boxes of the options as they come to be. */
export function boxesTag(id: string, { options }: ListColumn, around: readonly string[]): string {
  const ids = optionIds(options.map((label) => ({ label })));
  return around
    .map((text, index) => {
      const option = ids.find(({ label }) => label === options[index]);
      return option === undefined ? text : `${text}{{${id}Box.${option.id}}}`;
    })
    .join("");
}

/** Two rows a class: one with its name, whose merged cells begin or go on as in the blank, and one for the indicators after the first. */
export function classRows(
  part: ListPart,
  tags: ListTags,
  classes: readonly PrintedClass[],
  columns: readonly ListColumn[],
): RowTemplate[] {
  const first = Math.min(...columns.map(({ col }) => col));
  const left = Array.from({ length: first - 1 }, (_, index) => index + 1);
  const used = new Set(classes.flatMap(({ rows: own }) => own));
  const templates: { row: number; templates: RowTemplate[] }[] = classes.map((one) => {
    const [row = 0, second = row] = one.rows;
    const list = `${tags.id}In.${one.id}`;
    return {
      row,
      templates: [
        { like: row, cells: framed(tags, columns, `{{#${list}}}{{#first}}`, "{{/first}}"), begin: left, goOn: [] },
        { like: second, cells: framed(tags, columns, "{{#rest}}", `{{/rest}}{{/${list}}}`), begin: [], goOn: left },
      ],
    };
  });
  // Rows that belong to no class, as a head that comes again, stay as they are.
  const [from, to] = part.rows ?? [1, 0];
  const others = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((row) => !used.has(row))
    .map((row) => ({ row, templates: [{ like: row, cells: {}, begin: [], goOn: [] }] }));
  return [...templates, ...others].sort((one, other) => one.row - other.row).flatMap((one) => one.templates);
}

function framed(tags: ListTags, columns: readonly ListColumn[], open: string, close: string): Record<number, string> {
  const cells: Record<number, string> = {};
  columns.forEach((column, index) => {
    cells[column.col] =
      `${index === 0 ? open : ""}${tag(tags, columns, column)}${index === columns.length - 1 ? close : ""}`;
  });
  return cells;
}

/** Rows without printed classes: one for each, and a blank one where there is none. */
export function plainRows(
  part: ListPart,
  tags: ListTags,
  columns: readonly ListColumn[],
  numbered: Readonly<Record<number, string>> = {},
): RowTemplate[] {
  const [like = part.lines[0]?.row ?? 1] = part.lines.map(({ row }) => row);
  const { id } = tags;
  const asWritten = framed(tags, columns, `{{#${id}}}`, `{{/${id}}}`);
  const cells = Object.fromEntries(
    Object.entries(asWritten).map(([col, text]) => [col, withNumber(text, numbered[Number(col)])]),
  );
  const last = columns.at(-1)?.col ?? 0;
  const [firstCol = 0] = columns.map(({ col }) => col);
  const none: Record<number, string> = Object.fromEntries(columns.map(({ col }) => [col, ""]));
  none[firstCol] = `{{^${id}}}`;
  none[last] = `${none[last]}{{/${id}}}`;
  const blank = part.lines.at(1)?.row ?? like;
  return [
    { like, cells, begin: [], goOn: [] },
    { like: blank, cells: none, begin: [], goOn: [] },
  ];
}

/** `1、` before the text of a sample row counts the rows. */
function withNumber(text: string, sample: string | undefined): string {
  if (sample === undefined) return text;
  const mark = sample.replace(/\d+|[一二三四五六七八九十]+/, /\d/.test(sample) ? "{{number}}" : "{{ordinal}}");
  return text.replace(/^((?:\{\{[#^][^}]*\}\})*)/, `$1${mark}`);
}
