/**
 * A flat list of projects, one a row, as finance systems export it: code, name, unit, amounts and rate under one head. It is
 * read without a form; `put-projects.ts` puts it into one.
 */
import { type Grid, type GridCell, spoken } from "./grid.js";
import { headAt, type Leaf } from "./head.js";
import type { Names } from "./names.js";
import { money, projectRows } from "./project-rows.js";
import { type TableMoney, unitOfHead } from "./table-money.js";

/** What a column holds, by role; the first column of a role holds. */
export const listRoles = [
  "project.code",
  "unit.code",
  "project.name",
  "project.department",
  "project.implementer",
  "unit.name",
  "funds.nature",
  "budget.initial",
  "budget.adjusted",
  "budget.executed",
  "execution.rate",
  "project.date",
] as const;

export type ListRole = (typeof listRoles)[number];

export interface ListedProject {
  readonly cells: ReadonlyMap<ListRole, GridCell>;
}

export interface ProjectList {
  readonly columns: ReadonlyMap<ListRole, { readonly head: string; readonly unit: string | null }>;
  readonly projects: readonly ListedProject[];
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

/** null: no head of such a list stands in this row. `unit`: that of a line above. */
export function projectListAt(names: Names, grid: Grid, row: number, unit: string | null): ProjectList | null {
  const first = spoken(grid.rows[row] ?? []);
  if (!grid.aligned || first.length < 3 || !first.some(({ text }) => names.rolesOf(text).includes("project.name")))
    return null;
  const isName = (text: string): boolean => names.rolesOf(text).some(isListRole);
  const head = headAt(grid, row, isName);
  const columns = new Map<ListRole, { column: number; head: string; unit: string | null }>();
  // Of columns of several years the latest holds.
  for (const { column, texts } of head.leaves.toSorted((one, other) => yearOf(other.texts) - yearOf(one.texts))) {
    const role = roleOf(names, texts, columns);
    if (role !== null) columns.set(role, { column, head: texts[0] ?? "", unit: unitOfHead(texts) });
  }
  const office = head.leaves.find(({ texts }) => texts.some((text) => names.rolesOf(text).includes("project.office")));
  if (office !== undefined && !columns.has("project.implementer") && !columns.has("unit.name"))
    columns.set("project.implementer", { column: office.column, head: office.texts[0] ?? "", unit: null });
  const amounts = money.filter((role) => columns.has(role));
  if (!columns.has("project.name") || amounts.length < 2) return null;
  const found = projectRows(names, grid, row + head.rows, columns);
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

/** That a head names; one that names none is as good as the latest. */
function yearOf(texts: readonly string[]): number {
  return Number(/(20\d{2})年/.exec(texts.join(" "))?.[1] ?? Number.MAX_SAFE_INTEGER);
}

function isListRole(role: string): boolean {
  return listRoles.some((one) => one === role);
}

function roleOf(names: Names, texts: readonly string[], taken: ReadonlyMap<ListRole, unknown>): ListRole | null {
  for (const text of texts) {
    const roles = names.rolesOf(text);
    const role = listRoles.find((one) => roles.includes(one) && !taken.has(one));
    if (role !== undefined) return role;
  }
  return null;
}
