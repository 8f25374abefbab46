/** Cells of a table that stand by themselves: 全年预算数：252 beside or in one cell, 年度资金总额 | 320 without any head. */
import type { Field } from "../../form/form.js";
import { join, placed } from "../../form/path.js";
import type { Collector } from "./found.js";
import { isFigure } from "./furniture.js";
import { type Grid, type GridCell, spoken } from "./grid.js";
import { normalName } from "./names.js";
import { periodOver } from "./periods.js";
import type { Place, Places } from "./places.js";
import { isTotalRow } from "./table-body.js";
import { type TableMoney, unitIn } from "./table-money.js";
import type { Guess } from "./value.js";
import type { TableVocabulary } from "./vocabulary.js";

export interface AmountLabel {
  readonly field: Field;
  readonly place: Place;
  /** Nothing says which of the columns it is, or its label may mean something else. */
  readonly guessed: Guess;
}

/** null: no row and no column of a table around goes by this name. */
export function amountNamed(text: string, places: Places): AmountLabel | null {
  for (const place of places.chain())
    for (const words of places.vocabulary(place).tables) {
      const named = cellOf(words, text);
      const field = named === null ? undefined : places.ledger.form.fields.get(named.pattern);
      if (named !== null && (field?.kind === "money" || field?.kind === "percent"))
        return { field, place, guessed: named.guessed };
    }
  return null;
}

/** A column means the sum; a row what was planned at first. */
function cellOf({ table, ...words }: TableVocabulary, text: string): { pattern: string; guessed: Guess } | null {
  const column = words.columnNamed(text);
  if (column?.is === "field") return { pattern: column.field.pattern, guessed: false };
  if (column?.is === "column") {
    const total = table.rows.find(({ id }) => isTotalRow(table, id));
    return total === undefined
      ? null
      : { pattern: join(table.pattern, total.id, column.id), guessed: column.isChange ? "change" : false };
  }
  const row = words.rowNamed(text);
  const [first] = table.columns;
  const planned = table.columns.find(({ role }) => role === "budget.initial") ?? first;
  return row === null || planned === undefined
    ? null
    : { pattern: join(table.pattern, row.id, planned.id), guessed: table.columns.length > 1 && "unnamed" };
}

/** Labels with a figure beside them. Says how many were taken; of two of a name in one row the year's is meant. */
export function readAmounts(
  said: readonly GridCell[],
  grid: Grid,
  isLabel: (cell: GridCell) => boolean,
  places: Places,
  found: Collector,
  money: TableMoney,
): number {
  const pairs = said.flatMap((cell, index) => {
    const value = said[index + 1];
    const isLone = value !== undefined && isAmount(value.text) && !isAmount(said[index + 2]?.text ?? "");
    if (!isLone || isAmount(cell.text) || isLabel(cell)) return [];
    const named = amountUnder(cell, grid, places) ?? amountNamed(cell.text, places);
    return named === null ? [] : [{ cell, value, named }];
  });
  pairs.forEach(({ cell, value, named }) => {
    const same = pairs.filter((one) => one.named.field === named.field);
    const ofYear = same.find((one) => periodOver(one.cell, grid, places.names) === "year") ?? same.at(-1);
    found.use(cell);
    if (ofYear?.cell === cell) putAmount(named, value.text, value, found, { unit: unitIn(cell.text), table: money });
  });
  return pairs.length;
}

/**
 * 预算数 | 350 | 执行数 | 322 with 其中：财政资金 | 300 | 其中：财政资金 | 272 below: the label names the row, and what stands over it the
 * column. null: it does not stand so.
 */
function amountUnder(cell: GridCell, grid: Grid, places: Places): AmountLabel | null {
  const same = spoken(grid.rows[cell.row] ?? []).filter(({ text }) => normalName(text) === normalName(cell.text));
  if (!grid.aligned || same.length < 2) return null;
  for (const place of places.chain())
    for (const { table, ...words } of places.vocabulary(place).tables) {
      const row = words.rowNamed(cell.text);
      if (row === null) continue;
      for (let above = cell.row - 1; above >= Math.max(0, cell.row - furthest); above -= 1) {
        const head = (grid.rows[above] ?? []).find(({ column }) => column === cell.column);
        const column = head === undefined ? null : words.columnNamed(head.text);
        if (column?.is !== "column") continue;
        const field = places.ledger.form.fields.get(join(table.pattern, row.id, column.id));
        return field === undefined ? null : { field, place, guessed: false };
      }
    }
  return null;
}

/**
 * The money of a row: in the unit of a head at its side, such as 项目资金（元), that spans several rows or, where merged cells
 * were copied as blanks, has nothing below it.
 */
export function moneyBeside(grid: Grid, row: number, money: TableMoney): TableMoney {
  const copied = unitAbove(grid, row);
  if (copied !== null) return { ...money, caption: copied };
  for (let at = row; at >= Math.max(0, row - tallest); at -= 1)
    for (const side of grid.rows[at] ?? []) {
      const caption = side.rows > 1 && side.row + side.rows > row ? unitIn(side.text) : null;
      if (caption !== null) return { ...money, caption };
    }
  return money;
}

/** Of the first cell of this row, or of the one above over whose blanks it reaches. */
function unitAbove(grid: Grid, row: number): string | null {
  for (let at = row; at >= Math.max(0, row - tallest); at -= 1) {
    const [side, ...others] = grid.rows[at] ?? [];
    if (side === undefined || others.length === 0) return null;
    if (side.text !== "") return isAmount(others.at(-1)?.text ?? "") ? unitIn(side.text) : null;
  }
  return null;
}

/** Rows between a label and what stands over it, and those that a head at their side may span. */
const furthest = 6;
const tallest = 12;

export function putAmount(
  { field, place, guessed }: AmountLabel,
  text: string,
  cell: GridCell,
  found: Collector,
  money: { readonly unit: string | null; readonly table: TableMoney },
): void {
  const raw = text === cell.text ? {} : { raw: text };
  const printed = { text, ...raw, cells: [cell], ...money, guessed };
  found.put(placed(field.pattern, place.path), field, printed, false);
}

export function isAmount(text: string): boolean {
  return isFigure(text.trim());
}
