/** Which cells only count the rows. */
import type { GridCell } from "./grid.js";
import { compact, withoutNumber } from "./label-text.js";
import type { Leaf, ZoneWords } from "./zones.js";

/** In a column of numbers, or before the names under one head of both. */
export function isRowNumber(
  { nature, text, col, end }: GridCell,
  leaf: Leaf | undefined,
  leaves: readonly Leaf[],
  counts: ZoneWords["counts"],
): boolean {
  // 3=1+2 numbers a row and says what it comes to.
  const isFormula = /^\d{1,2}=[\d+\-−]+$/.test(compact(text));
  const isNumber = nature === "number" || nature === "sample" || isFormula || withoutNumber(compact(text)) === "";
  if (leaf !== undefined) return isNumber && counts(leaf.cell.text);
  return isNumber && compact(text) !== "" && leaves.some((one) => one.col === col && one.end > end);
}
