/** A list that lies on its side: each row is a column of it (三级指标 | 甲 | 乙, 指标值 | 5座 | 6座), each column a row. */
import type { Collector } from "./found.js";
import { isFigure } from "./furniture.js";
import { type Grid, type GridCell, spoken } from "./grid.js";
import { listBody } from "./list-body.js";
import { listHeadAt } from "./list-head.js";
import type { Places } from "./places.js";
import type { TableMoney } from "./table-money.js";
import type { ListVocabulary } from "./vocabulary.js";
import { listZoneAt } from "./zones.js";

/** Rows of the grid that name columns, at least: a single figure of the same name stands alone. */
const fewest = 3;

/** Rows that were read: 0 where no such list begins in this row. */
export function readListAcross(grid: Grid, row: number, places: Places, found: Collector, money: TableMoney): number {
  const lists = places.chain().flatMap((place) => places.vocabulary(place).lists);
  for (const words of lists) {
    const rows = rowsNaming(grid, row, words);
    if (rows.length < fewest) continue;
    const turned = turn(rows);
    if (listHeadAt(places.names, turned.grid, 0, words) === null) continue;
    const zone = listZoneAt(places.names, turned.grid, 0, places);
    if (zone === null) continue;
    const inner = { ...zone, money: { ...zone.money, caption: zone.money.caption ?? money.caption } };
    for (const cells of turned.grid.rows.slice(zone.head.rows)) listBody(inner, cells, turned.grid, places, found);
    found.use(...[...turned.of].filter(([copy]) => found.isUsed(copy)).map(([, cell]) => cell));
    found.use(...rows.flatMap(([label]) => label ?? []));
    return rows.length;
  }
  return 0;
}

/** Rows that begin with different columns of the list and go on with what is no head. */
function rowsNaming(grid: Grid, from: number, words: ListVocabulary): GridCell[][] {
  const rows: GridCell[][] = [];
  const seen = new Set<string>();
  for (let row = from; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? [];
    const [label, ...rest] = spoken(cells);
    const meaning = label === undefined || isFigure(label.text) ? null : words.columnNamed(label.text);
    // Of a merged value each column may hold a copy; below two names, two indicators may well have the same points.
    const values = rows.length === 0 || label === undefined ? rest : cells.filter((cell) => isBeside(cell, label));
    if (label === undefined || meaning === null || values.length < 2) break;
    const key = meaning.is === "field" ? meaning.field.id : `${meaning.is} ${label.text}`;
    const heads = rest.filter(({ text }) => words.columnNamed(text)?.is === "field");
    if (seen.has(key) || heads.length > 0 || label.column !== (rows[0]?.[0]?.column ?? label.column)) break;
    seen.add(key);
    rows.push([label, ...cells.filter(({ column }) => column > label.column)]);
  }
  return rows;
}

function isBeside({ column, text }: GridCell, label: GridCell): boolean {
  return column > label.column && text !== "";
}

/** The grid turned over its diagonal, and which cell each of its cells was. */
function turn(rows: readonly (readonly GridCell[])[]): { grid: Grid; of: ReadonlyMap<GridCell, GridCell> } {
  const of = new Map<GridCell, GridCell>();
  const columns = [...new Set(rows.flatMap((cells) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const turned = columns.map((column, row) =>
    rows.map((cells, at): GridCell => {
      const cell = cells.find((one) => one.column === column);
      const copy: GridCell =
        cell === undefined
          ? { text: "", exact: null, row, column: at, columns: 1, rows: 1, source: null }
          : { ...cell, row, column: at, columns: 1, rows: 1 };
      if (cell !== undefined) of.set(copy, cell);
      return copy;
    }),
  );
  return { grid: { rows: turned, aligned: true }, of };
}
