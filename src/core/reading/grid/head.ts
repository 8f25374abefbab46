/** Heads over one to three rows -> the columns below them. */

import { isFigure } from "./furniture.js";
import { type Grid, type GridCell, spoken } from "./grid.js";
import { normalName } from "./names.js";

export interface Leaf {
  /** Column of the grid, or its place among the cells of the lowest row. */
  readonly column: number;
  /** The lowest head, then those above it. */
  readonly texts: readonly string[];
  readonly cells: readonly GridCell[];
}

export interface Head {
  readonly leaves: readonly Leaf[];
  /** Rows that it takes. */
  readonly rows: number;
}

const mostRows = 3;

/** The head that begins in this row. `isName`: a text that may stand in a head. */
export function headAt(grid: Grid, row: number, isName: (text: string) => boolean): Head {
  const first = grid.rows[row] ?? [];
  let leaves = first.map((cell, index) => leafOf([cell], grid.aligned ? cell.column : index));
  const merged = mergedRows(grid, row);
  let rows = 1;
  while (rows < mostRows) {
    const next = grid.rows[row + rows] ?? [];
    const isBelow = rows < merged || (rows === 1 && grid.aligned && hasGroups(grid, row)) || isSubHead(next, isName);
    if (!isBelow) break;
    leaves = grid.aligned ? below(leaves, next) : walked(leaves, next);
    rows += 1;
  }
  return { leaves, rows };
}

/** Rows that most heads of the first one are merged over: what stands in them is the head, whatever it is called. */
function mergedRows(grid: Grid, row: number): number {
  const first = spoken(grid.rows[row] ?? []);
  const down = first.filter(({ rows }) => rows > 1).map(({ rows }) => rows);
  const rows = Math.min(...down);
  if (!grid.aligned || down.length * 2 <= first.length || rows > mostRows) return 1;
  const lower = grid.rows.slice(row + 1, row + rows).flatMap(spoken);
  return lower.some(({ text }) => isFigure(text) && bareYear(text) === null) ? 1 : rows;
}

/**
 * Groups of columns, 项目 | 全年预算 | 全年支出, merged over heads of their own: below each of them, and only there, stand the heads of
 * its columns.
 */
export function hasGroups(grid: Grid, row: number): boolean {
  const groups = spoken(grid.rows[row] ?? []).filter(({ columns }) => columns > 1);
  const lower = spoken(grid.rows[row + 1] ?? []);
  if (groups.length < 2 || lower.some(({ text, rows }) => rows > 1 || isFigure(text))) return false;
  const counts = groups.map(({ column, columns }) => lower.filter((cell) => isWithin(cell, column, columns)).length);
  const isSplit = counts.filter((count) => count > 1).length > 1 && !counts.includes(0);
  return isSplit && counts.reduce((sum, count) => sum + count, 0) === lower.length;
}

function isWithin(cell: GridCell, column: number, columns: number): boolean {
  return cell.column >= column && cell.column + cell.columns <= column + columns;
}

/** A bare year, such as a head of one of two years. */
export function bareYear(text: string): number | null {
  const [, year] = /^((?:19|20)\d{2})年?度?$/.exec(text.normalize("NFKC").replace(/\s/g, "")) ?? [];
  return year === undefined ? null : Number(year);
}

function isSubHead(row: readonly GridCell[], isName: (text: string) => boolean): boolean {
  const said = spoken(row);
  return (
    said.length > 0 &&
    said.every(({ text }) => bareYear(text) !== null || (!isFigure(text) && normalName(text) !== "" && isName(text)))
  );
}

/** By columns; what was merged downwards may have been repeated. */
function below(leaves: readonly Leaf[], row: readonly GridCell[]): Leaf[] {
  const over = (column: number): Leaf | undefined =>
    leaves.findLast((leaf) => leaf.column <= column && (leaf.column === column || spans(leaf, column)));
  const found = row.map((cell): Leaf => {
    const parent = over(cell.column);
    if (cell.text === "" || cell.text === parent?.texts[0]) return parent ?? leafOf([cell], cell.column);
    return {
      column: cell.column,
      texts: [cell.text, ...(parent?.texts ?? [])],
      cells: [cell, ...(parent?.cells ?? [])],
    };
  });
  const covered = new Set(found.map(({ column }) => column));
  return [...found, ...leaves.filter(({ column, cells }) => !covered.has(column) && (cells[0]?.rows ?? 1) > 1)].sort(
    (one, other) => one.column - other.column,
  );
}

