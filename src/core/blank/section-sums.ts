/** Amounts beside one title (项目资金): the first of its rows is the whole, those below are its parts. */
import type { Grid } from "./grid.js";
import { isSum } from "./kind-of.js";
import type { BlankReading } from "./reading.js";
import type { Item, Part } from "./understood.js";

export function withSectionSums(reading: BlankReading, grid: Grid, part: Part): Part {
  if (part.part !== "fields" || part.table !== grid.table) return part;
  let { items } = part;
  for (let row = 1; row <= grid.rows; row += 1) {
    const [title] = grid.starting(row);
    if (title === undefined || title.nature !== "label" || title.rowspan < 2) continue;
    const inside = items.filter((item) => isBetween(item, row, row + title.rowspan - 1));
    const summed = sumOf(reading, inside);
    if (summed !== null) items = items.map((item) => (item.key === summed.key ? summed : item));
  }
  return { ...part, items };
}

function isBetween({ spots }: Item, from: number, to: number): boolean {
  const row = spots[0]?.at.row;
  return row !== undefined && row >= from && row <= to;
}

/** null: the first is no sum, stands beside others, or what is below it is not amounts alone, or is divided again by rows. */
function sumOf(reading: BlankReading, [first, ...below]: readonly Item[]): Item | null {
  if (first === undefined || first.kind !== "money" || first.use !== "ask" || !isSum(reading, first.name)) return null;
  const row = first.spots[0]?.at.row;
  if (below.some((item) => item.kind !== "money" || item.spots[0]?.at.row === row)) return null;
  const inner = new Set(below.flatMap(({ rule }) => (rule?.rule === "sum" ? rule.of : [])));
  const all = below.filter(({ key }) => !inner.has(key));
  // Divided twice (资金来源, 资金结构): either division is the whole.
  const again = all.findIndex((item, index) => index > 0 && item.label !== item.name);
  const parts = again > 0 && all[0]?.label !== all[0]?.name ? all.slice(0, again) : all;
  if (parts.length < 2 || parts.slice(1).some(({ isPart }) => isPart)) return null;
  return { ...first, use: "compute", rule: { rule: "sum", of: parts.map(({ key }) => key) } };
}
