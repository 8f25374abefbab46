/**
 * Paths. A figure stands at `projects.2.funds.total.initial`; the field that defines it at the pattern
 * `projects.*.funds.total.initial`. Rows have numbers that are never used again, ids begin with a letter.
 */

/** The pattern of a path: every row number becomes `*`. */
export function patternOf(path: string): string {
  const before = patterns.get(path);
  if (before !== undefined) return before;
  if (patterns.size >= mostPatterns) patterns.clear();
  const pattern = path.replace(/\.\d+(?=\.|$)/g, ".*");
  patterns.set(path, pattern);
  return pattern;
}

/** Asked for some thousand times in a turn, and mostly for the same paths in all reports. */
const patterns = new Map<string, string>();
const mostPatterns = 20_000;

/** Puts the row numbers of `path` into the leading stars of `pattern`; stars without a number stay. */
export function placed(pattern: string, path: string): string {
  if (!pattern.includes(".*")) return pattern;
  const rows = rowOf(path);
  if (rows === "") return pattern;
  // What is placed follows from the rows alone: all figures of a row share it.
  const inPattern = placements.get(pattern) ?? new Map<string, string>();
  const before = inPattern.get(rows);
  if (before !== undefined) return before;
  if (countPlaced >= mostPatterns) {
    placements.clear();
    inPattern.clear();
    countPlaced = 0;
  }
  const found = place(pattern, rows);
  placements.set(pattern, inPattern.set(rows, found));
  countPlaced += 1;
  return found;
}

const placements = new Map<string, Map<string, string>>();
/** How many of them there are in all patterns. */
let countPlaced = 0;

function place(pattern: string, path: string): string {
  const rows = path.match(/\.\d+(?=\.|$)/g) ?? [];
  let next = 0;
  return pattern.replace(/\.\*/g, (star) => rows[next++] ?? star);
}

/** The row path that a path lies in (`projects.2`), the innermost one, or "" at the root. */
export function rowOf(path: string): string {
  const before = rows.get(path);
  if (before !== undefined) return before;
  if (rows.size >= mostPatterns) rows.clear();
  const row = /^(.*\.\d+)(?:\.|$)/.exec(path)?.[1] ?? "";
  rows.set(path, row);
  return row;
}

const rows = new Map<string, string>();

/** The last part of a path. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

export function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(".");
}
