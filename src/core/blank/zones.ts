/** Cuts a table into rows that pair labels with blanks, and zones under a head. */
import type { BlankWords } from "./blank-words.js";
import { fillable, groupHead } from "./cell-nature.js";
import { type Grid, type GridCell, isOpenCorner, rowCells } from "./grid.js";
import { wideHeading } from "./grouped-rows.js";
import { headless, joinAlike } from "./indicator-zones.js";
import { compact } from "./label-text.js";
import { isRowNumber } from "./row-number.js";
import { sideZones } from "./side-zones.js";

export type Zone = PairRow | HeadZone;

export interface PairRow {
  readonly zone: "pairs";
  readonly row: number;
}

export interface HeadZone {
  readonly zone: "head";
  /** The lowest head of each column, from the left. */
  readonly leaves: readonly Leaf[];
  /** Rows of the head, and the rows below it. */
  readonly headFrom: number;
  readonly headTo: number;
  readonly rows: readonly ZoneRow[];
  /** Titles beside the zone, the outermost first. */
  readonly sections: readonly GridCell[];
  /** Of a further table beside the first: the column at which it begins. */
  readonly side?: number;
}

export interface Leaf {
  readonly col: number;
  readonly end: number;
  /** Texts of its heads, the uppermost first. */
  readonly path: readonly GridCell[];
  readonly cell: GridCell;
}

export interface ZoneRow {
  readonly row: number;
  readonly isTotal: boolean;
  /** Labels at the left of the row, also those that cover it from above, sections left out. */
  readonly labels: readonly GridCell[];
  /** Its number in a column that counts the rows (一, 1, （1）); null: it has none. */
  readonly counter: GridCell | null;
  /** The cells under the leaves. */
  readonly cells: readonly { readonly leaf: Leaf; readonly cell: GridCell }[];
}

export interface ZoneWords {
  readonly words: BlankWords;
  /** Labels of a row that sums up the rows above it. */
  totals(label: string): boolean;
  /** The head of a column that only counts the rows. */
  counts(head: string): boolean;
  /** The head of a column of amounts. */
  amounts(head: string): boolean;
  /** Heads that only tables of indicators have: the role of the column; null: another head. */
  ofIndicators(head: string): string | null;
  /** A class of indicators of the first or second level; of the first alone. */
  isClass(text: string): boolean;
  isLevel1(text: string): boolean;
  /** What the columns of a table of indicators are called where it has no head. */
  readonly heads: { readonly levels: readonly [string, string]; readonly name: string; readonly value: string };
}

export function zonesOf(grid: Grid, by: ZoneWords): Zone[] {
  const zones: Zone[] = [];
  let row = 1;
  while (row <= grid.rows) {
    const zone = headZone(grid, row, by) ?? headless(grid, row, by);
    const found = zone === null ? sideZones(grid, row, by.amounts, (side) => headZone(side, row, by)) : [zone];
    if (found.length === 0 && grid.starting(row).length > 0) zones.push({ zone: "pairs", row });
    zones.push(...found);
    row = Math.max(row, ...found.map(({ rows, headTo }) => rows.at(-1)?.row ?? headTo)) + 1;
  }
  return joinAlike(zones, by);
}

function headZone(grid: Grid, from: number, by: ZoneWords): HeadZone | null {
  if (!isHeadRow(grid, from)) return null;
  const to = headEnd(grid, from);
  const sections = sectionsOf(grid, from, to);
  const left = sections.at(-1)?.end ?? 1;
  const leaves = leavesOf(grid, from, to, left);
  const heads = new Set(
    leaves.map(({ path, cell }) => path.findLast(({ text }) => by.ofIndicators(text) !== null) ?? cell),
  );
  const roles = [...heads].flatMap(({ text }) => by.ofIndicators(text) ?? []);
  // 评估内容 | 分值 | 评估要点 | 得分: the names have another head, and points and scores are columns.
  const indicators = roles.length > 2 || ["indicator.weight", "indicator.score"].every((role) => roles.includes(role));
  const rows: ZoneRow[] = [];
  for (let row = to + 1; row <= grid.rows; row += 1) {
    const found = zoneRow(grid, row, { ...by, leaves, left, to, indicators }) ?? wideHeading(grid, row, leaves);
    if (found === null) break;
    rows.push(found);
  }
  if (sections.length === 0 && isPairOfTwo(grid, from, rows)) return null;
  const useful = rows.some(({ cells }) => cells.some(({ cell }) => fillable.has(cell.nature)));
  const named = sections.filter(({ nature }) => nature === "label");
  return useful ? { zone: "head", leaves, headFrom: from, headTo: to, rows, sections: named } : null;
}

