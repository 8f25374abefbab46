/** Sections of amounts by rows and columns. */
import type { FieldSource, SectionSource } from "../form/define.js";
import { roles } from "../form/roles.js";
import { fieldOf } from "./field-of.js";
import type { Making } from "./make-form.js";
import { adding, dividing } from "./make-sections.js";
import { columnRole, rowRole } from "./row-role.js";
import { type Item, isDividing, type MatrixPart } from "./understood.js";
import { scoreTag, writeAll, writeAt } from "./write-item.js";

export function makeMatrix(making: Making, part: MatrixPart): SectionSource[] {
  const { names, words } = making;
  const section = names.section(part);
  const items = part.items.filter(({ use }) => use === "ask" || use === "compute");
  const isScore = ({ rule }: Item): boolean => rule?.rule === "execution" || rule?.rule === "total";
  const columns = part.columns.filter(({ key }) => items.some((item) => item.cell?.column === key && !isScore(item)));
  for (const item of items.filter(isScore)) if (item.rule !== null) writeAll(making, item, scoreTag(making, item.rule));
  const summed = new Set(
    items.flatMap((item) => (isRowSum(part, item) && isInside(part, item) ? (item.cell?.row ?? []) : [])),
  );
  // What is asked in a row of sums is no sum.
  const isOdd = ({ use, cell }: Item): boolean => use === "ask" && summed.has(cell?.row ?? "");
  // A part of the sum in another row is no column's expression.
  const across = new Set(items.flatMap((item) => (isAcross(part, item) ? (item.cell?.column ?? []) : [])));
  // Under a column that tells only when, each row has a kind of its own.
  const ofText = new Set(columns.filter(isText).map(({ key }) => key));
  const isBeside = (item: Item): boolean =>
    [across, ofText].some((keys) => keys.has(item.cell?.column ?? "")) || isText(item) || isOdd(item);
  const beside = items.filter((item) => isBeside(item) && !isScore(item));
  const inTable = columns.filter((column) => !isText(column) && !across.has(column.key));
  const lists: SectionSource[] = [];
  const rows = part.lines.flatMap((line) => {
    const cells = items.filter(
      (item) =>
        item.cell?.row === line.key && !beside.includes(item) && inTable.some(({ key }) => key === item.cell?.column),
    );
    if (cells.length === 0) return [];
    if (line.repeats !== null) {
      lists.push(repeatedLine(making, part, line, cells));
      return [];
    }
    for (const item of cells) writeAll(making, item, `{{${names.path(item.key)}}}`);
    const derive = rowDerive(making, part, cells);
    const own = cellDerives(making, part, cells, derive);
    const role = rowRole(making, part, line.key);
    return [
      {
        id: names.inside(part, line.key),
        label: line.label,
        ...(role === undefined ? {} : { role }),
        ...(cells.length < inTable.length
          ? {
              columns: inTable.flatMap(({ key }) =>
                cells.some((item) => item.cell?.column === key) ? [names.column(part, key)] : [],
              ),
            }
          : {}),
        ...(derive === undefined ? (isFurther(part, line.key) ? { optional: true } : {}) : { derive }),
        ...(own.length === 0 ? {} : { cells: Object.fromEntries(own) }),
      },
    ];
  });
  const fields = beside.flatMap((item): FieldSource[] => {
    if (item.kind === "tick") return tickedCells(making, part, beside, item);
    const id = names.inside(part, textId(item));
    writeAt(making, item, `${section}.${id}`);
    if (item.rule?.rule === "share") {
      const { optional: _optional, ...field } = fieldOf(item, id, undefined, words);
      return [{ ...field, derive: dividing("share", names.path(item.rule.of), names.path(item.rule.by)) }];
    }
    return [{ ...fieldOf(item, id, textRole(item), words), optional: true }];
  });
  const unit = inTable.find(({ kind }) => kind === "money")?.unit ?? null;
  return [
    ...lists,
    {
      id: section,
      title: part.title === "" ? words.made.row : part.title,
      ...(rows.length === 0
        ? {}
        : {
            table: {
              kind: "money",
              ...(unit === null ? {} : { unit }),
              columns: inTable.map((column) => ({
                id: names.column(part, column.key),
                label: column.label,
                ...columnRole(making, part, column),
                ...(column.kind === "money"
                  ? column.unit === null || column.unit === unit
                    ? {}
                    : { unit: column.unit }
                  : kindOf(column.kind, column.unit)),
                ...columnDerive(making, part, column.key),
              })),
              rows,
            },
          }),
      ...(fields.length === 0 ? {} : { fields }),
    },
  ];
}

