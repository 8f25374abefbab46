/** A table of rows and cells that come one after the other, placed on its grid: columns and rows that cells span, from 1. */
import type { FileCell, FileTable } from "../document/document.js";

export interface OpenCell {
  readonly text: string;
  readonly columns: number;
  /** Rows that it covers; null: it goes on from the cell above. */
  readonly rows: number | null;
  readonly comment?: string;
  readonly hidden?: "hidden" | undefined;
  readonly nested?: readonly FileTable[];
}

interface Cover {
  readonly cell: Placed;
  readonly until: number;
}

type Placed = { -readonly [Key in keyof FileCell]: FileCell[Key] };

export class TableBuilder {
  readonly #rows: Placed[][] = [];
  /** By column: the cell that covers it, and the last row that it covers. */
  readonly #covered = new Map<number, Cover>();
  /** What the row that is being read has changed above it, so that dropping the row can take it back. */
  #changed: { column: number; before: Cover | undefined }[] = [];
  #grown: Placed[] = [];
  /** By column: cells of the dropped row right above, which the row below may go on from. */
  #dropped: ReadonlyMap<number, Placed> = new Map();
  #row: Placed[] = [];
  #column = 1;

  constructor(readonly number: number) {}

  /** Columns left out before the first cell. */
  skip(columns: number): void {
    this.#column += columns;
  }

  cell(open: OpenCell): void {
    const { columns, rows } = open;
    const row = this.#rows.length + 1;
    if (rows !== null) this.#pastCovered(row);
    const column = this.#column;
    this.#column += columns;
    const dropped = rows === null ? this.#dropped.get(column) : undefined;
    const above = this.#covered.get(column)?.cell;
    if (rows === null && dropped === undefined && above !== undefined && above.row + above.rows === row) {
      above.rows += 1;
      this.#grown.push(above);
      return;
    }
    const { text, comment, nested, hidden } = dropped ?? open;
    const cell: Placed = {
      text,
      row,
      column,
      columns,
      rows: Math.max(1, rows ?? 1),
      ...(comment === undefined ? {} : { comment }),
      ...(hidden === undefined ? {} : { hidden }),
      ...(nested === undefined || nested.length === 0 ? {} : { nested }),
    };
    for (let at = column; at < column + columns; at += 1) {
      this.#changed.push({ column: at, before: this.#covered.get(at) });
      this.#covered.set(at, { cell, until: row + Math.max(1, rows ?? 1) - 1 });
    }
    this.#row.push(cell);
  }

  /** Cells that span rows stand in the way of those that follow. */
  #pastCovered(row: number): void {
    for (let over = this.#covered.get(this.#column); over !== undefined && over.until >= row; ) {
      this.#column = over.cell.column + over.cell.columns;
      over = this.#covered.get(this.#column);
    }
  }

  endRow(): void {
    this.#rows.push(this.#row);
    this.#dropped = new Map();
    this.#nextRow();
  }

  /** A row that tracked changes have removed: no cell spans it, and a cell that began in it begins in the next row. */
  dropRow(): void {
    this.#dropped = new Map(this.#row.map((cell) => [cell.column, cell]));
    for (const { column, before } of this.#changed.toReversed())
      if (before === undefined) this.#covered.delete(column);
      else this.#covered.set(column, before);
    for (const cell of this.#grown) cell.rows -= 1;
    this.#nextRow();
  }

  #nextRow(): void {
    this.#row = [];
    this.#column = 1;
    this.#changed = [];
    this.#grown = [];
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  get table(): FileTable {
    return { is: "table", number: this.number, rows: this.#rows };
  }
}
