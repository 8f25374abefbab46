/** Lines of a Word table's grid that mean the same: a border that was dragged by a hair in one row and not in the next. */

/** A line of the grid, from 1 -> the line that is meant. */
export type GridLines = (line: number) => number;

export interface Between {
  readonly from: number;
  readonly to: number;
}

/** Narrower, in twentieths of a point, is no column but the gap between two borders: 3.5 mm. */
const hair = 200;

const asDrawn: GridLines = (line) => line;

/**
 * Lines a hair apart are one: that at which most cells begin or end. A narrow column that has a cell of its own stays.
 * `widths`: of the grid's columns, in twentieths of a point; `cells`: the lines between which each cell stands.
 */
export function gridLines(widths: readonly number[], cells: readonly Between[]): GridLines {
  if (!widths.some((width) => width < hair)) return asDrawn;
  const used = new Map<number, number>();
  for (const line of cells.flatMap(({ from, to }) => [from, to])) used.set(line, (used.get(line) ?? 0) + 1);
  const own = new Set(cells.flatMap(({ from, to }) => (to === from + 1 ? [from] : [])));
  const meant = new Map<number, number>();
  for (const group of groupsOf(widths, own)) {
    const most = group.reduce((best, line) => ((used.get(line) ?? 0) > (used.get(best) ?? 0) ? line : best));
    for (const line of group) meant.set(line, most);
  }
  return (line) => meant.get(line) ?? line;
}

/** No group is wider than a hair, however many lines lie in it. */
function groupsOf(widths: readonly number[], own: ReadonlySet<number>): number[][] {
  const groups = [[1]];
  let sum = 0;
  widths.forEach((width, index) => {
    sum += width;
    if (sum < hair && !own.has(index + 1)) groups.at(-1)?.push(index + 2);
    else {
      groups.push([index + 2]);
      sum = 0;
    }
  });
  return groups;
}