/** Blank heads to the right of a head belong to what was merged. */
function spans({ cells, column }: Leaf, at: number): boolean {
  const [cell] = cells;
  return cell !== undefined && cell.text !== "" && column + Math.max(cell.columns, 1) > at;
}

/** Merged cells came once: each blank takes the next head above, each group of heads stands below one. */
function walked(leaves: readonly Leaf[], row: readonly GridCell[]): Leaf[] {
  const isRepeated =
    row.length === leaves.length && row.some(({ text }, index) => text !== "" && text === leaves[index]?.texts[0]);
  if (isRepeated) return below(leaves.map(placedBy), row.map(byIndex));
  if (row.every(({ text }) => text !== "")) return replaced(leaves, row);
  const groups = row.filter((cell, index) => cell.text !== "" && (row[index - 1]?.text ?? "") === "").length;
  const blanks = row.filter(({ text }) => text === "").length;
  if (row.length === leaves.length && blanks + groups !== leaves.length)
    return below(leaves.map(placedBy), row.map(byIndex));
  let next = 0;
  let parent: Leaf | undefined;
  return row.map((cell, index): Leaf => {
    if (cell.text === "") {
      parent = undefined;
      const leaf = leaves[next];
      next += 1;
      return { ...(leaf ?? leafOf([cell], index)), column: index };
    }
    if (parent === undefined) {
      parent = leaves[next];
      next += 1;
    }
    return { column: index, texts: [cell.text, ...(parent?.texts ?? [])], cells: [cell, ...(parent?.cells ?? [])] };
  });
}

/**
 * Nothing but the lower heads came. Heads of classes and names stand below the first head, if that is a heading; the others
 * below the first head that has as much room.
 */
function replaced(leaves: readonly Leaf[], row: readonly GridCell[]): Leaf[] {
  const isName = (text: string): boolean => /级|名称|类/.test(text) && !/值/.test(text);
  const names = row.findLastIndex(({ text }) => isName(text)) + 1;
  const isHeading = names > 1 && leaves.length > 1 && !isName(leaves[0]?.texts[0] ?? "");
  const [first, others] = isHeading ? [row.slice(0, names), row.slice(names)] : [[], row];
  // Bare years stand below the last head of years.
  const areYears = row.every(({ text }) => bareYear(text) !== null);
  const ofYears = areYears ? leaves.findLastIndex(({ texts }) => /年/.test(texts[0] ?? "")) : -1;
  const usual = leaves.findIndex(
    ({ texts }, index) => index >= (isHeading ? 1 : 0) && /值|预算|年|资金|收支/.test(texts[0] ?? ""),
  );
  const at = ofYears >= 0 ? ofYears : usual;
  if ((at < 0 && others.length > 0) || (first.length === 0 && others.length === 0)) return [...leaves];
  const parts = leaves.flatMap((leaf, index) => {
    if (isHeading && index === 0) return children(leaf, first);
    return index === at && others.length > 0 ? children(leaf, others) : [leaf];
  });
  return parts.map((leaf, column) => ({ ...leaf, column }));
}

function children(parent: Leaf, row: readonly GridCell[]): Leaf[] {
  return row.map((cell) => ({
    column: 0,
    texts: [cell.text, ...parent.texts],
    cells: [cell, ...parent.cells],
  }));
}

function placedBy(leaf: Leaf, column: number): Leaf {
  return { ...leaf, column };
}

function byIndex(cell: GridCell, column: number): GridCell {
  return { ...cell, column };
}

function leafOf(cells: readonly GridCell[], column: number): Leaf {
  return { column, texts: cells.map(({ text }) => text), cells };
}