/** A label and a text over a single label and its blank are two rows of pairs, no table. */
function isPairOfTwo(grid: Grid, from: number, rows: readonly ZoneRow[]): boolean {
  const [row] = rows;
  const [first, ...others] = grid.starting(from);
  return (
    row !== undefined &&
    rows.length === 1 &&
    first?.nature === "label" &&
    others.length === 1 &&
    row.labels.length === 1 &&
    row.cells.length === 1 &&
    grid.starting(row.row).length === 2
  );
}

/** Names only, at least one beside the section's title; an empty corner may stand at the left. */
function isHeadRow(grid: Grid, row: number): boolean {
  const [title, ...others] = grid.starting(row);
  // 任务1 beside a head and the rows below it.
  const cells = title?.nature === "sample" && title.rowspan > 1 ? others : grid.starting(row);
  const labels = cells.filter(({ nature }) => nature === "label");
  if (labels.length === 0) return false;
  const first = cells.findIndex(({ nature }) => nature === "label");
  const corner = cells.filter(({ nature }) => nature === "empty");
  if (cells.length - labels.length !== corner.length || corner.length > 1) return false;
  if (corner.length === 1) {
    // The corner stands left of all heads, and under it stand the names of rows.
    const [empty] = corner;
    const after = cells.filter(({ col }) => empty !== undefined && col >= empty.end);
    if (empty === undefined || after.length < 2) return false;
    if (cells.indexOf(empty) > first + 1 || cells.indexOf(empty) > 1) return false;
  }
  return blankBelow(grid, cells) || wideHeading(grid, row + 1, cells) !== null;
}

/** Under a head stand cells to be filled in, as wide as it is; a row of heads may come between. */
function blankBelow(grid: Grid, cells: readonly GridCell[]): boolean {
  const heads = cells.filter(({ nature }) => nature === "label");
  const single = heads.length === 1;
  return heads.some((head) => {
    const below = grid.at(head.row + head.rowspan, head.col);
    if (below === undefined || below.col !== head.col) return false;
    if (below.colspan === head.colspan) {
      if (!fillable.has(below.nature))
        return head.rowspan === 1 && !single && below.nature === "label" && isHeadRow(grid, below.row);
      return !single || isAlone(grid, head, below);
    }
    return (
      below.end <= head.end &&
      below.nature === "label" &&
      head.row + head.rowspan <= grid.rows &&
      subHead(grid, below.row, head)
    );
  });
}

/** A single name is a head only when it and the blank under it are as wide as the rest of the table. */
function isAlone(grid: Grid, head: GridCell, below: GridCell): boolean {
  const beside = grid.starting(head.row).length === 1 && grid.starting(below.row).length === 1;
  return beside && head.end > grid.columns;
}

function subHead(grid: Grid, row: number, head: GridCell): boolean {
  const cells = grid.starting(row).filter(({ col, end }) => col >= head.col && end <= head.end);
  return (
    cells.length >= 2 &&
    cells.every(({ nature }) => nature === "label") &&
    cells.some((cell) => {
      const below = grid.at(cell.row + cell.rowspan, cell.col);
      return below !== undefined && below.col === cell.col && below.end === cell.end && fillable.has(below.nature);
    })
  );
}

