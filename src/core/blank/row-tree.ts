/** Which rows, or columns, are parts of which: by names that cover several, by their own names, and by sums among what is left. */
import type { GridCell } from "./grid.js";
import type { BlankReading } from "./reading.js";
import { wholesAbove } from "./row-levels.js";
import { type RowName, rowName } from "./row-names.js";
import { addUp, type Found } from "./sum-parts.js";

export interface TreeRow {
  /** Names that cover it and others, the outermost first. */
  readonly titles: readonly GridCell[];
  readonly text: string;
  /** How far its paragraph is set in, in letters. */
  readonly setIn?: number;
  /** Its number in a place of its own; null: it has none there. */
  readonly counter: string | null;
  /** `……`: as many rows as are needed. */
  readonly isMore: boolean;
}

interface Entry<T> extends RowName {
  readonly of: T;
  readonly isMore: boolean;
}

export function wholesOf<T extends TreeRow>(reading: BlankReading, rows: readonly T[]): Found<T> {
  const found = { wholes: new Map<T, T>(), unsure: new Set<T>(), doubted: new Set<T>() };
  rootsOf(reading, rows, 0, found);
  // Whether rows are parts of one or stand beside it changes the sum around both as well.
  for (const one of found.doubted)
    for (const sum of [one, found.wholes.get(one)]) if (sum !== undefined) found.unsure.add(sum);
  return found;
}

/** What is part of no other row. `depth`: names at the left that cover all the rows. */
function rootsOf<T extends TreeRow>(
  reading: BlankReading,
  rows: readonly T[],
  depth: number,
  found: Found<T> & { readonly doubted: Set<T> },
): Entry<T>[] {
  const entries = runsOf(rows, depth).flatMap(({ title, own }): Entry<T>[] => {
    if (title === undefined)
      return own.map((of) => ({ ...rowName(reading, of.text, of.counter, of.setIn), of, isMore: of.isMore }));
    const setIn = title.paragraphs[0]?.indent;
    const { rank, opens, spaces, indent, isPart } = rowName(reading, title.text, null, setIn);
    const roots = rootsOf(reading, own, depth + 1, found);
    const isAdded = new Set(found.wholes.values());
    return roots.map((root) => ({
      ...root,
      ...{ rank, opens, spaces, indent, isPart },
      level: isAdded.has(root.of) ? null : root.level,
    }));
  });
  const { wholes, doubted } = wholesAbove(reading, entries);
  for (const one of entries.filter((_, index) => doubted.has(index))) found.doubted.add(one.of);
  const rootsBelow = (whole: number | null): Entry<T>[] => {
    const own = entries.flatMap((entry, index) => {
      if (wholes[index] !== whole) return [];
      const parts = rootsBelow(index);
      for (const part of parts) found.wholes.set(part.of, entry.of);
      return [{ ...entry, level: parts.length > 0 ? null : entry.level, isNumbered: entry.rank > 0 }];
    });
    return addUp(reading, own, found);
  };
  return rootsBelow(null);
}

interface Run<T> {
  /** The name that covers the rows; undefined: each stands for itself. */
  readonly title: GridCell | undefined;
  readonly own: readonly T[];
}

function runsOf<T extends TreeRow>(rows: readonly T[], depth: number): Run<T>[] {
  const runs: Run<T>[] = [];
  for (const row of rows) {
    const title = row.titles[depth];
    const last = runs.at(-1);
    if (last !== undefined && last.title === title) runs[runs.length - 1] = { title, own: [...last.own, row] };
    else runs.push({ title, own: [row] });
  }
  return runs;
}
