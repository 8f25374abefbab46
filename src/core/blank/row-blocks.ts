/** Rows of a table that repeat for each goal or task: 年度目标1 | …, 年度目标2 | …, of the same shape. */
import type { BlankTable } from "./document.js";
import { compact } from "./label-text.js";
import { isAny } from "./matches.js";
import type { BlankReading } from "./reading.js";
import type { Part, Repeat, Target } from "./understood.js";

/** The examples that a table prints, one behind the other. */
export interface RowBlocks {
  readonly name: string;
  readonly from: number;
  /** Rows of each. */
  readonly height: number;
  /** The last row of the last one. */
  readonly end: number;
}

/** null: no rows of this table repeat so. */
export function blocksIn({ words }: BlankReading, table: BlankTable): RowBlocks | null {
  const starts = table.cells.flatMap(({ row, col, text }) => {
    const [, name = ""] = numbered.exec(compact(text)) ?? [];
    return col === 1 && isAny(name, words.perBlock) ? [{ row, name }] : [];
  });
  const [first, second] = starts;
  if (first === undefined || second === undefined || first.name !== second.name) return null;
  const height = second.row - first.row;
  const same = starts.filter(({ row, name }, index) => name === first.name && row === first.row + index * height);
  if (height < 1 || !same.every(({ row }) => shapeOf(table, row, height) === shapeOf(table, first.row, height)))
    return null;
  return { name: first.name, from: first.row, height, end: first.row + same.length * height - 1 };
}

const numeral = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
const numbered = new RegExp(`^([^\\d:：]{2,12}?)(?:${numeral})(?:[:：(（]|$)`);

/** The list of such rows, with the parts that stand in them. */
export function rowBlocks(reading: BlankReading, table: BlankTable, parts: readonly Part[]): Repeat[] {
  const blocks = blocksIn(reading, table);
  if (blocks === null) return [];
  const { name, from, height, end } = blocks;
  const more = table.cells.find(
    (cell) => cell.row === end + 1 && isAny(compact(cell.text), reading.words.more) && cell.colspan >= table.columns,
  );
  const inside = (part: Part, first: number, last: number): boolean =>
    part.table === table.table && part.rows !== null && part.rows[0] >= first && part.rows[1] <= last;
  const to = from + height - 1;
  return [
    {
      per: name,
      role: "goals",
      key: `t${table.table}r${from}`,
      parts: parts.filter((part) => inside(part, from, to)).map(({ key }) => key),
      over: {
        of: "rows",
        table: table.table,
        from,
        to,
        dropTo: more === undefined ? end : end + 1,
        ...numberIn(table, from),
      },
      again: parts.filter((part) => inside(part, to + 1, end)).map(({ key }) => key),
    },
  ];
}

/** The number behind the name in the first cell of a row, in digits or as 一. */
function numberIn(table: BlankTable, row: number): { readonly number: Target | null; readonly ordinal?: Target } {
  const cell = table.cells.find((one) => one.row === row && one.col === 1);
  for (const [paragraph, { text }] of (cell?.paragraphs ?? []).entries()) {
    const found = new RegExp(`(?:${numeral})(?=[\\s:：(（]|$)`).exec(text);
    if (found === null) continue;
    const { index } = found;
    const to = index + found[0].length;
    const target: Target = { in: "cellText", table: table.table, row, col: 1, paragraph, from: index, to };
    return /\d/.test(found[0]) ? { number: target } : { number: null, ordinal: target };
  }
  return { number: null };
}

/** Spans and texts of rows, numbers left out. */
function shapeOf(table: BlankTable, from: number, height: number): string {
  return table.cells
    .filter(({ row }) => row >= from && row < from + height)
    .map(({ row, col, colspan, rowspan, text }) => {
      const plain = col === 1 && row === from ? compact(text).replace(new RegExp(numeral), "#") : compact(text);
      return [row - from, col, colspan, rowspan, plain.replace(/\d+/g, "#")].join(" ");
    })
    .join("\n");
}
