/** The cells of a table of amounts before it is said what each of them is. */
import type { GridCell } from "./grid.js";
import type { Column } from "./matrix-rates.js";
import type { RowTerms } from "./named-again.js";
import type { MatrixLine } from "./understood.js";

export interface Drafted {
  readonly key: string;
  readonly line: MatrixLine;
  readonly column: Column;
  readonly cell: GridCell;
}

export interface Around {
  readonly draft: readonly Drafted[];
  readonly lines: readonly MatrixLine[];
  /** Of rows that the form says are worked out from others. */
  readonly terms: ReadonlyMap<MatrixLine, RowTerms>;
  readonly columns: readonly Column[];
  readonly section: string;
  /** One row without a name of its own: that of the whole amount. */
  readonly whole: boolean;
}
