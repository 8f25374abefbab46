/** A Word file as it looks on paper. Slow, so it is called from a job, never from a turn. */
export interface PagePrinter {
  /** null: it could not be done within the limits of time and memory. */
  print(docx: Uint8Array, signal?: AbortSignal): Promise<PrintedPages | null>;
}

export interface PrintedPages {
  readonly pdf: Uint8Array;
  /** PNG, from the first page on. */
  readonly pages: readonly Uint8Array[];
  /** There are more pages than were drawn; the PDF has them. */
  readonly more: boolean;
}
