/**
 * A file that somebody sent, as tables and paragraphs with their places: what every reader of a kind of file gives and
 * what is recognised. Plain data, so that it can come from a worker.
 */
import type { Say } from "../../say.js";

export interface FileDocument {
  /** As it was sent. */
  readonly name: string;
  readonly kind: FileKind;
  /** The body of a text document, or a part for every sheet, in the order of the file. */
  readonly parts: readonly DocumentPart[];
  /** What a person should know about how the file was read: macros, tracked changes, hidden sheets. */
  readonly told: readonly Say[];
}

/** What the file is by its content, whatever its name ends in. */
export type FileKind = "docx" | "doc" | "xlsx" | "xls" | "csv" | "html" | "xml" | "pdf";

export interface DocumentPart {
  /** Name of the sheet; "" the body of a text document. */
  readonly name: string;
  /** A hidden sheet is told and not read unless somebody asks for it. */
  readonly hidden: boolean;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | FileTable;

export interface Paragraph {
  readonly is: "paragraph";
  /** From 1, among the paragraphs of the body, blank ones too; those in tables do not count. */
  readonly number: number;
  readonly text: string;
}

export interface FileTable {
  readonly is: "table";
  /** From 1, among the tables of the part; a table within a cell has the number of the one around it. */
  readonly number: number;
  /** By rows, blank cells only where they are part of the grid; cells covered by a merged one are left out. */
  readonly rows: readonly (readonly FileCell[])[];
}

export interface FileCell {
  /** As a person sees it. */
  readonly text: string;
  /** What the cell holds where that is more exact than what it shows: the whole date, the decimals of a number. */
  readonly exact?: string;
  /** From 1. */
  readonly row: number;
  /** From 1, the first column of the grid that it covers. */
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** E13 in a sheet. */
  readonly address?: string;
  /** It shows the result of a formula, as the program kept it that wrote the file. */
  readonly formula?: true;
  /** The row or column is hidden: by hand, or by a filter. */
  readonly hidden?: "hidden" | "filtered";
  readonly comment?: string;
  /** Tables within the cell; their text is in `text` too. */
  readonly nested?: readonly FileTable[];
}
