import type { FilePlace } from "../document/file-place.js";

/** A table as it was copied or read: rows of cells, each with the column that it begins in and how far it spans. */
export interface GridCell {
  readonly text: string;
  /** What a file keeps where it is more exact than what it shows. */
  readonly exact: string | null;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Where the cell stands in a file; null for a paste. */
  readonly source: FilePlace | null;
}

export interface Grid {
  /** Blank cells are in it; a cell that spans rows stands in its first. */
  readonly rows: readonly (readonly GridCell[])[];
  /** The columns of different rows can be compared: false where merged cells were copied once. */
  readonly aligned: boolean;
}

export interface PlacedText {
  readonly text: string;
  readonly exact?: string;
  readonly column?: number;
  readonly columns?: number;
  readonly rows?: number;
  readonly source?: FilePlace;
}

/** Cells without a column follow each other. */
export function gridOf(rows: readonly (readonly (string | PlacedText)[])[], aligned: boolean): Grid {
  return {
    aligned,
    rows: rows.map((cells, row) => {
      let next = 0;
      return cells.map((cell): GridCell => {
        const placed = typeof cell === "string" ? { text: cell } : cell;
        const column = placed.column ?? next;
        const columns = placed.columns ?? 1;
        next = column + columns;
        return {
          text: placed.text.trim(),
          exact: placed.exact ?? null,
          row,
          column,
          columns,
          rows: placed.rows ?? 1,
          source: placed.source ?? null,
        };
      });
    }),
  };
}

/** The cells of a row that say something. */
export function spoken(row: readonly GridCell[]): GridCell[] {
  return row.filter((cell, index) => cell.text !== "" && !isRepeated(row, index));
}

/** Of a merged cell that was copied once for every column. In a file each cell is known for what it is. */
export function isRepeated(row: readonly GridCell[], index: number): boolean {
  const cell = row[index];
  return cell !== undefined && cell.source === null && row[index - 1]?.text === cell.text;
}
