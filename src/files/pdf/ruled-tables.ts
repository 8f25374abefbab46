/** Lines that touch each other -> the tables that they rule: where their rows and columns end, and which cells are merged. */
import { limits } from "../limits.js";
import { Refused } from "../refused.js";
import type { Line, PageLines } from "./page-lines.js";

export interface RuledTable {
  /** Borders between columns and between rows, in points. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly lines: PageLines;
}

/** Points between lines that are one: cells next to each other draw their border twice. */
const near = 2.5;
const mostLines = 3000;

export function ruledTables({ across, down }: PageLines): RuledTable[] {
  if (across.length + down.length > mostLines) return [];
  const all = [...across.map((line) => ({ line, isAcross: true })), ...down.map((line) => ({ line, isAcross: false }))];
  const group = all.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (group[at] !== undefined && group[at] !== at) at = group[at] ?? at;
    group[index] = at;
    return at;
  };
  for (const [index, one] of all.entries())
    for (let other = index + 1; other < all.length; other += 1) {
      const two = all[other];
      if (two !== undefined && touches(one, two)) group[root(other)] = root(index);
    }
  const tables = new Map<number, PageLines>();
  for (const [index, { line, isAcross }] of all.entries()) {
    const key = root(index);
    const lines = tables.get(key) ?? { across: [], down: [] };
    tables.set(key, lines);
    (isAcross ? lines.across : lines.down).push(line);
  }
  return [...tables.values()]
    .map((lines) => tableOf(lines))
    .filter(({ xs, ys }) => xs.length > 1 && ys.length > 1 && xs.length + ys.length > 4)
    .sort((one, other) => (one.ys[0] ?? 0) - (other.ys[0] ?? 0));
}

export function tableOf(lines: PageLines): RuledTable {
  return { xs: places(lines.down), ys: places(lines.across), lines };
}

type Drawn = { readonly line: Line; readonly isAcross: boolean };

function touches(one: Drawn, other: Drawn): boolean {
  const [a, b] = [one.line, other.line];
  if (one.isAcross === other.isAcross)
    return Math.abs(a.at - b.at) <= near && a.from <= b.to + near && b.from <= a.to + near;
  const isOn = (place: number, line: Line): boolean => place >= line.from - near && place <= line.to + near;
  return isOn(a.at, b) && isOn(b.at, a);
}

/** The places of lines, each once. */
function places(lines: readonly Line[]): number[] {
  const sorted = lines.map(({ at }) => at).sort((one, other) => one - other);
  const found: number[][] = [];
  for (const at of sorted) {
    const last = found.at(-1);
    if (last !== undefined && at - (last[0] ?? at) <= near) last.push(at);
    else found.push([at]);
  }
  return found.map((same) => same.reduce((sum, at) => sum + at, 0) / same.length);
}

export interface RuledCell {
  /** From 0; the last ones are included. */
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Places between which no border is drawn are one cell. Throws `Refused` for more places than a file may have cells. */
export function ruledCells({ xs, ys, lines }: RuledTable): RuledCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns * rows > limits.cells / 4) throw new Refused("file-too-many-cells", { max: String(limits.cells) });
  const middle = (borders: readonly number[], index: number): number =>
    ((borders[index] ?? 0) + (borders[index + 1] ?? 0)) / 2;
  const [down, across] = [byBorder(xs, lines.down), byBorder(ys, lines.across)];
  const isDrawn = (drawn: readonly Line[] | undefined, along: number): boolean =>
    drawn?.some((line) => line.from - near <= along && along <= line.to + near) ?? false;
  const seen = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (seen.has(row * columns + column)) continue;
      let lastColumn = column;
      while (
        lastColumn + 1 < columns &&
        !seen.has(row * columns + lastColumn + 1) &&
        !isDrawn(down[lastColumn + 1], middle(ys, row))
      )
        lastColumn += 1;
      let lastRow = row;
      while (lastRow + 1 < rows && !isDrawn(across[lastRow + 1], middle(xs, column))) lastRow += 1;
      for (let y = row; y <= lastRow; y += 1) for (let x = column; x <= lastColumn; x += 1) seen.add(y * columns + x);
      cells.push({ row, column, lastRow, lastColumn });
    }
  return cells;
}

/** The lines that are drawn on each border. */
function byBorder(borders: readonly number[], lines: readonly Line[]): Line[][] {
  const drawn = borders.map((): Line[] => []);
  for (const line of lines) for (const at of bordersNear(borders, line.at)) drawn[at]?.push(line);
  return drawn;
}

function bordersNear(borders: readonly number[], at: number): number[] {
  const after = indexAt(borders, at);
  return [after, after + 1].filter((index) => Math.abs((borders[index] ?? Number.NaN) - at) <= near);
}

/** The last border that is not behind a place; -1: it is before all of them. */
export function indexAt(borders: readonly number[], place: number): number {
  let [low, high] = [0, borders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
