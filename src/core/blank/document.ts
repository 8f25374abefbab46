/**
 * A Word document as far as a blank form needs it: paragraphs and tables of the body in order. Numbers count from 1:
 * tables and paragraphs those of the body (empty ones too, those in tables not, those of text boxes after all others),
 * columns those of the table's grid. A text box stands before the paragraph or behind the table that it is anchored in.
 */

export interface BlankDocument {
  readonly blocks: readonly BlankBlock[];
  /** What no form asks for: lines of headers and footers, and rows of tables in text boxes. Left out: there are none. */
  readonly outside?: readonly OutsideLine[];
}

export interface OutsideLine extends CellParagraph {
  readonly in: "header" | "footer" | "box";
}

export type BlankBlock = BlankParagraph | BlankTable;

export interface BlankParagraph {
  readonly block: "paragraph";
  readonly paragraph: number;
  /** Line breaks are `\n`, tabs `\t`. */
  readonly text: string;
  readonly runs: readonly BlankRun[];
  /** Outline level from 1 of a heading's style; null for body text. */
  readonly outline: number | null;
}

export interface BlankRun {
  /** Offset of its first character in the text of the paragraph. */
  readonly start: number;
  readonly text: string;
  readonly underlined: boolean;
}

export interface BlankTable {
  readonly block: "table";
  readonly table: number;
  readonly columns: number;
  readonly rows: number;
  /** Anchors only, row by row: what a merged cell covers is part of it. */
  readonly cells: readonly BlankCell[];
}

export interface BlankCell {
  readonly row: number;
  readonly col: number;
  /** Its column in the file's own grid, where borders of rows lie a hair apart and `col` is that of most rows. */
  readonly drawn?: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly text: string;
  readonly paragraphs: readonly CellParagraph[];
  /** Tables within the cell, numbered after those of the body. */
  readonly tables?: readonly BlankTable[];
}

export interface CellParagraph {
  readonly text: string;
  /** How far its first line is set in, in letters; left out: not at all. */
  readonly indent?: number;
  readonly runs: readonly BlankRun[];
}
