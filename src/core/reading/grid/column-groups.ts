/**
 * 三级指标 | 指标值 | 三级指标 | 指标值: the same columns side by side, for the whole time of a project and for the year. A report is of
 * the year.
 */
import { type Grid, type GridCell, spoken } from "./grid.js";
import type { Leaf } from "./head.js";
import { type Names, normalName } from "./names.js";

/** Rows above a head in which the groups may be named. */
const furthest = 8;

export interface OtherColumns {
  /** Indexes of columns that belong to another group than that of the year. */
  readonly others: ReadonlySet<number>;
  /** Nothing names the groups: the last one was taken. */
  readonly guessed: boolean;
}

const none: OtherColumns = { others: new Set(), guessed: false };

/** `isName`: whether a text is the head of the column by which the rows are named. */
export function otherColumns(
  names: Names,
  grid: Grid,
  row: number,
  leaves: readonly Leaf[],
  isName: (text: string) => boolean,
): OtherColumns {
  const heads = leaves.map(({ texts }) => normalName(texts[0] ?? ""));
  const named = leaves.flatMap(({ texts }, index) => (isName(texts[0] ?? "") ? [index] : []));
  // A block's heading may go by the name of the column.
  const twice = named.find((index) => named.some((other) => other > index && heads[other] === heads[index])) ?? -1;
  const [first = -1, second = -1] = named.filter((index) => heads[index] === heads[twice]);
  if (!grid.aligned || second < 0) return none;
  const width = second - first;
  // 二级指标 may stand before the name in both groups.
  let before = 0;
  while (first - before > 0 && before + 1 < width && heads[first - before - 1] === heads[second - before - 1])
    before += 1;
  const starts = [first - before, second - before];
  const groups = starts.map((start) => heads.map((_, index) => index).slice(start, start + width));
  const isYear = groups.map((group) => isOf(names.words.periods.year, names, grid, row, leaves, group));
  const isWhole = groups.map((group) => isOf(names.words.periods.whole, names, grid, row, leaves, group));
  const byYear = isYear.findIndex((own, index) => own && !isWhole[index]);
  const byWhole = isWhole.findIndex((own, index) => own && !isYear[index]);
  const chosen = byYear >= 0 ? byYear : byWhole >= 0 ? 1 - byWhole : 1;
  return { others: new Set(groups[1 - chosen]), guessed: byYear < 0 && byWhole < 0 };
}

/** Whether one of these words stands over the group, in its heads or above them. */
function isOf(
  words: readonly string[],
  { words: { periods } }: Names,
  grid: Grid,
  row: number,
  leaves: readonly Leaf[],
  group: readonly number[],
): boolean {
  const columns = group.map((index) => leaves[index]?.column ?? -1);
  const [from = -1] = columns;
  const own = group.flatMap((index) => leaves[index]?.texts ?? []);
  const above = grid.rows
    .slice(Math.max(0, row - furthest), row)
    .toReversed()
    .flatMap(spoken);
  const over = above.find((cell) => isShort(cell) && standsOver(cell, from, leaves.length) && hasPeriod(cell.text));
  return [...own, over?.text ?? ""].some((text) => words.some((word) => text.includes(word)));

  function hasPeriod(text: string): boolean {
    return [...periods.year, ...periods.whole].some((word) => text.includes(word));
  }
}

function isShort({ text }: GridCell): boolean {
  return text.length <= 25;
}

/** Not over the whole table. */
function standsOver({ column, columns }: GridCell, at: number, width: number): boolean {
  return column <= at && at < column + columns && columns < width;
}
