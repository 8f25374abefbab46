/** Rows, cells, lines and tables of a layout beside those of a filled file. */
import type { FileCell, FileTable, Paragraph } from "../document/document.js";
import { type Aligned, align } from "./align.js";
import type { LayoutBlock, LayoutCell, LayoutRow, Part } from "./layout.js";
import { plainText } from "./pieces.js";
import { statesOf } from "./states.js";

export type FileBlock = Paragraph | FileTable;
export type FileRow = readonly FileCell[];

export interface AlignedTable {
  readonly rows: readonly Aligned<LayoutRow, FileRow>[];
  /** Of the words that the layout prints in its table, how much the file has in the same places. */
  readonly fit: number;
}

export interface AlignedFile {
  readonly blocks: readonly Aligned<LayoutBlock, FileBlock>[];
  tableOf(layout: LayoutBlock, table: FileBlock): AlignedTable | null;
}

/** Less of its words in their places: another table. */
const leastFit = 0.75;

export function alignFile(
  layout: readonly Part<LayoutBlock>[],
  blocks: readonly FileBlock[],
  repeats: (name: string) => boolean,
): AlignedFile | null {
  const known = new Map<LayoutBlock, Map<FileBlock, AlignedTable | null>>();
  const tableOf = (node: LayoutBlock, item: FileBlock): AlignedTable | null => {
    if (node.block !== "table" || item.is !== "table") return null;
    const before = known.get(node) ?? new Map<FileBlock, AlignedTable | null>();
    known.set(node, before);
    const found = before.has(item) ? before.get(item) : alignTable(node.rows, item, repeats);
    before.set(item, found ?? null);
    return found ?? null;
  };
  const aligned = align(statesOf(layout, repeats), blocks, {
    extra: 0.6,
    skip: (node) => (node.block === "table" ? 1.5 : node.printed === "" ? 0.2 : 0.6),
    match(node, item) {
      if (node.block === "line")
        return item.is === "paragraph" ? 2 * (1 - likeness(node.printed, item.text)) : Infinity;
      const table = tableOf(node, item);
      return table === null || table.fit < leastFit ? Infinity : 2 * (1 - table.fit);
    },
  });
  return aligned === null ? null : { blocks: aligned, tableOf };
}

function alignTable(
  rows: readonly Part<LayoutRow>[],
  table: FileTable,
  repeats: (name: string) => boolean,
): AlignedTable | null {
  const aligned = align(statesOf(rows, repeats), table.rows, {
    extra: 0.6,
    skip: ({ cells }) => (cells.every(({ printed }) => printed === "") ? 0.2 : 0.6),
    match: (row, cells) => 2 * (1 - rowLikeness(row, cells)),
  });
  if (aligned === null) return null;
  const seen = new Set(aligned.flatMap(({ state: { node } }) => (node === null ? [] : [node])));
  let [wanted, there] = [0, 0];
  for (const row of allRows(rows)) if (!seen.has(row)) wanted += wordsIn(row.cells);
  for (const { state, item } of aligned)
    for (const { cell, found } of pairs(state.node?.cells ?? [], item)) {
      const size = wordsIn([cell]);
      wanted += size;
      there += size * (found === undefined ? 0 : wordsThere(cell.printed, found.text));
    }
  return { rows: aligned, fit: wanted === 0 ? 0 : there / wanted };
}

function allRows(parts: readonly Part<LayoutRow>[]): LayoutRow[] {
  return parts.flatMap((part) => (part.part === "one" ? [part.node] : allRows(part.inside)));
}

function wordsIn(cells: readonly LayoutCell[]): number {
  return cells.reduce((sum, { printed }) => sum + Math.min(printed.length, 20), 0);
}

/** Each cell of the layout with the one that stands in its place. */
export function pairs(cells: readonly LayoutCell[], row: FileRow): { cell: LayoutCell; found: FileCell | undefined }[] {
  const same = cells.length === row.length;
  return cells.map((cell, index) => {
    const at = row.find(({ column }) => column === cell.col);
    return { cell, found: at ?? (same ? row[index] : undefined) };
  });
}

/** Printed words count most; what is only blank in the layout should be blank, and cells should stand in the same columns. */
function rowLikeness(row: LayoutRow, cells: FileRow): number {
  const both = pairs(row.cells, cells);
  const words = both.filter(({ cell }) => cell.printed !== "");
  const places = both.filter(({ cell, found }) => found?.column === cell.col && found.columns === cell.colspan).length;
  const shape = both.length === 0 ? 0 : places / Math.max(both.length, cells.length);
  const bare = both.filter(
    ({ cell, found }) => cell.pieces.length === 0 && found !== undefined && found.text.trim() !== "",
  );
  const said = 0.1 * (both.length === 0 ? 0 : bare.length / both.length);
  if (words.length === 0) return 0.55 + 0.35 * shape - said;
  const size = wordsIn(words.map(({ cell }) => cell));
  const there = words.reduce(
    (sum, { cell, found }) => sum + (found === undefined ? 0 : wordsIn([cell]) * likeness(cell.printed, found.text)),
    0,
  );
  return 0.9 * (there / size) + 0.1 * shape - said;
}

/** As `wordsThere`; 年度目标2： is as good as 年度目标1：（　分）. */
function likeness(printed: string, text: string): number {
  const bare = plainText(text).replace(/\d/g, "");
  const isPart = bare.length > 2 && wordsThere(bare, printed.replace(/\d/g, "")) > 0.9;
  return Math.max(isPart ? 0.8 : 0, wordsThere(printed, text));
}

/** Whether the printed words stand in a text, in their order. 1: all of them; nothing is printed: hardly any. */
function wordsThere(printed: string, text: string): number {
  const whole = plainText(text);
  if (printed === "") return 0.65;
  if (whole === printed) return 1;
  let at = 0;
  let found = 0;
  for (const letter of printed) {
    const next = whole.indexOf(letter, at);
    if (next < 0) continue;
    found += 1;
    at = next + 1;
  }
  const share = found / printed.length;
  return share < 0.7 ? share * 0.5 : share * 0.98;
}
