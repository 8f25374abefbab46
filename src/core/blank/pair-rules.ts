/** Blanks beside their labels that follow from others of the same row or of the rows above: 结余数, 执行率, 调整后预算数. */
import { changedBudget } from "./column-sums.js";
import { termsOf } from "./formulas.js";
import type { Grid } from "./grid.js";
import { compact } from "./label-text.js";
import { type Column, dividedBy } from "./matrix-rates.js";
import type { BlankReading } from "./reading.js";
import { ruleSources } from "./rule-sources.js";
import type { Item, Part, Rule } from "./understood.js";

export function withPairRules(reading: BlankReading, grid: Grid, part: Part): Part {
  if (part.part !== "fields" || part.table !== grid.table) return part;
  let { items } = part;
  for (const { key, kind } of part.items) {
    if (!["money", "count", "percent", "number"].includes(kind)) continue;
    const item = items.find((one) => one.key === key);
    const found = item?.use === "ask" && item.dividesAgain === undefined ? ruleOf(reading, grid, item, items) : null;
    if (item === undefined || found === null) continue;
    const next: Item = { ...item, use: "compute", rule: found.rule };
    if (ruleSources(next).some((source) => reaches(items, source, key))) continue;
    const [spot] = item.spots;
    if (found.isUsual && spot !== undefined) reading.unsure.push({ key, why: "usual", at: spot.at, text: item.label });
    items = items.map((one) => (one === item ? next : one));
  }
  return { ...part, items };
}

interface Found {
  readonly rule: Rule;
  readonly isUsual: boolean;
}

/** By its own row, else by what the form says of it and the rows before it. */
function ruleOf(reading: BlankReading, grid: Grid, item: Item, items: readonly Item[]): Found | null {
  const rowOf = ({ spots }: Item): number => spots[0]?.at.row ?? 0;
  const own = items.filter((one) => rowOf(one) === rowOf(item));
  // 政府采购金额：上年 and 本年 tell nothing of another title's 调整金额.
  const ownerOf = ({ label, name }: Item): string => (label.endsWith(name) ? label.slice(0, -name.length) : "");
  const before = items.filter((one) => rowOf(one) <= rowOf(item) && ownerOf(one) === ownerOf(item));
  for (const among of [own, before]) {
    const columns = among.flatMap((one, index) => columnOf(reading, grid, one, index) ?? []);
    const column = columns.find(({ key }) => key === item.key);
    const found = column === undefined ? null : followed(reading, column, columns);
    if (found !== null && (among === own || !found.isUsual)) return found;
  }
  return null;
}

function followed(reading: BlankReading, column: Column, columns: readonly Column[]): Found | null {
  const terms = termsOf(reading, column, columns) ?? changedBudget(reading, column, columns);
  if (terms !== null) {
    const [of, less] = [terms.of, terms.less].map((all) => all.map(({ key }) => key));
    if (of === undefined || less === undefined || !isOneUnit(column, [...terms.of, ...terms.less])) return null;
    return { rule: { rule: "sum", of, ...(less.length === 0 ? {} : { less }) }, isUsual: false };
  }
  const divided = dividedBy(reading, column, columns);
  if (divided === null || !isOneUnit(divided.of, [divided.by])) return null;
  const rule: Rule = { rule: divided.rule, of: divided.of.key, by: divided.by.key };
  return { rule, isUsual: divided.isUsual === true };
}

function isOneUnit({ unit }: Column, others: readonly Column[]): boolean {
  return others.every((one) => one.unit === unit);
}

/** Blanks in their order, as columns of one row. */
function columnOf({ names }: BlankReading, grid: Grid, item: Item, col: number): Column | null {
  const { row, col: at } = item.spots[0]?.at ?? {};
  if (row === undefined || at === undefined || item.options.length > 0) return null;
  const left = grid.starting(row).findLast((cell) => cell.end <= at && cell.nature === "label");
  const above = grid.at(row - 1, at);
  const head = [left?.text, above?.text].find(
    (text) => text !== undefined && compact(text).includes(compact(item.name)),
  );
  const role = names.rolesOf(item.name).find((one) => one.startsWith("budget.") || one === "execution.rate") ?? null;
  const { key, name, kind, unit } = item;
  return { ...{ key, label: name, kind, unit, role, col }, head: head ?? name, top: null, titles: [], many: false };
}

/** A figure that follows from `key`, however far. */
function reaches(items: readonly Item[], from: string, key: string): boolean {
  const item = items.find((one) => one.key === from);
  return from === key || (item !== undefined && ruleSources(item).some((source) => reaches(items, source, key)));
}
