/** A row of the total score that stands apart from its table: 总分 | | 100 | (score) |. */
import type { Grid, GridCell } from "./grid.js";
import { meaningOf } from "./kind-of.js";
import { compact, shownLabel } from "./label-text.js";
import { cellKey, cellPlace, cellTarget, newItem } from "./new-item.js";
import type { BlankReading } from "./reading.js";
import type { Item } from "./understood.js";

/** The score stands behind the points that are printed; null: it is no such row. */
export function totalRow(reading: BlankReading, grid: Grid, row: number): Item[] | null {
  const [first, ...others] = grid.starting(row);
  if (first?.nature !== "label") return null;
  const name = shownLabel(first.text, []);
  if (!reading.names.words.totals.some((word) => compact(word) === compact(name))) return null;
  const printed = others.findIndex(({ nature, text }) => nature === "number" && Number.parseFloat(text) >= 10);
  const score = others[printed + 1];
  if (printed < 0 || score?.nature !== "empty") return null;
  const behind = gradeBehind(reading, grid, others.slice(printed + 2));
  for (const cell of others)
    if (cell !== score && !behind.some(({ key }) => key === cellKey(grid.table, cell)))
      reading.left.push({
        text: cell.text.trim(),
        why: cell.nature === "empty" ? "corner" : "printed",
        at: cellPlace(grid.table, cell),
      });
  const seen = { key: cellKey(grid.table, score), label: name, name, kind: "score" as const, unit: null, role: null };
  const item = newItem(reading, { ...seen, at: cellPlace(grid.table, score), target: cellTarget(grid.table, score) });
  return [{ ...item, use: "compute", rule: { rule: "total", prints: "score" } }, ...behind];
}

/** 自评等级 and its blank behind the score. */
function gradeBehind(reading: BlankReading, grid: Grid, cells: readonly GridCell[]): Item[] {
  const [label, blank] = cells;
  if (label?.nature !== "label" || blank?.nature !== "empty" || cells.length > 2) return [];
  const name = shownLabel(label.text, []);
  const seen = { key: cellKey(grid.table, blank), label: name, name, ...meaningOf(reading, label.text) };
  return [newItem(reading, { ...seen, at: cellPlace(grid.table, blank), target: cellTarget(grid.table, blank) })];
}
