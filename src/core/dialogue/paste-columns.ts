/** Which column of a pasted table is which field: by the table's heads, or by where the classes stand. */
import type { Field, List } from "../form/form.js";
import { indicatorField } from "../form/scored-scopes.js";
import { readField } from "../value/read-field.js";

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
  const at = new Map<string, number>();
  const unknown: string[] = [];
  grid[head]?.slice(0, looked.columns).forEach((cell, index) => {
    const field = fieldOf(list, cell);
    if (field !== undefined && !at.has(field.id)) at.set(field.id, index);
    else if (cell !== "" && !/^[一二三]级/.test(bareHead(cell))) unknown.push(cell);
  });
  return { at, body: head + 1, unknown };
}

/** Without heads: the class column is the one whose cells are classes, the others follow as the form prints them. */
function byPosition(list: List, grid: readonly string[][]): Columns {
  const order = [
    "indicator.level2",
    "indicator.level3",
    "indicator.target",
    "indicator.actual",
    "indicator.weight",
    "indicator.score",
    "indicator.reason",
  ]
    .map((role) => indicatorField(list, role))
    .filter((field) => field !== undefined);
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
    .replace(/\([^)]*\)/g, "");
}
