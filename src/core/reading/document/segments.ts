/** A document -> grids in the order in which they stand, and what separates them. */

import { type Grid, type GridCell, gridOf, type PlacedText } from "../grid/grid.js";
import type { Names } from "../grid/names.js";
import type { Segment } from "../grid/recognise.js";
import type { Block, DocumentPart, FileCell, FileDocument, FileTable } from "./document.js";
import { isTitle } from "./title.js";

/** Blank places of wide tables are not filled up: nothing is compared there. */
const widest = 60;

export interface SegmentOptions {
  readonly withHidden: boolean;
  /** Numbers of paragraphs that are read otherwise. */
  readonly without: ReadonlySet<number | undefined>;
}

export function segmentsOf(document: FileDocument, names: Names, options: SegmentOptions): Segment[] {
  return document.parts
    .filter((part) => options.withHidden || !part.hidden)
    .flatMap((part) => segmentsOfPart(part, names, options));
}

/** Paragraphs that say something; null where a table stands between them. */
export function linesOf({ parts }: FileDocument): (GridCell | null)[] {
  return parts.flatMap((part) =>
    part.blocks.flatMap((block) => {
      if (block.is === "table") return [null];
      return block.text === "" ? [] : lineGrid(part, block).rows.flat();
    }),
  );
}

function segmentsOfPart(part: DocumentPart, names: Names, { withHidden, without }: SegmentOptions): Segment[] {
  let begins: Segment["begins"] = "report";
  const segments: Segment[] = [];
  let label: Line | null = null;
  for (const block of part.blocks) {
    if (block.is === "paragraph") {
      if (block.text === "") continue;
      const isReport = isTitle(names, block.text);
      if (label !== null && !isReport && isLoneValue(block.text)) {
        // 单位名称： at the end of a line of the cover, and the name in the next one.
        segments.splice(-1, 1, { grid: linesGrid(part, [label, block]), begins: "table" });
        label = null;
        continue;
      }
      label =
        !without.has(block.number) && /[:：]$/.test(block.text.trim()) && block.text.length < longestLabel
          ? block
          : null;
      if (isReport) begins = "report";
      begins ??= "table";
      if (without.has(block.number)) continue;
      segments.push({ grid: lineGrid(part, block), begins });
      if (begins === "report") begins = "cover";
      continue;
    }
    label = null;
    for (const table of tablesOf(block)) {
      segments.push({ grid: tableGrid(part, table, withHidden), begins });
      begins = null;
    }
  }
  return segments;
}

/** A table whose cells hold tables is a frame around them. */
export function tablesOf(table: FileTable): FileTable[] {
  const inner = table.rows.flatMap((row) => row.flatMap(({ nested = [] }) => nested));
  return [table, ...inner.filter(({ rows }) => rows.length > 1 && rows.some((row) => row.length > 1))];
}

type Line = Extract<Block, { is: "paragraph" }>;

const longestLabel = 25;

/** No sentence, no heading, and no label itself. */
function isLoneValue(text: string): boolean {
  return text.length <= 40 && !/[:：。；]|^[（(【]|^[一二三四五六七八九十\d]+[、.．]/.test(text.trim());
}

function lineGrid(part: DocumentPart, line: Line): Grid {
  return linesGrid(part, [line]);
}

function linesGrid({ name }: DocumentPart, lines: readonly Line[]): Grid {
  return gridOf(
    lines.map(({ number, text }) => [
      { text, column: 0, source: { part: name, table: null, row: number, column: null, cell: null } },
    ]),
    true,
  );
}

function tableGrid(part: DocumentPart, table: FileTable, withHidden: boolean): Grid {
  const rows = table.rows.map((row) => row.filter(({ hidden }) => withHidden || hidden === undefined));
  const width = rows.reduce(
    (most, row) => Math.max(most, ...row.map(({ column, columns }) => column + columns - 1)),
    0,
  );
  const covered = coveredBelow(rows);
  return gridOf(
    rows.map((row) => filledUp(row, width, covered).map((cell) => placed(part, table, cell))),
    true,
  );
}

/** Addresses of places that a cell above covers. */
function coveredBelow(rows: readonly (readonly FileCell[])[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const row of rows)
    for (const cell of row)
      for (let down = 1; down < cell.rows; down += 1)
        for (let right = 0; right < Math.min(cell.columns, widest); right += 1)
          covered.add(`${cell.row + down} ${cell.column + right}`);
  return covered;
}

/** Blank places that are kept in no file are cells too. */
function filledUp(row: readonly FileCell[], width: number, covered: ReadonlySet<string>): FileCell[] {
  const [first] = row;
  if (first === undefined || width > widest) return [...row];
  const filled: FileCell[] = [];
  let next = 1;
  const fill = (until: number): void => {
    for (; next < until; next += 1)
      if (!covered.has(`${first.row} ${next}`))
        filled.push({ text: "", row: first.row, column: next, rows: 1, columns: 1 });
  };
  for (const cell of row) {
    fill(cell.column);
    filled.push(cell);
    next = cell.column + cell.columns;
  }
  fill(width + 1);
  return filled;
}

function placed(part: DocumentPart, table: FileTable, cell: FileCell): PlacedText {
  return {
    text: cell.text,
    ...(cell.exact === undefined ? {} : { exact: cell.exact }),
    column: cell.column - 1,
    columns: cell.columns,
    rows: cell.rows,
    source: {
      part: part.name,
      table: table.number,
      row: cell.row,
      column: cell.column,
      cell: cell.address ?? null,
    },
  };
}
