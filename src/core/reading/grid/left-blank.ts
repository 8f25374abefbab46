import { isFigure } from "./furniture.js";
import type { Grid, GridCell } from "./grid.js";

/** Characters of a text that is no label. */
const shortestText = 8;

/**
 * The place beside it is there and blank: nobody has filled it in, and what stands below is something else. A text below that
 * is merged over the same columns is its value: the blank is the rest of a wider table.
 */
export function isLeftBlank({ row, column, columns, source }: GridCell, grid: Grid): boolean {
  if (source === null || source.table === null) return false;
  const below = (grid.rows[row + 1] ?? []).find((cell) => cell.column === column);
  const isValue = below !== undefined && below.text !== "" && !isFigure(below.text);
  if (isValue && columns > 1 && below.columns === columns) return false;
  // Nothing is merged in a file of plain text: the blanks beside a label may be part of it.
  const isPlain = !grid.rows.some((cells) => cells.some((cell) => cell.columns > 1 || cell.rows > 1));
  if (isValue && isPlain && below.text.length > shortestText) return false;
  return (grid.rows[row] ?? []).some((cell) => cell.column === column + columns && cell.text === "");
}
