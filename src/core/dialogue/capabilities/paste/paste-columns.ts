/** Which column of a pasted table is which field: by the table's heads, or by where the classes stand. */
import type { Field, List } from "../../../form/form.js";
import { indicatorField } from "../../../form/scored-scopes.js";
import { readField } from "../../../value/read-field.js";

export interface Columns {
  /** Column by field id. */
  readonly at: ReadonlyMap<string, number>;
  /** The first row of the table's body. */
  readonly body: number;
  readonly unknown: readonly string[];
}

/** Rows and columns in which a table's heads and classes are looked for. */
const looked = { heads: 20, rows: 50, columns: 40 };

export function columnsOf(list: List, grid: readonly string[][]): Columns {
  const head = grid
    .slice(0, looked.heads)
    .findIndex((row) => row.slice(0, looked.columns).filter((cell) => fieldOf(list, cell) !== undefined).length >= 2);
  if (head < 0) return byPosition(list, grid);
  const body = bodyAfter(list, grid, head);
  const heads = grid.slice(head, body).map((row) => row.slice(0, looked.columns));
  // Word gives a cell that is merged over columns once: such heads stand in other columns than what is below them.
  if (heads.length > 1 && heads.some((row) => row.length !== grid[body]?.length))
    return { ...byPosition(list, grid.slice(body)), body };
  return { ...byHeads(list, heads, grid.slice(body, body + looked.rows)), body };
}

/** How many of a list's fields a table's heads name; 0 where they do not say how a row is named. */
export function headsFor(list: List, grid: readonly string[][]): number {
  const counts = grid.slice(0, looked.heads).map((row) => {
    const ids = new Set(row.slice(0, looked.columns).flatMap((cell) => fieldOf(list, cell)?.id ?? []));
    return ids.has(list.named) ? ids.size : 0;
  });
  return Math.max(0, ...counts);
}

/** Heads may run over several rows: those in which no row is named. */
function bodyAfter(list: List, grid: readonly string[][], head: number): number {
  const named = grid[head]?.findIndex((cell) => fieldOf(list, cell)?.id === list.named) ?? -1;
  const next = grid.findIndex((row, index) => index > head && (named < 0 || (row[named] ?? "") !== ""));
  return named < 0 || next < 0 ? head + 1 : next;
}

/** What a lower head says goes before what stands above it. A column with nothing in it needs no field. */
function byHeads(list: List, heads: readonly string[][], rows: readonly string[][]): Pick<Columns, "at" | "unknown"> {
  const at = new Map<string, number>();
  heads.forEach((row, depth) => {
    const own = new Map<string, number>();
    row.forEach((cell, index) => {
      const field = fieldOf(list, cell) ?? fieldOfYear(list, row, cell);
      if (field === undefined || own.has(field.id)) return;
      own.set(field.id, index);
      if (depth > 0) for (const [id, column] of at) if (column === index) at.delete(id);
    });
    for (const [id, index] of own) at.set(id, index);
  });
  const used = new Set(at.values());
  const lowest = (index: number): string => heads.findLast((row) => (row[index] ?? "") !== "")?.[index] ?? "";
  const columns = Array.from({ length: Math.max(...heads.map((row) => row.length)) }, (_, index) => index);
  const filled = (index: number): boolean => rows.some((row) => (row[index] ?? "") !== "");
  const unknown = columns.filter((index) => !used.has(index) && filled(index)).map(lowest);
  return { at, unknown: unknown.filter((cell) => cell !== "" && !/^[一二三]级/.test(bareHead(cell))) };
}

/** Two years side by side are the last one and the one before it. */
function fieldOfYear(list: List, row: readonly string[], cell: string): Field | undefined {
  const years = row.map(yearIn).filter((year) => year !== null);
  const year = yearIn(cell);
  if (year === null || years.length !== 2) return undefined;
  return indicatorField(list, year === Math.max(...years) ? "indicator.lastYear" : "indicator.yearBefore");
}

function yearIn(cell: string): number | null {
  const [, year] = /^((?:19|20)\d{2})年?$/.exec(bareHead(cell)) ?? [];
  return year === undefined ? null : Number(year);
}

/** Without heads: the class column is the one whose cells are classes, the others follow as the form prints them. */
function byPosition(list: List, grid: readonly string[][]): Columns {
  const order = printedOrder(list);
  const [classes] = order;
  const sample = grid.slice(0, looked.rows);
  const width = Math.min(looked.columns, Math.max(0, ...sample.map((row) => row.length)));
  const hits = Array.from(
    { length: width },
    (_, index) => sample.filter((row) => classes !== undefined && isClass(classes, row[index] ?? "")).length,
  );
  const start = hits.indexOf(Math.max(1, ...hits));
  return { at: new Map(start < 0 ? [] : order.map((field, index) => [field.id, start + index])), body: 0, unknown: [] };
}

/** A declaration prints its columns as it asks them; an evaluation, which asks targets first, puts actual values beside them. */
function printedOrder(list: List): Field[] {
  const order = [
    "indicator.level2",
    "indicator.level3",
    "indicator.target",
    "indicator.actual",
    "indicator.weight",
    "indicator.score",
    "indicator.reason",
  ];
  return indicatorField(list, "indicator.actual") === undefined
    ? list.row.fields.filter((field) => field.derive === null)
    : order.map((role) => indicatorField(list, role)).filter((field) => field !== undefined);
}

function isClass(field: Field, cell: string): boolean {
  return cell !== "" && "value" in readField("choice", cell.replace(/\s/g, ""), field.spec);
}

function fieldOf(list: List, cell: string): Field | undefined {
  const name = bareHead(cell);
  return name === ""
    ? undefined
    : list.row.fields.find((field) => [field.label, ...field.aliases].some((label) => bareHead(label) === name));
}

/** A head without white space and without what stands in brackets: 分值（50分） is 分值. */
export function bareHead(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s:：]/g, "")
    .replace(/\([^()]*\)/g, "");
}
