/**
 * A flat list of projects, one a row, as finance systems export it: code, name, unit, amounts and rate under one head. It is
 * read without a form; `put-projects.ts` puts it into one.
 */
import { sourceOfHead } from "./funds-source.js";
import { type Grid, type GridCell, spoken } from "./grid.js";
import { hasGroups, headAt, type Leaf } from "./head.js";
import { type ListColumn, listColumns } from "./list-columns.js";
import { type ListRole, listRoles, money } from "./list-roles.js";
import { type Names, normalName } from "./names.js";
import { natureColumn } from "./nature-column.js";
import { projectRows } from "./project-rows.js";
import { type TableMoney, unitOfHead } from "./table-money.js";

export interface ListedProject {
  /** An amount is that of all sources together, added up where the list has a column for each source alone. */
  readonly cells: ReadonlyMap<ListRole, GridCell>;
  /** Amounts of single sources, where the list has columns for them. */
  readonly parts: readonly AmountPart[];
}

export interface AmountPart {
  readonly role: ListRole;
  /** Role of the source. */
  readonly source: string;
  readonly cell: GridCell;
}

export interface ProjectList {
  readonly columns: ReadonlyMap<ListRole, Omit<ListColumn, "column">>;
  readonly projects: readonly ListedProject[];
  /** Rows that are sums of the projects below, or parts of the one above. */
  readonly aside: readonly ListedProject[];
  /** Rows with amounts of which nothing says the project. */
  readonly nameless: readonly ListedProject[];
  /** What its heads and the line above say of the unit of its money. */
  readonly money: TableMoney;
  /** The row of sums; null: there is none. */
  readonly total: ListedProject | null;
  /** Rows of the grid that it takes, its head among them. */
  readonly rows: number;
  /** Cells of its head. */
  readonly heads: readonly GridCell[];
}

const nameRoles: ReadonlySet<string> = new Set(["project.name", "project.plain"]);

/** null: no head of such a list stands in this row. `unit`: that of a line above. */
export function projectListAt(names: Names, grid: Grid, row: number, unit: string | null): ProjectList | null {
  const first = spoken(grid.rows[row] ?? []);
  const isNamed = first.some(({ text }) => names.rolesOf(text).some((role) => nameRoles.has(role)));
  if (!grid.aligned || first.length < 3 || (!isNamed && !hasGroups(grid, row))) return null;
  const head = headAt(grid, row, (text) => isHeadOfList(names, text));
  const { columns, parts } = listColumns(names, head.leaves);
  const nature = parts.length > 0 ? null : natureColumn(names, grid, row + head.rows, head.leaves, columns);
  if (nature !== null) columns.set("funds.nature", nature);
  const amounts = money.filter((role) => columns.has(role));
  if (!columns.has("project.name") || amounts.length < 2) return null;
  const found = projectRows(names, grid, row + head.rows, columns, parts);
  // One project with its label beside it is a form, not a list.
  if (found.projects.length < 2) return null;
  return {
    columns,
    money: { caption: unit ?? columns.get("project.name")?.unit ?? null, heads: unitsOf(head.leaves) },
    ...found,
    rows: head.rows + found.rows,
    heads: head.leaves.flatMap(({ cells }) => cells),
  };
}

function unitsOf(leaves: readonly Leaf[]): string[] {
  return leaves.flatMap(({ texts }) => unitOfHead(texts) ?? []);
}

/** A source of money or 小计 stands below the head of an amount. */
function isHeadOfList(names: Names, text: string): boolean {
  const roles = names.rolesOf(text);
  return (
    listRoles.some((one) => roles.includes(one)) ||
    roles.includes("funds.total") ||
    names.isChange(text) ||
    /^小计$/.test(normalName(text)) ||
    sourceOfHead(text, names) !== null
  );
}
