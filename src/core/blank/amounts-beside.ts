/** Columns that tell an amount only beside others that do: 第一年, 1-3月, 中央. */
import type { BlankKind } from "./blank-words.js";
import { compact } from "./label-text.js";
import { hasAny, matches } from "./matches.js";
import { adjustmentIn } from "./matrix-rates.js";
import type { BlankReading } from "./reading.js";
import { isFiscalWhole } from "./sum-levels.js";
import type { Item, ListColumn } from "./understood.js";

interface Told {
  readonly kind: BlankKind;
  readonly unit: string | null;
}

/** In a table of amounts. `label`: what a column is called; `isTerm`: amounts are worked out from it. */
export function withAmounts<C extends Told>(
  reading: BlankReading,
  columns: readonly C[],
  label: (column: C) => string,
  isTerm: (column: C) => boolean,
): C[] {
  const isMeant = [isPeriod, isSource, isChange, isBeside];
  return likeAmount(columns, (one) => isTerm(one) || isMeant.some((is) => is(reading, label(one))));
}

/** In a row of blanks with an amount: 专项债券, 应付本息, and 其中：项目资本金, whatever it is called. */
export function withRowOfAmounts(reading: BlankReading, items: readonly Item[]): Item[] {
  const [amount] = items.filter(({ kind }) => kind === "money");
  return items.map((item): Item => {
    const isMeant = item.isPart || isBeside(reading, item.name) || isChange(reading, item.name);
    const isAmount = item.kind === "text" && isMeant;
    return isAmount && amount !== undefined ? { ...item, kind: "money", unit: amount.unit } : item;
  });
}

/**
 * 计划资金（万元） | | 到位资金（万元） | |, and 中央财政 | | 中央财政 | | in the rows below: each stands in the column of its whole
 * amount. Blanks of one name in a row are labelled after their whole amount.
 */
export function withAmountsBelow(reading: BlankReading, items: readonly Item[]): Item[] {
  const wholes = new Map<number, Item>();
  const told = items.map((item): [Item, string | null] => {
    const { col = 0, inCell } = item.spots[0]?.at ?? {};
    const whole = wholes.get(col);
    const isPart = item.isPart || isSource(reading, item.name) || isFiscalWhole(reading, item.name);
    if (whole !== undefined && isPart && (item.kind === "text" || item.kind === "money"))
      return [{ ...item, kind: "money", unit: item.unit ?? whole.unit }, whole.label];
    if (item.kind === "money" && inCell === undefined) wholes.set(col, item);
    else wholes.delete(col);
    return [item, null];
  });
  const alike = (one: Item): number =>
    told.filter(([other, whole]) => whole !== null && other.label === one.label && rowOf(other) === rowOf(one)).length;
  return told.map(([item, whole]) =>
    whole !== null && alike(item) > 1 ? { ...item, label: `${whole}：${item.name}` } : item,
  );
}

function rowOf({ spots }: Item): number | undefined {
  return spots[0]?.at.row;
}

/** In rows that repeat the first column names the row, and parts of a year are texts where there is no amount of the year. */
export function withRowAmounts(
  reading: BlankReading,
  columns: readonly ListColumn[],
  isTerm: (column: ListColumn) => boolean,
): ListColumn[] {
  const { years } = reading.words;
  const hasYear = columns.some(({ kind, name }) => kind === "money" && hasAny(compact(name), years));
  return likeAmount(
    columns,
    (one) =>
      one !== columns[0] &&
      (isTerm(one) ||
        [isSource, isChange, isBeside].some((is) => is(reading, one.name)) ||
        (hasYear && isPeriod(reading, one.name))),
  );
}

/** What is meant holds what the first amount does; without one all stay as they are. */
function likeAmount<C extends Told>(columns: readonly C[], isMeant: (column: C) => boolean): C[] {
  const amount = columns.find(({ kind }) => kind === "money");
  return columns.map((column) =>
    amount !== undefined && column.kind === "text" && isMeant(column)
      ? { ...column, kind: "money", unit: amount.unit }
      : column,
  );
}

/** Called after a year or a part of it alone. */
function isPeriod({ words }: BlankReading, label: string): boolean {
  return words.periods.some((pattern) => new RegExp(`^(?:${pattern})$`).test(compact(label)));
}

/** An amount only among amounts: 还本, 运营成本. */
function isBeside({ words }: BlankReading, label: string): boolean {
  return matches(words.besideAmounts, label);
}

/** Called after a change of the budget alone: 年中追加, 调减. */
function isChange(reading: BlankReading, label: string): boolean {
  return adjustmentIn(reading, label) !== null;
}

/** Called after who pays alone: 中央, 市级财政, 其他. */
function isSource({ words, names }: BlankReading, label: string): boolean {
  const bare = [...words.fiscalParts, ...words.fiscalTails].reduce(
    (text, word) => text.replaceAll(compact(word), ""),
    compact(label),
  );
  const roles = ["funds.total", "funds.appropriation", "funds.carryOver", "funds.other"];
  return bare === "" || names.rolesOf(label).some((role) => roles.includes(role));
}
