/** A workbook as data: what stands in its cells, without how it is written into a file. */
import type { Say } from "../say.js";

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: Say | string;
  readonly heads: readonly (Say | string)[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A number is a decimal as text: it is written as a number where it survives that, else as text. */
export type Cell = Say | string | { readonly number: string } | null;
