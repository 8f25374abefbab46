/** Words within a ruled table -> its rows of cells. A row that a page's end cuts in two is one row. */
import type { FileCell } from "../../core/reading/document/document.js";
import { limits } from "../limits.js";
import { hasRoom, linesOfWords, wrappedText } from "./line-text.js";
import type { Word } from "./page-words.js";
import { indexAt, type RuledCell, type RuledTable, ruledCells } from "./ruled-tables.js";

export interface Piece {
  readonly table: RuledTable;
  readonly words: Word[];
}

interface Filled extends RuledCell {
  readonly lines: readonly Word[][];
  readonly right: number;
  text: string;
}

/** `gap`: a row higher than this is the end of a page and the beginning of the next one. */
export function tableRows({ table, words }: Piece, gap: number): FileCell[][] {
  const { xs, ys } = table;
  const ruled = ruledCells(table);
  const own = wordsOf(ruled, table, words);
  const cells = ruled.map((cell, index): Filled => {
    const right = xs[cell.lastColumn + 1] ?? 0;
    const lines = linesOfWords(own[index] ?? []);
    return { ...cell, lines, right, text: wrappedText(lines, right) };
  });
  const gaps = ys.flatMap((top, row) => ((ys[row + 1] ?? top) - top > gap ? [row] : []));
  const without = new Set(gaps);
  for (const row of gaps) if (goesOn(cells, row)) without.add(row + 1);
  return placed(cells, without);
}

/** The words of each cell, by their middle. */
function wordsOf(cells: readonly RuledCell[], { xs, ys }: RuledTable, words: readonly Word[]): Word[][] {
  const owner = new Map<number, number>();
  cells.forEach(({ row, column, lastRow, lastColumn }, index) => {
    for (let y = row; y <= lastRow; y += 1)
      for (let x = column; x <= lastColumn; x += 1) owner.set(y * xs.length + x, index);
  });
  const own = cells.map((): Word[] => []);
  for (const word of words) {
    const column = indexAt(xs, (word.left + word.right) / 2);
    const row = indexAt(ys, (word.top + word.bottom) / 2);
    own[owner.get(row * xs.length + column) ?? -1]?.push(word);
  }
  return own;
}

/** The row below the gap is the rest of that above it: each of its texts continues one whose last line is full. */
function goesOn(cells: readonly Filled[], gap: number): boolean {
  const rest = cells.filter(({ row, text }) => row === gap + 1 && text !== "");
  const above = rest.map((cell) =>
    cells.find(
      ({ lastRow, column, lastColumn }) =>
        lastRow === gap - 1 && column === cell.column && lastColumn === cell.lastColumn,
    ),
  );
  const isRest = rest.every((cell, index) => {
    const [last, first] = [above[index]?.lines.at(-1), cell.lines[0]];
    return last !== undefined && first !== undefined && !hasRoom(last, first, cell.right);
  });
  if (rest.length === 0 || !isRest) return false;
  rest.forEach((cell, index) => {
    const one = above[index];
    if (one !== undefined) one.text += cell.text;
  });
  return true;
}

/** The rows that are left, numbered anew. */
function placed(cells: readonly Filled[], without: ReadonlySet<number>): FileCell[][] {
  const kept = (row: number): number => row - [...without].filter((other) => other < row).length;
  const rows = new Map<number, FileCell[]>();
  for (const { text, row, column, lastRow, lastColumn } of cells) {
    let first = row;
    while (first <= lastRow && without.has(first)) first += 1;
    if (first > lastRow) continue;
    const at = kept(first) + 1;
    const own = rows.get(at) ?? [];
    rows.set(at, own);
    const last = kept(lastRow) + (without.has(lastRow) ? 0 : 1);
    own.push({
      text: text.slice(0, limits.text),
      row: at,
      column: column + 1,
      rows: Math.max(1, last - at + 1),
      columns: lastColumn - column + 1,
    });
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, row]) => row.sort((one, other) => one.column - other.column));
}
