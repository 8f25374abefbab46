/** Tables that stand beside each other under one head: 收入 | 本年预算数 | 支出 | 本年预算数, each with names of rows of its own. */
import { fillable } from "./cell-nature.js";
import type { Grid } from "./grid.js";
import { compact } from "./label-text.js";
import type { HeadZone } from "./zones.js";

/** A zone for each side, over the same rows; empty: the rows from `from` on are no such tables. */
export function sideZones(
  grid: Grid,
  from: number,
  isAmount: (head: string) => boolean,
  zoneOf: (side: Grid) => HeadZone | null,
): HeadZone[] {
  const starts = sideStarts(grid, from);
  const zones = starts.flatMap(
    (start, index) => zoneOf(sideOf(grid, start, starts[index + 1] ?? grid.columns + 1)) ?? [],
  );
  const [first] = zones;
  if (first === undefined || zones.length < 2 || zones.length < starts.length) return [];
  const heads = headsOf(first);
  const isAlike = zones.every((zone) => headsOf(zone).join("|") === heads.join("|"));
  const last = Math.min(...zones.map(({ rows, headTo }) => rows.at(-1)?.row ?? headTo));
  if (!isAlike || !heads.some(isAmount) || last < first.headTo + 2) return [];
  return zones.map((zone, index) => ({
    ...zone,
    ...(index === 0 ? {} : { side: starts[index] }),
    // 收入 over 项目 and its amounts is what the side is called.
    sections: zone.leaves.slice(0, 1).flatMap(({ path }) => path.slice(0, -1).slice(-1)),
    rows: zone.rows.filter(({ row, labels }) => row <= last && labels.length > 0),
  }));
}

/** Heads of the columns to fill in; the first column holds the names of the rows. */
function headsOf({ leaves }: HeadZone): string[] {
  return leaves.slice(1).map(({ cell }) => compact(cell.text));
}

/** Columns at which names stand in the first row that has blanks: of a side each. */
function sideStarts(grid: Grid, from: number): number[] {
  for (let row = from + 1; row <= Math.min(from + longestHead, grid.rows); row += 1) {
    const cells = grid.starting(row);
    if (!cells.some(({ nature }) => fillable.has(nature))) continue;
    const isName = cells.map(({ nature }) => nature === "label");
    const starts = cells.filter((_, index) => isName[index] === true && isName[index + 1] === false);
    return isName[0] === true && starts.length === isName.filter(Boolean).length ? starts.map(({ col }) => col) : [];
  }
  return [];
}

/** Rows of a head. */
const longestHead = 3;

/** The columns of one side; what reaches out of it is left out. */
function sideOf(grid: Grid, from: number, to: number): Grid {
  const isInside = ({ col, end }: { readonly col: number; readonly end: number }): boolean => col >= from && end <= to;
  return {
    ...grid,
    starting: (row) => grid.starting(row).filter(isInside),
    at: (row, col) => {
      const cell = grid.at(row, col);
      return cell !== undefined && isInside(cell) ? cell : undefined;
    },
  };
}
