/** A row of the total score that stands apart from its table: 总分 | | 100 | (score) |. */
import type { Grid } from "./grid.js";
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
  for (const cell of others)
    if (cell !== score)
      reading.left.push({
        text: cell.text.trim(),
        why: cell.nature === "empty" ? "corner" : "printed",
        at: cellPlace(grid.table, cell),
      });
  const seen = { key: cellKey(grid.table, score), label: name, name, kind: "score" as const, unit: null, role: null };
  const item = newItem(reading, { ...seen, at: cellPlace(grid.table, score), target: cellTarget(grid.table, score) });
  return [{ ...item, use: "compute", rule: { rule: "total", prints: "score" } }];
}
