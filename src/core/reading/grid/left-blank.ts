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

/** Characters of a head at most, and of a text at least. */
const longestHead = 20;
const shortestValue = 12;

/**
 * What stands beside a label is the head of a text below it, whatever it is called: 总体目标 (over two rows) | 中期目标 | 年度目标, or
 * 预期目标 | 具体完成情况 with a text below each.
 */
export function isOverTexts(label: GridCell, value: GridCell, grid: Grid): boolean {
  if (!grid.aligned || value.text.length > longestHead || /\d(?!.*[)）])|[。；;，,]/.test(value.text)) return false;
  const under = (cell: GridCell): GridCell | undefined =>
    (grid.rows[cell.row + cell.rows] ?? []).find(
      ({ column, columns }) => column === cell.column && columns === cell.columns,
    );
  const below = under(value);
  if (below === undefined || below.text === "") return false;
  if (label.rows > value.rows) return isSentence(below.text);
  const beneath = under(label);
  // 实施单位 | 某中心 over 项目资金（万元） | 年初预算数: a head below is no text.
  return beneath !== undefined && isSentence(beneath.text) && isSentence(below.text);
}

function isSentence(text: string): boolean {
  return text.length > shortestValue || /[。；;\n]/.test(text);
}
