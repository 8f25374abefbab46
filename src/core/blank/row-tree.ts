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
  const found: Found<T> = { wholes: new Map(), unsure: new Set() };
  rootsOf(reading, rows, 0, found);
  return found;
}

/** What is part of no other row. `depth`: names at the left that cover all the rows. */
function rootsOf<T extends TreeRow>(
  reading: BlankReading,
  rows: readonly T[],
  depth: number,
  found: Found<T>,
): Entry<T>[] {
  const entries = runsOf(rows, depth).flatMap(({ title, own }): Entry<T>[] => {
    if (title === undefined)
      return own.map((of) => ({ ...rowName(reading, of.text, of.counter), of, isMore: of.isMore }));
    const { rank, opens, indent, isPart } = rowName(reading, title.text, null);
    const roots = rootsOf(reading, own, depth + 1, found);
    const isAdded = new Set(found.wholes.values());
    return roots.map((root) => ({
      ...root,
      ...{ rank, opens, indent, isPart },
      level: isAdded.has(root.of) ? null : root.level,
    }));
  });
  const wholes = wholesAbove(reading, entries);
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
