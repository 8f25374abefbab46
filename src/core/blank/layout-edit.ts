/** Changes that make a layout of a blank form. Places are those of the blank file, whatever other changes do. */
import type { Target } from "./understood.js";

export type LayoutEdit =
  /** A cell's or gap's text; `keepsGap`: what stands there is printed while the value, a single tag, is empty. */
  | { readonly edit: "write"; readonly target: Target; readonly text: string; readonly keepsGap?: boolean }
  /** Text before or after all that a cell holds. */
  | {
      readonly edit: "frame";
      readonly table: number;
      readonly row: number;
      readonly at: "start" | "end";
      readonly text: string;
    }
  /** These rows in the place of the rows from `from` to `to`. */
  | {
      readonly edit: "rows";
      readonly table: number;
      readonly from: number;
      readonly to: number;
      readonly rows: readonly RowTemplate[];
    }
  | {
      readonly edit: "narrative";
      readonly behind: number;
      readonly replaces: readonly number[];
      readonly lines: readonly string[];
    }
  /** Paragraphs of their own around blocks of the body, counted from 0. */
  | {
      readonly edit: "around";
      readonly from: number;
      readonly to: number;
      readonly open: string;
      readonly close: string;
    }
  /** Blocks of the body, counted from 0, that are left out. */
  | { readonly edit: "drop"; readonly from: number; readonly to: number };

/** A row that looks like a row of the blank. */
export interface RowTemplate {
  readonly like: number;
  /** By grid column; cells that are not named stay as they are. */
  readonly cells: Readonly<Record<number, string>>;
  /** Merged cells of these columns begin here, or go on from above. */
  readonly begin: readonly number[];
  readonly goOn: readonly number[];
}
