/** Cells of a table of indicators that are worked out: the row of the execution rate, and that of totals. */
import type { Grid, GridCell } from "./grid.js";
import { shownLabel, withoutBrackets } from "./label-text.js";
import { cellKey, cellPlace, cellTarget, newItem } from "./new-item.js";
import type { BlankReading } from "./reading.js";
import type { Item, ListColumn } from "./understood.js";
import type { ZoneRow } from "./zones.js";

export function executionOf(reading: BlankReading, grid: Grid, row: ZoneRow, columns: readonly ListColumn[]): Item[] {
  return row.cells.flatMap(({ leaf, cell }): Item[] => {
    const column = columns.find(({ col }) => col === leaf.col);
    const prints = column?.kind === "actual" ? "rate" : column?.kind === "score" && column.by === null ? "score" : null;
    const at = cellPlace(grid.table, cell);
    if (cell.nature !== "empty" || prints === null) {
      reading.left.push({ text: cell.text.trim(), why: "printed", at });
      return [];
    }
    const name = shownLabel(withoutBrackets(row.labels.at(-1)?.text ?? ""), reading.words.parts);
    const label = prints === "rate" ? name : `${name}：${column?.name ?? ""}`;
    const seen = {
      key: cellKey(grid.table, cell),
      label,
      name,
      kind: prints === "rate" ? ("percent" as const) : ("score" as const),
    };
    const item = newItem(reading, { ...seen, unit: null, role: null, at, target: cellTarget(grid.table, cell) });
    return [{ ...item, use: "compute", rule: { rule: "execution", prints } }];
  });
}

export function totalsOf(reading: BlankReading, grid: Grid, row: ZoneRow, columns: readonly ListColumn[]): Item[] {
  const title = shownLabel(withoutBrackets(row.labels[0]?.text ?? ""), reading.words.parts);
  return row.cells.flatMap(({ leaf, cell }): Item[] => {
    const column = columns.find(({ col }) => col === leaf.col);
    const at = cellPlace(grid.table, cell);
    if (column?.by != null) {
      reading.left.push({ text: cell.text.trim(), why: "others", at });
      return [];
    }
    const prints = column?.kind === "score" ? "score" : column?.kind === "weight" ? "weight" : null;
    if (cell.nature !== "empty" || prints === null) {
      reading.left.push({ text: cell.text.trim(), why: cell.nature === "empty" ? "corner" : "printed", at });
      return [];
    }
    const item = totalItem(reading, grid.table, cell, title, prints);
    if (column?.rule === null || column === undefined || prints !== "score") return [item];
    return [{ ...item, label: `${title}：${column.name}`, rule: { rule: "total", prints, column: column.key } }];
  });
}

function totalItem(
  reading: BlankReading,
  table: number,
  cell: GridCell,
  title: string,
  prints: "score" | "weight",
): Item {
  const seen = { key: cellKey(table, cell), label: title, name: title, kind: prints, unit: null, role: null };
  const item = newItem(reading, { ...seen, at: cellPlace(table, cell), target: cellTarget(table, cell) });
  return { ...item, use: "compute", rule: { rule: "total", prints } };
}
