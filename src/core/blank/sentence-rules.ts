/** Shares in a sentence that a note works out of figures beside them: 已开工__个，开工率__%, 开工率=已开工项目数÷安排项目数. */
import { toldBy } from "./formulas.js";
import type { Column } from "./matrix-rates.js";
import type { BlankReading } from "./reading.js";
import type { Item } from "./understood.js";

export function withToldShares(reading: BlankReading, items: readonly Item[]): Item[] {
  const columns = items.filter(({ options }) => options.length === 0).map(columnOf);
  return items.map((item) => {
    const column = columns.find(({ key }) => key === item.key);
    if (column === undefined || item.use !== "ask" || item.kind !== "percent") return item;
    const found = toldBy(reading, column, columns);
    if (found === null || found.of.unit !== found.by.unit) return item;
    return { ...item, use: "compute", rule: { rule: found.rule, of: found.of.key, by: found.by.key } };
  });
}

/** Blanks in their order, as columns of one row. */
function columnOf({ key, name, kind, unit }: Item, col: number): Column {
  return { key, label: name, kind, unit, role: null, col, head: name, top: null, titles: [], many: false };
}
