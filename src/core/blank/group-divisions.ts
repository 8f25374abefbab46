/** 预算总额 over groups of rows that divide it, each in its own way: 按资金来源分 beside or above 按支出用途分. */
import { groupHead } from "./cell-nature.js";
import type { Grid, GridCell } from "./grid.js";
import type { BlankReading } from "./reading.js";
import { besideTitle } from "./section-sums.js";
import { isSum } from "./sum-levels.js";
import type { Item, Part } from "./understood.js";

/** The whole is the sum of the first group; each other group divides it again. */
export function withDivisions(reading: BlankReading, grid: Grid, part: Part): Part {
  if (part.part !== "fields" || part.table !== grid.table) return part;
  let { items } = part;
  const wholes = new Map<GridCell, string>();
  const titles = titlesOf(reading, grid);
  for (const title of titles) {
    const isBeside = besideTitle(grid, title, titles);
    const own = amountsOf(items.filter(isBeside));
    if (own === null) continue;
    items = items.map((item) => own.find(({ key }) => key === item.key) ?? item);
    const beside = titles.filter((one) => one !== title && wholes.has(one));
    const again = beside.find(
      (one) => one.row === title.row || (one.col === title.col && one.row + one.rowspan === title.row),
    );
    const whole = again === undefined ? wholeOver(reading, items, title)?.key : wholes.get(again);
    if (whole === undefined) continue;
    wholes.set(title, whole);
    const keys = own.map(({ key }) => key);
    items = items.map((item): Item => {
      if (again !== undefined) return keys.includes(item.key) ? { ...item, dividesAgain: whole } : item;
      return item.key === whole ? { ...item, use: "compute", rule: { rule: "sum", of: keys } } : item;
    });
  }
  return { ...part, items };
}

function titlesOf({ words }: BlankReading, grid: Grid): GridCell[] {
  const cells = Array.from({ length: grid.rows }, (_, index) => grid.starting(index + 1)).flat();
  return cells.filter(({ text, rowspan }) => rowspan > 1 && groupHead(text, words) !== null);
}

/** What divides an amount is one, whatever it is called; null: a single blank, or something else among them. */
function amountsOf(items: readonly Item[]): Item[] | null {
  const amount = items.find(({ kind }) => kind === "money");
  const fits = items.every(
    ({ kind, use, options }) => use === "ask" && options.length === 0 && ["money", "text", "long"].includes(kind),
  );
  if (amount === undefined || items.length < 2 || !fits || items.some(({ isPart }) => isPart)) return null;
  return items.map((item) => ({ ...item, kind: "money", unit: amount.unit }));
}

/** The only amount of the row above the title. */
function wholeOver(reading: BlankReading, items: readonly Item[], { row }: GridCell): Item | null {
  const [whole, another] = items.filter(({ spots }) => spots[0]?.at.row === row - 1);
  const fits = whole?.kind === "money" && whole.use === "ask" && another === undefined && isSum(reading, whole.name);
  return fits ? whole : null;
}
