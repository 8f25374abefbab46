/** Where a text stands in a file, as people find it again. */
export interface FilePlace {
  /** Name of the sheet; "" the body of a text document. */
  readonly part: string;
  /** From 1; null for a paragraph between the tables. */
  readonly table: number | null;
  /** From 1; of a paragraph its number. */
  readonly row: number;
  /** From 1, the first column that the cell covers; null for a paragraph. */
  readonly column: number | null;
  /** E13 in a sheet. */
  readonly cell: string | null;
}
