import type { Problem } from "../../core/problem.js";
import type { PrintModel } from "../../core/report/print-model.js";

/** Fills a Word template. Mistakes of the template come back as problems naming the tag. */
export interface DocumentFiller {
  fill(template: Uint8Array, model: PrintModel, marks: Marks): Promise<{ file: Uint8Array } | { problems: Problem[] }>;
}

/** What a Word file carries besides what its layout prints. */
export interface Marks {
  /** Printed at the head of every page; null: it is no draft. */
  readonly draft: string | null;
  readonly selfCheck: SelfCheckPage | null;
}

/** A page with a table behind the report. Every row has as many cells as there are columns. */
export interface SelfCheckPage {
  readonly title: string;
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Printed instead of the table when there are no rows. */
  readonly none: string;
}
