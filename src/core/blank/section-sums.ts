/** Amounts beside one title (项目资金): the first of its rows is the whole, those below are its parts. */
import type { Grid, GridCell } from "./grid.js";
import { compact } from "./label-text.js";
import { sumsOfLines } from "./lines-of-amounts.js";
import type { BlankReading } from "./reading.js";
import { isSum } from "./sum-levels.js";
import type { Item, Part } from "./understood.js";

export function withSectionSums(reading: BlankReading, grid: Grid, part: Part): Part {
  if (part.part !== "fields" || part.table !== grid.table) return part;
  let { items } = part;
  for (let row = 1; row <= grid.rows; row += 1) {
    const [title] = grid.starting(row);
    if (title === undefined || title.nature !== "label" || title.rowspan < 2) continue;
    const inside = items.filter((item) => isBetween(item, row, row + title.rowspan - 1));
    const summed = nestedSums(reading, grid, inside) ?? sumOf(reading, inside);
    if (summed !== null) items = items.map((item) => summed.get(item.key) ?? item);
  }
  const groups = groupsOf(grid);
  for (const title of groups) {
    const summed = sumBelow(reading, items.filter(besideTitle(grid, title, groups)));
    if (summed !== null) items = items.map((item) => (item.key === summed.key ? summed : item));
  }
  return { ...part, items };
}

/** Amounts, one a row, of which some are parts of others. null: all stand at the same level, or something else is among them. */
function nestedSums(reading: BlankReading, grid: Grid, items: readonly Item[]): ReadonlyMap<string, Item> | null {
  const rows = new Set(items.map(({ spots }) => spots[0]?.at.row));
  // What is divided by source, and again by use, has lines of its own.
  if (rows.size < items.length || items.some(({ label, name }) => label !== name)) return null;
  return sumsOfLines(
    reading,
    items.map((item) => {
      const { row = 0, col = 0 } = item.spots[0]?.at ?? {};
      // The label stands beside the blank, or before it in one cell.
      const beside = grid.starting(row).findLast((cell) => cell.end <= col && cell.nature === "label");
      const cell = grid.at(row, col)?.nature === "blanks" ? grid.at(row, col) : beside;
      return { item, text: cell?.text ?? item.name, setIn: cell?.paragraphs[0]?.indent ?? 0 };
    }),
  );
}

/** Titles that cover several rows, wherever they stand in them (按支出结构分). */
function groupsOf(grid: Grid): GridCell[] {
  const rows = Array.from({ length: grid.rows }, (_, index) => grid.starting(index + 1));
  return rows.flat().filter(({ nature, rowspan }) => nature === "label" && rowspan > 2);
}

/** In the rows of a title, and right of it as far as the next title. */
export function besideTitle(
  grid: Grid,
  { row, rowspan, end }: GridCell,
  titles: readonly GridCell[],
): (item: Item) => boolean {
  const next = titles.find((one) => one.row === row && one.col >= end)?.col ?? grid.columns + 1;
  return (item) => {
    const col = item.spots[0]?.at.col ?? 0;
    return isBetween(item, row, row + rowspan - 1) && col >= end && col < next;
  };
}

/** 合计, 收入合计 */
function isWhole(reading: BlankReading, { name }: Item): boolean {
  return isSum(reading, name) || reading.words.sums.some((word) => compact(name).endsWith(compact(word)));
}

/** 合计 below the amounts that it sums up, a row each. */
function sumBelow(reading: BlankReading, items: readonly Item[]): Item | null {
  const last = items.at(-1);
  const parts = items.slice(0, -1);
  if (last === undefined || parts.length < 2 || last.use !== "ask" || !isWhole(reading, last)) return null;
  const rows = new Set(items.map(({ spots }) => spots[0]?.at.row));
  const fits = parts.every(({ kind }) => kind === "money") && rows.size === items.length;
  if (!fits || parts.some(({ name, isPart }) => isPart || isSum(reading, name))) return null;
  const unit = parts[0]?.unit ?? null;
  return { ...last, kind: "money", unit, use: "compute", rule: { rule: "sum", of: parts.map(({ key }) => key) } };
}

function isBetween({ spots }: Item, from: number, to: number): boolean {
  const row = spots[0]?.at.row;
  return row !== undefined && row >= from && row <= to;
}

/**
 * The changed items by key: the sum, and those that divide it a second time. null: the first item is no sum or shares its row,
 * or the items below it are not all amounts, or have parts of their own (其中).
 */
function sumOf(reading: BlankReading, [first, ...below]: readonly Item[]): ReadonlyMap<string, Item> | null {
  if (first === undefined || first.kind !== "money" || first.use !== "ask" || !isSum(reading, first.name)) return null;
  const row = first.spots[0]?.at.row;
  if (below.some((item) => item.kind !== "money" || item.spots[0]?.at.row === row)) return null;
  const inner = new Set(below.flatMap(({ rule }) => (rule?.rule === "sum" ? rule.of : [])));
  const all = below.filter(({ key }) => !inner.has(key));
  // Divided twice (资金来源, 资金结构): either division is the whole.
  const again = all.findIndex((item, index) => index > 0 && item.label !== item.name);
  const parts = again > 0 && all[0]?.label !== all[0]?.name ? all.slice(0, again) : all;
  if (parts.length < 2 || parts.slice(1).some(({ isPart }) => isPart)) return null;
  const sum: Item = { ...first, use: "compute", rule: { rule: "sum", of: parts.map(({ key }) => key) } };
  const others = secondOf(all.slice(parts.length)).filter(({ use }) => use === "ask");
  const divided = others.length < 2 ? [] : others.map((item): Item => ({ ...item, dividesAgain: first.key }));
  return new Map([sum, ...divided].map((item) => [item.key, item]));
}

/** The items of the first title among them: 资金用途 without the 资金结构 that follows. */
function secondOf(items: readonly Item[]): readonly Item[] {
  const titleOf = ({ label, name }: Item): string => label.slice(0, Math.max(0, label.lastIndexOf(name)));
  const [first] = items;
  const next = items.findIndex((item) => first !== undefined && !["", titleOf(first)].includes(titleOf(item)));
  return next < 0 ? items : items.slice(0, next);
}
