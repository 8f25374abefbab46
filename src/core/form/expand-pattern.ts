import type { Ledger } from "./ledger.js";

/** The paths that a pattern stands for in a ledger: one for each row that a star runs over, in order. */
export function expandPattern(ledger: Ledger, pattern: string): readonly string[] {
  const star = pattern.indexOf(".*");
  if (star < 0) return [pattern];
  const rows = ledger.rows(pattern.slice(0, star));
  const inRows = rows.length <= mostRows ? placedIn(rows, pattern, star) : pathsIn(rows, pattern, star);
  return pattern.indexOf(".*", star + 2) < 0 ? inRows : inRows.flatMap((path) => expandPattern(ledger, path));
}

function pathsIn(rows: readonly string[], pattern: string, star: number): readonly string[] {
  const list = pattern.slice(0, star);
  const rest = pattern.slice(star + 2);
  return rows.map((row) => `${list}.${row}${rest}`);
}

/** Returns the same strings every time: figures are looked up by them, and V8 keeps the hash of a string that was looked up. */
function placedIn(rows: readonly string[], pattern: string, star: number): readonly string[] {
  const before = known.get(rows)?.get(pattern);
  if (before !== undefined) return before;
  const paths = pathsIn(rows, pattern, star);
  if (held + rows.length > mostHeld) {
    known = new WeakMap();
    held = 0;
  }
  held += rows.length;
  const own = known.get(rows) ?? new Map<string, readonly string[]>();
  known.set(rows, own);
  own.set(pattern, paths);
  return paths;
}

/** All reports with the same rows share their paths; those of a long list are made anew. */
let known = new WeakMap<readonly string[], Map<string, readonly string[]>>();
let held = 0;
const mostRows = 50;
/** Paths of all lists together: some megabytes. */
const mostHeld = 40_000;
