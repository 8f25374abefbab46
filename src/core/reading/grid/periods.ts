/** Whether a label is of the year, or of the whole time of a project: 年度资金总额 beside 中期资金总额. A report is of the year. */
import type { Grid, GridCell } from "./grid.js";
import { type Names, normalName } from "./names.js";

type Period = "year" | "whole";

/** Rows between a label and the name of its period above it. */
const furthest = 6;

/** By its own words, else by those of the nearest label above it. */
export function periodOver(cell: GridCell, grid: Grid, names: Names): Period | null {
  const own = periodIn(cell.text, names);
  if (own !== null || !grid.aligned) return own;
  for (let row = cell.row - 1; row >= Math.max(0, cell.row - furthest); row -= 1) {
    const above = (grid.rows[row] ?? []).find(({ column }) => column === cell.column);
    const period = above === undefined || above.text.length > longest ? null : periodIn(above.text, names);
    if (period !== null) return period;
  }
  return null;
}

const longest = 25;

function periodIn(text: string, { words: { periods } }: Names): Period | null {
  if (periods.year.some((word) => text.includes(word))) return "year";
  return periods.whole.some((word) => text.includes(word)) ? "whole" : null;
}

/** 中期目标（2022年—2024年）: what the form asks of the year, of the whole time. It is nobody's answer. */
export function isOfWholeTime(text: string, names: Names): boolean {
  const name = normalName(text);
  if (name === "" || name.length > longest || names.rolesOf(name).length > 0) return false;
  return names.words.periods.whole.some(
    (word) => name.includes(word) && names.rolesOf(name.replace(word, "")).length > 0,
  );
}
