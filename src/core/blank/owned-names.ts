/** 名称 under 管理人, and again under 托管银行: short names that a table asks in several sections are called after their section. */
import type { Grid } from "./grid.js";
import { compact, shownLabel, withoutBrackets } from "./label-text.js";
import type { BlankReading } from "./reading.js";
import type { Item } from "./understood.js";

/** Characters of a name that says nothing without whose it is. */
const longest = 4;

/** Items of one name in one section stay as they are; so does what the form means once whatever stands around it (its role). */
export function withSectionNames({ words }: BlankReading, grid: Grid, items: readonly Item[]): Item[] {
  const titles = new Map(items.map((item) => [item, titleOver(grid, item)]));
  const sectionsOf = (item: Item): Set<string> =>
    new Set(
      items.filter(({ label, kind }) => label === item.label && kind === item.kind).map((one) => titles.get(one) ?? ""),
    );
  const isShort = ({ label, name, role, spots }: Item): boolean =>
    role === null && label === name && compact(name).length <= longest && spots[0]?.at.inCell === undefined;
  return items.map((item) => {
    const title = shownLabel(withoutBrackets(titles.get(item) ?? ""), words.parts);
    const isShared = title !== "" && isShort(item) && sectionsOf(item).size > 1;
    return isShared ? { ...item, label: `${title}：${item.name}` } : item;
  });
}

/** The innermost title that reaches over several rows at the left of the blank; empty: none. */
function titleOver(grid: Grid, { spots }: Item): string {
  const { row = 0, col = 0 } = spots[0]?.at ?? {};
  for (let left = col - 1; left > 0; left -= 1) {
    const cell = grid.at(row, left);
    if (cell !== undefined && cell.nature === "label" && cell.rowspan > 1) return cell.text;
  }
  return "";
}