/** The first part of a sum is asked for; the others may stay blank and count as 0. */
function isFurther({ lines }: MatrixPart, key: string): boolean {
  const line = lines.find((one) => one.key === key);
  return line?.parent != null && lines.find(({ parent }) => parent === line.parent) !== line;
}

function kindOf(kind: Item["kind"], unit: string | null) {
  if (kind === "percent") return { kind: "percent" as const, decimals: 2 };
  if (kind === "count") return { kind: "count" as const, ...(unit === null ? {} : { unit }) };
  if (kind === "score" || kind === "weight") return { kind: "points" as const };
  if (kind === "date") return { kind: "date" as const };
  return { kind: "number" as const, ...(unit === null ? {} : { unit }) };
}

/** Of a cell that is a field of its own beside the table. */
export function textId({ cell, key }: Item): string {
  return cell === null ? key : `${cell.row}${cell.column}`;
}

/** A sum of other rows, not of other columns of its own. */
function isRowSum({ items }: MatrixPart, { rule, cell }: Item): boolean {
  if (rule?.rule === "listSum") return true;
  return (
    rule?.rule === "sum" && !rule.of.every((key) => items.find((item) => item.key === key)?.cell?.row === cell?.row)
  );
}

/** A sum of amounts of this table, not of single amounts elsewhere. */
function isInside({ items }: MatrixPart, { rule }: Item): boolean {
  return rule?.rule !== "sum" || rule.of.some((key) => items.some((item) => item.key === key));
}

/** One row less another, in the same column. */
function isBalance({ items }: MatrixPart, { rule, cell }: Item): boolean {
  return rule?.rule === "difference" && items.find(({ key }) => key === rule.of)?.cell?.column === cell?.column;
}

/** Cells of one row that are ticked are a choice of their columns. */
function tickedCells(making: Making, part: MatrixPart, beside: readonly Item[], item: Item): FieldSource[] {
  const cells = beside.filter(({ kind, cell }) => kind === "tick" && cell?.row === item.cell?.row);
  if (cells[0] !== item) return [];
  const line = part.lines.find(({ key }) => key === item.cell?.row)?.label ?? item.label;
  const options = cells.flatMap(({ name, spots: [spot] }) =>
    spot === undefined ? [] : [{ label: name, box: spot.target }],
  );
  const choice: Item = { ...item, kind: "choice", label: line, options, optional: true };
  const id = making.names.inside(part, textId(item));
  writeAt(making, choice, `${making.names.section(part)}.${id}`);
  return [fieldOf(choice, id, undefined, making.words)];
}

function isAcross({ items }: MatrixPart, { rule }: Item): boolean {
  if (rule?.rule !== "share") return false;
  const rowOf = (key: string): string | undefined => items.find((item) => item.key === key)?.cell?.row;
  return rowOf(rule.by) !== rowOf(rule.of);
}

/** What is no figure stands beside the table, a field each. */
function isText({ kind }: { readonly kind: Item["kind"] }): boolean {
  return !figures.has(kind);
}

const figures: ReadonlySet<Item["kind"]> = new Set([
  "money",
  "percent",
  "count",
  "area",
  "number",
  "date",
  "score",
  "weight",
]);

function textRole({ role }: Item): string | undefined {
  return role !== null && roles.has(role) ? role : undefined;
}

/** A sum's expression names rows of the table, and the list of a row that repeats. */
function rowDerive(making: Making, part: MatrixPart, cells: readonly Item[]): string | undefined {
  const balance = cells.find((item) => isBalance(part, item))?.rule;
  if (balance?.rule === "difference") return [balance.of, balance.by].map(rowNames(making.names, part)).join(" - ");
  const first = cells.find((item) => isRowSum(part, item));
  return first === undefined ? undefined : rowSum(making, part, first);
}

