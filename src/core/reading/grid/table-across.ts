/** A table that lies on its side: its rows are heads from left to right, and its columns stand below each other. */
import type { Collector } from "./found.js";
import { isDash, isFigure } from "./furniture.js";
import { type Grid, type GridCell, spoken } from "./grid.js";
import type { Places } from "./places.js";
import { putCell } from "./table-body.js";
import { type TableMoney, unitIn, unitOfHead } from "./table-money.js";
import type { TableVocabulary } from "./vocabulary.js";

interface Head {
  readonly cell: GridCell;
  readonly id: string;
  readonly exact: boolean;
}

/** Rows that were read, the head among them: 0 where this row is no such head. */
export function readAcross(grid: Grid, row: number, places: Places, found: Collector, money: TableMoney): number {
  const said = spoken(grid.rows[row] ?? []);
  if (!grid.aligned || said.length < 2 || said.some(({ text }) => isFigure(text))) return 0;
  for (const place of places.chain())
    for (const words of places.vocabulary(place).tables) {
      const heads = headsIn(said, words);
      const [first] = heads;
      if (first === undefined || heads.length < 2) continue;
      const table: TableMoney = { caption: unitOfHead(said.map(({ text }) => text)) ?? money.caption, heads: [] };
      let taken = 0;
      for (let below = row + 1; below < grid.rows.length; below += 1) {
        const cells = grid.rows[below] ?? [];
        const label = cells.findLast(({ column, text }) => column < first.cell.column && text !== "");
        const meaning = label === undefined ? null : words.columnNamed(label.text);
        const figures = heads.flatMap(({ cell, ...head }) =>
          cells
            .filter(({ column, text }) => column === cell.column && text !== "")
            .map((one) => ({ ...head, cell: one })),
        );
        const areAmounts = figures.every(({ cell }) => isFigure(cell.text) || isDash(cell.text));
        if (label === undefined || meaning === null || !areAmounts) break;
        for (const { id, exact, cell } of figures)
          putCell(
            { place, unit: unitIn(label.text), table, label: label.text },
            { words, id, exact },
            { meaning, cell },
            places,
            found,
          );
        found.use(label);
        taken += 1;
      }
      if (taken === 0) continue;
      found.use(...said);
      return taken + 1;
    }
  return 0;
}

/** The cells that name different rows of the table. */
function headsIn(said: readonly GridCell[], words: TableVocabulary): Head[] {
  const seen = new Set<string>();
  return said.flatMap((cell): Head[] => {
    const row = words.rowNamed(cell.text);
    if (row === null || seen.has(row.id)) return [];
    seen.add(row.id);
    return [{ cell, ...row }];
  });
}
