/**
 * A form's own Word layout as a filled file is read by it: lines and tables in their order, rows in their tables, and which
 * of them are printed once for each row of a list or only sometimes.
 */
import { type LayoutPiece, piecesOf, printedText, splitSections } from "./pieces.js";

/** The layout as a Word file says it; its numbers count from 1. */
export interface LayoutSource {
  readonly blocks: readonly (
    | { readonly block: "paragraph"; readonly text: string }
    | ({ readonly block: "table" } & SourceTable)
  )[];
}

export interface SourceTable {
  readonly rows: number;
  /** Without those that a cell above covers. */
  readonly cells: readonly {
    readonly row: number;
    readonly col: number;
    readonly colspan: number;
    readonly text: string;
    readonly tables?: readonly SourceTable[];
  }[];
}

export type Part<T> =
  | { readonly part: "one"; readonly node: T }
  /** For each row of a list where `name` is one; else printed or not. */
  | {
      readonly part: "section";
      readonly name: string;
      readonly inverted: boolean;
      readonly inside: readonly Part<T>[];
    };

export interface LayoutCell {
  readonly col: number;
  readonly colspan: number;
  readonly pieces: readonly LayoutPiece[];
  readonly printed: string;
}

export interface LayoutRow {
  readonly cells: readonly LayoutCell[];
}

export type LayoutBlock =
  | { readonly block: "line"; readonly pieces: readonly LayoutPiece[]; readonly printed: string }
  | { readonly block: "table"; readonly rows: readonly Part<LayoutRow>[] };

export function layoutOf({ blocks }: LayoutSource): Part<LayoutBlock>[] {
  return partsOf(
    blocks.flatMap((block): Unit<LayoutBlock>[] => {
      if (block.block === "table")
        return [block, ...innerTables(block)].map((table) => ({ ...none, node: tableOf(table) }));
      const { opens, closes, own } = splitSections(piecesOf(block.text));
      const printed = printedText(own);
      const isBlank = printed === "" && own.every(({ piece }) => piece === "text");
      return [{ opens, closes, node: isBlank ? null : { block: "line", pieces: own, printed } }];
    }),
  );
}

interface Unit<T> {
  readonly opens: readonly { readonly name: string; readonly inverted: boolean }[];
  readonly closes: readonly { readonly name: string }[];
  /** null: nothing but the tags of sections. */
  readonly node: T | null;
}

const none = { opens: [], closes: [] };

function innerTables(table: SourceTable): SourceTable[] {
  return table.cells.flatMap(({ tables = [] }) => tables.flatMap((inner) => [inner, ...innerTables(inner)]));
}

function tableOf(table: SourceTable): LayoutBlock {
  const rows = Array.from({ length: table.rows }, (_, index) => table.cells.filter(({ row }) => row === index + 1));
  return {
    block: "table",
    rows: partsOf(
      rows.map((cells): Unit<LayoutRow> => {
        const split = cells.map(({ col, colspan, text }) => ({ col, colspan, ...splitSections(piecesOf(text)) }));
        const opens = split.flatMap((cell) => cell.opens);
        const closes = split.flatMap((cell) => cell.closes);
        const read = split.map(({ col, colspan, own }) => ({ col, colspan, pieces: own, printed: printedText(own) }));
        return { opens, closes, node: { cells: read } };
      }),
    ),
  };
}

/** Sections that begin in one unit and end in it or in a later one. */
function partsOf<T>(units: readonly Unit<T>[]): Part<T>[] {
  const open: { name: string; inverted: boolean; inside: Part<T>[] }[] = [{ name: "", inverted: false, inside: [] }];
  const top = (): Part<T>[] => open.at(-1)?.inside ?? [];
  for (const { opens, closes, node } of units) {
    for (const { name, inverted } of opens) open.push({ name, inverted, inside: [] });
    if (node !== null) top().push({ part: "one", node });
    for (const { name } of closes) {
      const last = open.at(-1);
      if (open.length < 2 || last?.name !== name) continue;
      open.pop();
      top().push({ part: "section", ...last });
    }
  }
  // A section without an end is as good as none.
  while (open.length > 1) {
    const last = open.pop();
    top().push(...(last?.inside ?? []));
  }
  return top();
}