/** The row of a cell, as expressions of the table name it. */
function rowNames(names: Making["names"], part: MatrixPart): (key: string) => string | undefined {
  return (key) => {
    const row = part.items.find((item) => item.key === key)?.cell?.row;
    return row === undefined ? undefined : names.inside(part, row);
  };
}

/** Sums of fewer rows than the others of their row: a part of them has no such cell (/). */
function cellDerives(
  making: Making,
  part: MatrixPart,
  cells: readonly Item[],
  derive: string | undefined,
): [string, { derive: string }][] {
  return cells.flatMap((item): [string, { derive: string }][] => {
    const own = derive !== undefined && isRowSum(part, item) ? rowSum(making, part, item) : undefined;
    if (own === undefined || own === derive) return [];
    return [[making.names.column(part, item.cell?.column ?? ""), { derive: own }]];
  });
}

function rowSum({ names }: Making, part: MatrixPart, { rule }: Item): string | undefined {
  const rowOf = rowNames(names, part);
  if (rule?.rule === "sum") {
    const isThere = [...rule.of, ...(rule.less ?? [])].every((key) => rowOf(key) !== undefined);
    return isThere ? adding(rule, (key) => rowOf(key) ?? key) : undefined;
  }
  if (rule?.rule !== "listSum") return undefined;
  return [`sum(${names.lineList(part, rule.list)})`, ...rule.with.flatMap((key) => rowOf(key) ?? [])].join(" + ");
}

/** A rate of the same row, or in a table of one row what other figures of the form add up to. */
function columnDerive({ names }: Making, part: MatrixPart, column: string): { derive?: string } {
  const items = part.items.filter((item) => item.cell?.column === column);
  const columnOf = (key: string): string => {
    const own = part.items.find((item) => item.key === key)?.cell?.column;
    return own === undefined ? key : names.column(part, own);
  };
  for (const item of items) {
    const { rule } = item;
    if (rule !== null && isDividing(rule) && !isBalance(part, item))
      return { derive: dividing(rule.rule, columnOf(rule.of), columnOf(rule.by)) };
  }
  const added = items.find((item) => item.rule?.rule === "sum" && !isRowSum(part, item));
  if (added?.rule?.rule === "sum") return { derive: adding(added.rule, columnOf) };
  const [only] = items;
  if (part.lines.length > 1 || only?.rule?.rule !== "sum") return {};
  return { derive: only.rule.of.map((key) => names.path(key)).join(" + ") };
}

/** As many rows as are needed where the form prints one (……), each with its name. */
function repeatedLine(
  { names, edits, words }: Making,
  part: MatrixPart,
  line: MatrixPart["lines"][number],
  cells: readonly Item[],
): SectionSource {
  const id = names.lineList(part, line.key);
  const named = names.inLineList(part, line.key, "name");
  // The column's own: a sum of the table goes over the list by it.
  const idOf = (item: Item): string => names.column(part, item.cell?.column ?? item.key);
  const title = line.label === "" ? words.made.row : line.label;
  const written: Record<number, string> = {};
  const last = cells.at(-1);
  for (const item of cells) {
    const col = part.columns.find(({ key }) => key === item.cell?.column)?.col;
    if (col !== undefined) written[col] = `{{${idOf(item)}}}${item === last ? `{{/${id}}}` : ""}`;
  }
  if (line.repeats !== null && part.table !== null) {
    written[line.repeats.col] = `{{#${id}}}{{${named}}}`;
    edits.push({
      edit: "rows",
      table: part.table,
      from: line.row,
      to: line.row,
      rows: [{ like: line.row, cells: written, begin: [], goOn: [] }],
    });
  }
  return {
    id,
    title,
    list: { of: title, named, entry: "rows" },
    fields: [
      { id: named, label: words.made.name, kind: "text", max: 100 },
      ...cells.map(
        (item): FieldSource => ({
          ...fieldOf(item, idOf(item), undefined, words),
          label: item.name,
          optional: true,
        }),
      ),
    ],
  };
}
