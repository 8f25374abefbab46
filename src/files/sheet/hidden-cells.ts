/**
 * Cells in hidden rows and columns. A merged cell shows what it holds as long as any of its rows and columns can be seen: it
 * then stands in the first row that can.
 */
import type { FileCell } from "../../core/reading/document/document.js";

export interface Hiding {
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
  /** By hand, or by a filter. */
  readonly kind: "hidden" | "filtered";
}

export interface Marked {
  readonly rows: readonly (readonly FileCell[])[];
  /** Hidden columns that hold something. */
  readonly columns: readonly number[];
}

/** Rows and cells in their order, as `merged` gives them. */
export function markHidden(
  rows: readonly (readonly FileCell[])[],
  { isHiddenRow, isHiddenColumn, kind }: Hiding,
): Marked {
  const columns = new Set<number>();
  const moved = new Map<number, FileCell[]>();
  const marked = rows.map((cells) =>
    cells.flatMap((cell): FileCell[] => {
      if (isAll(cell.column, cell.columns, isHiddenColumn)) {
        columns.add(cell.column);
        return [{ ...cell, hidden: "hidden" }];
      }
      if (!isHiddenRow(cell.row)) return [cell];
      if (isAll(cell.row, cell.rows, isHiddenRow)) return [{ ...cell, hidden: kind }];
      let row = cell.row;
      while (isHiddenRow(row)) row += 1;
      moved.set(row, [...(moved.get(row) ?? []), { ...cell, row, rows: cell.rows - (row - cell.row) }]);
      return [];
    }),
  );
  if (moved.size === 0) return { rows: marked, columns: [...columns] };
  const withMoved = marked.map((cells, index) => {
    const row = rows[index]?.[0]?.row ?? 0;
    const others = moved.get(row);
    moved.delete(row);
    return others === undefined ? cells : [...cells, ...others].sort((one, other) => one.column - other.column);
  });
  const all = [...withMoved, ...moved.values()].filter((cells) => cells.length > 0);
  return { rows: all.sort(([one], [other]) => (one?.row ?? 0) - (other?.row ?? 0)), columns: [...columns] };
}

function isAll(from: number, count: number, is: (place: number) => boolean): boolean {
  for (let place = from; place < from + count; place += 1) if (!is(place)) return false;
  return true;
}
