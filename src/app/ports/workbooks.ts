/** A workbook whose sentences are rendered. */
export interface PlainWorkbook {
  readonly sheets: readonly PlainSheet[];
}

export interface PlainSheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly PlainCell[])[];
}

/** A number is a decimal as text. */
export type PlainCell = string | { readonly number: string } | null;

/** Writes Excel files. No text becomes a formula. */
export interface WorkbookWriter {
  write(workbook: PlainWorkbook): Promise<Uint8Array>;
}
