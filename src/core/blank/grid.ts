/** A table of a blank form by rows and columns, with the nature of each cell. */
import type { BlankWords } from "./blank-words.js";
import { groupHead, isBracketed, type Nature, natureOf } from "./cell-nature.js";
import type { BlankCell, BlankTable } from "./document.js";
import { compact } from "./label-text.js";
import { hasAny } from "./matches.js";
import { plainOptions } from "./plain-options.js";
import { withSigns } from "./sign-rows.js";

export interface GridCell extends BlankCell {
  readonly nature: Nature;
  /** The column after its last. */
  readonly end: number;
}

export interface Grid {
  readonly table: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells that begin in this row, from the left. */
  starting(row: number): readonly GridCell[];
  /** The cell that covers a place, wherever it begins. */
  at(row: number, col: number): GridCell | undefined;
}

export function gridOf(table: BlankTable, words: BlankWords): Grid {
  const byRow = new Map<number, GridCell[]>();
  const cover = new Map<string, GridCell>();
  const all = withSigns(table.cells, words);
  for (const cell of all) {
    const placed: GridCell = { ...cell, nature: natureOf(cell, words), end: cell.col + cell.colspan };
    byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), placed]);
  }
  const groups = all.filter(({ text }) => groupHead(text, words) !== null);
  const cells = [...byRow.values()].flatMap((row) =>
    row.map((cell, index) => (isGrouped(cell, groups) ? cell : inRow(cell, row[index - 1], row[index + 1], words))),
  );
  const rows = new Map<number, GridCell[]>();
  for (const cell of cells) {
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    for (let row = cell.row; row < cell.row + cell.rowspan; row += 1)
      for (let col = cell.col; col < cell.end; col += 1) cover.set(`${row} ${col}`, cell);
  }
  return {
    table: table.table,
    rows: table.rows,
    columns: table.columns,
    starting: (row) => rows.get(row) ?? [],
    at: (row, col) => cover.get(`${row} ${col}`),
  };
}

/** Cells of a row from the left, also those that reach down into it. */
export function rowCells(grid: Grid, row: number): GridCell[] {
  const cells: GridCell[] = [];
  for (let col = 1; col <= grid.columns; ) {
    const cell = grid.at(row, col);
    if (cell !== undefined) cells.push(cell);
    col = cell?.end ?? col + 1;
  }
  return cells;
}

/** Under a heading of how an amount is divided (按收入性质分) the value stands behind the name. */
function isGrouped({ row, col, end }: GridCell, groups: readonly BlankCell[]): boolean {
  return groups.some((one) => one.row < row && one.col === col && one.col + one.colspan === end);
}

/** Right of a label, a cell in brackets is a hint; a name with a colon is a label where the blank stands in the next cell. */
function inRow(cell: GridCell, before: GridCell | undefined, next: GridCell | undefined, words: BlankWords): GridCell {
  const bracketed = (one: GridCell | undefined): boolean => one !== undefined && isBracketed(one.text, words);
  if (
    cell.nature === "label" &&
    before?.nature === "label" &&
    bracketed(cell) &&
    !bracketed(before) &&
    !bracketed(next)
  )
    return { ...cell, nature: "hint" };
  // Behind the last name of its row; other such texts are heads, or tell what the blank beside them is judged by.
  const isLast = before?.nature === "label" && (next === undefined || next.nature === "label");
  const isNote = hasAny(compact(before?.text ?? ""), [...words.instructions, ...words.hints]);
  const isNames =
    /[/／]/.test(cell.text) &&
    ![...words.ticks.classes, ...words.ticks.asks].some((end) => compact(before?.text ?? "").includes(end));
  if (cell.nature === "label" && isLast && !isNote && !isNames && plainOptions(cell.text, words).length > 0)
    return { ...cell, nature: "choice" };
  if (cell.nature !== "blanks" || next === undefined || groupHead(cell.text, words) !== null) return cell;
  const isName = /^[^:：]*[:：]\s*$/.test(cell.text);
  const blankBeside = ["empty", "number", "mark", "hint", "sample", "choice"].includes(next.nature);
  return isName && blankBeside ? { ...cell, nature: "label" } : cell;
}

/** A first cell left open below the name of the rows. */
export function isOpenCorner(grid: Grid, cell: GridCell | undefined): boolean {
  if (cell?.nature !== "empty" || cell.col > 1) return false;
  const above = grid.at(cell.row - 1, cell.col);
  return above?.nature === "label" && above.end === cell.end;
}
