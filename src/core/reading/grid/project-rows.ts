/** The rows below the head of a flat list: projects, sums, and rows that say something of no project. */

import { addedUp } from "./added-up.js";
import { isDash, isFigure, isNote, isPartSum, isTotal } from "./furniture.js";
import { type Grid, type GridCell, spoken } from "./grid.js";
import type { PartColumn } from "./list-columns.js";
import { withoutGroups } from "./list-groups.js";
import { type ListRole, money } from "./list-roles.js";
import type { Names } from "./names.js";
import type { AmountPart, ListedProject, ProjectList } from "./project-list.js";

type Columns = ReadonlyMap<ListRole, { readonly column: number }>;
type Cells = Map<ListRole, GridCell>;

/** Units are written once for the rows below them, whether their cells are merged or left blank. */
const writtenOnce: readonly ListRole[] = ["unit.code", "project.department", "project.implementer", "unit.name"];
/** Rows without a project after which nothing more of the list is looked for. */
const mostBetween = 3;

export function projectRows(
  names: Names,
  grid: Grid,
  from: number,
  columns: Columns,
  partColumns: readonly PartColumn[],
): Pick<ProjectList, "projects" | "aside" | "nameless" | "total" | "rows"> {
  const projects: ListedProject[] = [];
  const nameless: ListedProject[] = [];
  let total: ListedProject | null = null;
  let end = from;
  let above: Cells = new Map();
  for (let row = from; row < grid.rows.length && row - end <= mostBetween; row += 1) {
    const said = spoken(grid.rows[row] ?? []);
    if (said.length === 0) continue;
    const parts = partsOf(grid.rows[row] ?? [], partColumns);
    const own = withSums(cellsOf(grid.rows[row] ?? [], columns), parts, columns, partColumns);
    const kind = kindOf(names, said, own);
    if (kind === "end") break;
    if (kind === "other") continue;
    end = row + 1;
    if (kind === "head") continue;
    if (kind === "sum") {
      // Sums of units stand between the projects, the sum of all at the end or at the top.
      if (!isPartSum(said)) total = { cells: own, parts };
      continue;
    }
    const cells = withAbove(own, above, row);
    if (cells.has("project.name")) projects.push({ cells, parts });
    else if (!isGroup(own) && !isHeading(said, own, columns)) nameless.push({ cells, parts });
    above = cells.has("project.name") ? cells : new Map([...above, ...own]);
  }
  return { ...withoutGroups(projects), nameless, total, rows: end - from };
}

/** end: what follows is no part of the list; other: it says nothing of a project, but the list may go on. */
type RowKind = "project" | "sum" | "head" | "other" | "end";

function kindOf(names: Names, said: readonly GridCell[], own: Cells): RowKind {
  const isHead = ({ text }: GridCell): boolean => names.rolesOf(text).length > 0 && !isFigure(text);
  // The line below the head of a table in Markdown.
  if (said.every(({ text }) => /^:?-{2,}:?$/.test(text))) return "head";
  // A head that is printed once more on every page; another list has a head of its own.
  if (own.size >= 3 && [...own.values()].every(isHead)) return "head";
  if (said.filter(isHead).length >= 3 && said.some(({ text }) => names.rolesOf(text).includes("project.name")))
    return "end";
  const name = own.get("project.name");
  if (isTotal(names, said) || (name !== undefined && isTotal(names, [name]))) return "sum";
  const [first] = said;
  if (first !== undefined && said.length <= 2 && isNote(names, first.text)) return "end";
  const hasAmount = money.some((role) => own.has(role));
  if (name === undefined) return hasAmount && money.some((role) => isAmount(own.get(role))) ? "project" : "other";
  // A heading of a group says nothing else.
  return hasAmount || own.has("project.code") || said.length > 2 ? "project" : "other";
}

function isAmount(cell: GridCell | undefined): boolean {
  return cell !== undefined && (isFigure(cell.text) || isDash(cell.text));
}

/** Amounts beside the name of a unit alone are its sum. */
function isGroup(own: Cells): boolean {
  return !own.has("project.code") && !own.has("funds.nature") && writtenOnce.some((role) => own.has(role));
}

/** 一、特定目标类 merged over the name, or numbered as headings are, is the heading of the projects below, and its amounts their sum. */
function isHeading([first]: readonly GridCell[], own: Cells, columns: Columns): boolean {
  const at = columns.get("project.name")?.column ?? -1;
  if (first === undefined || isFigure(first.text) || isDash(first.text)) return false;
  const isOverName = first.column < at && first.column + first.columns > at && ![...own.values()].includes(first);
  return isOverName || /^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]/.test(first.text.trim());
}

/** What is written once above holds here too: merged cells, units, and the project of a further source of its money. */
function withAbove(own: Cells, above: Cells, row: number): Cells {
  const cells = new Map(own);
  for (const [role, cell] of above) {
    const isMerged = cell.row + cell.rows > row;
    if (
      !cells.has(role) &&
      (isMerged || (writtenOnce.includes(role) && (own.has("project.name") || isFurther(own, above))))
    )
      cells.set(role, cell);
  }
  if (!cells.has("project.name") && isFurther(own, above))
    for (const role of ["project.name", "project.code"] as const) {
      const cell = above.get(role);
      if (cell !== undefined && !cells.has(role)) cells.set(role, cell);
    }
  return cells;
}

/** Another source of money, or the same code: the project above goes on. */
function isFurther(own: Cells, above: Cells): boolean {
  const [code, before] = [own.get("project.code")?.text, above.get("project.code")?.text];
  if (code !== undefined) return code === before;
  const nature = own.get("funds.nature")?.text;
  return nature !== undefined && nature !== above.get("funds.nature")?.text && above.has("project.name");
}

function cellsOf(cells: readonly GridCell[], columns: Columns): Cells {
  const found: Cells = new Map();
  for (const [role, { column }] of columns) {
    const cell = cells.find((one) => one.column === column);
    if (cell !== undefined && cell.text !== "") found.set(role, cell);
  }
  return found;
}

function partsOf(cells: readonly GridCell[], columns: readonly PartColumn[]): AmountPart[] {
  return columns.flatMap(({ role, source, column }): AmountPart[] => {
    const cell = cells.find((one) => one.column === column);
    return cell === undefined || cell.text === "" ? [] : [{ role, source, cell }];
  });
}

/** An amount that stands by source alone is added up; where it has a column of its own, that holds. */
function withSums(
  own: Cells,
  parts: readonly AmountPart[],
  columns: Columns,
  partColumns: readonly PartColumn[],
): Cells {
  const cells = new Map(own);
  for (const role of money) {
    const at = columns.get(role)?.column;
    const isPart = partColumns.some((one) => one.role === role && one.column === at);
    if (!isPart && cells.has(role)) continue;
    const some = parts.filter((part) => part.role === role).map(({ cell }) => cell);
    const [first] = some;
    if (first === undefined) cells.delete(role);
    else if (some.length > 1) cells.set(role, { ...first, text: addedUp(some), exact: null });
    else cells.set(role, first);
  }
  return cells;
}