/** The last row of the head: heads of two rows stand over names only. */
function headEnd(grid: Grid, from: number): number {
  let to = from;
  for (;;) {
    const next = grid.starting(to + 1);
    const wide = grid.starting(from).some((cell) => cell.nature === "label" && subHead(grid, to + 1, cell));
    const isCovered = next.length === 0 && to < grid.rows;
    // Below the name of the rows the corner may be left open.
    const heads = isOpenCorner(grid, next[0]) ? next.slice(1) : next;
    if (!isCovered && (!wide || heads.some(({ nature }) => nature !== "label"))) return to;
    to += 1;
  }
}

/** Titles at the left that reach below the head, with no head of their own under them. */
function sectionsOf(grid: Grid, from: number, to: number): GridCell[] {
  const found: GridCell[] = [];
  let col = 1;
  while (col <= grid.columns) {
    const cell = grid.at(from, col);
    if (cell === undefined || !isTitle(cell) || cell.row + cell.rowspan - 1 <= to) break;
    found.push(cell);
    col = cell.end;
  }
  return found;
}

/** A name, or that of one of several (任务1). */
function isTitle({ nature }: GridCell): boolean {
  return nature === "label" || nature === "sample";
}

function leavesOf(grid: Grid, from: number, to: number, left: number): Leaf[] {
  const leaves: Leaf[] = [];
  let col = left;
  while (col <= grid.columns) {
    const path: GridCell[] = [];
    for (let row = from; row <= to; row += 1) {
      const cell = grid.at(row, col);
      const isOpen = cell?.nature === "empty" && path.length > 0;
      if (cell !== undefined && !isOpen && path.at(-1) !== cell) path.push(cell);
    }
    const cell = path.at(-1);
    if (cell !== undefined) leaves.push({ col: cell.col, end: cell.end, path, cell });
    col = cell?.end ?? col + 1;
  }
  return leaves;
}

interface Under extends ZoneWords {
  /** Names may be printed in any column: those of classes, standards, fixed indicators. */
  readonly indicators: boolean;
  readonly leaves: readonly Leaf[];
  readonly left: number;
  readonly to: number;
}

/** null: the row is not under this head. */
function zoneRow(
  grid: Grid,
  row: number,
  { leaves, left, to, indicators, words, totals, counts }: Under,
): ZoneRow | null {
  const cells: { leaf: Leaf; cell: GridCell }[] = [];
  const labels: GridCell[] = [];
  let counter: GridCell | null = null;
  let filled = false;
  let outside = false;
  for (const cell of rowCells(grid, row)) {
    if (cell.row <= to) continue; // a title that reaches down from the head
    if (cell.row !== row && cell.nature !== "label") continue; // filled in once, where it begins
    if (cell.col < left && cell.end <= left) outside = true;
    const leaf = leaves.find((one) => one.col === cell.col && one.end === cell.end);
    const named = leaf !== undefined && groupHead(leaf.cell.text, words) !== null;
    if (!filled && isRowNumber(cell, leaf, leaves, counts)) {
      if (compact(cell.text) !== "") counter = cell;
      continue;
    }
    if (cell.nature === "label" && !named) {
      if (filled && !(indicators && leaf !== undefined)) return null;
      if (!filled) labels.push(cell);
      else if (leaf !== undefined && cell.row === row) cells.push({ leaf, cell });
      continue;
    }
    if (cell.nature === "more" && !filled && row === cell.row && cell.colspan >= grid.columns) return null;
    if (leaf === undefined) {
      if (cell.nature === "more" && !filled) {
        labels.push(cell);
        continue;
      }
      // In a row of sums one blank may stand under several heads; an open cell before a name, below 其中, sets it in.
      const isSpare = isSum(labels, row, totals) || (!filled && leaves.some((one) => one.col === cell.col));
      if (isSpare && (cell.nature === "empty" || cell.nature === "mark")) continue;
      return null;
    }
    filled = true;
    cells.push({ leaf, cell });
  }
  const isTotal = isSum(labels, row, totals);
  if (cells.length === 0 || (outside && !isTotal)) return null;
  return { row, isTotal, labels, counter, cells };
}

function isSum([first]: readonly GridCell[], row: number, totals: ZoneWords["totals"]): boolean {
  return first !== undefined && first.row === row && totals(first.text);
}
