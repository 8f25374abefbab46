/** Rows that name again, for each of several groups, what stands above them for all: 合计, 中央, 省级; 甲县: 小计, 中央, 省级. */
import type { GridCell } from "./grid.js";
import type { MatrixLine } from "./understood.js";

/** Rows that are added, and those that are taken off them again. */
export interface RowTerms {
  readonly of: readonly MatrixLine[];
  readonly less: readonly MatrixLine[];
}

export interface BlockRow {
  readonly line: MatrixLine;
  readonly name: string;
  readonly isSum: boolean;
  /** The name that covers it and other rows; null: it stands alone. */
  readonly title: GridCell | null;
}

/** Each row for all is the sum of the rows so called, and the sum of all that of the sums; none where the names differ. */
export function acrossBlocks(rows: readonly BlockRow[]): ReadonlyMap<MatrixLine, RowTerms> {
  const titles = [...new Set(rows.flatMap(({ title }) => title ?? []))];
  const blocks = titles.map((title) => rows.filter((row) => row.title === title));
  const outer = rows.filter(({ title }) => title === null);
  const [first = []] = blocks;
  const names = parts(first).map(({ name }) => name);
  const isAlike = [...blocks, outer].every(
    (block) =>
      parts(block)
        .map(({ name }) => name)
        .join("\n") === names.join("\n"),
  );
  const sums = blocks.map((block) => block.filter(({ isSum }) => isSum));
  const [whole, another] = outer.filter(({ isSum }) => isSum);
  if (blocks.length < 2 || names.length < 2 || !isAlike || another !== undefined) return new Map();
  const terms = parts(outer).map(({ line, name }): [MatrixLine, RowTerms] => {
    const own = blocks.flatMap((block) => block.filter((row) => !row.isSum && row.name === name));
    return [line, { of: own.map((row) => row.line), less: [] }];
  });
  const isSummed = sums.every(({ length }) => length === 1);
  const of = isSummed ? sums.flat() : parts(outer);
  return new Map(whole === undefined ? terms : [...terms, [whole.line, { of: of.map(({ line }) => line), less: [] }]]);
}

function parts(rows: readonly BlockRow[]): BlockRow[] {
  return rows.filter(({ isSum }) => !isSum);
}
