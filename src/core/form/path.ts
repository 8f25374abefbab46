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
  const rows = path.match(/\.\d+(?=\.|$)/g) ?? [];
  let next = 0;
  return pattern.replace(/\.\*/g, (star) => rows[next++] ?? star);
}

/** The row path that a path lies in (`projects.2`), the innermost one, or "" at the root. */
export function rowOf(path: string): string {
  const match = /^(.*\.\d+)(?:\.|$)/.exec(path);
  return match?.[1] ?? "";
}

/** The last part of a path. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

export function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(".");
}
