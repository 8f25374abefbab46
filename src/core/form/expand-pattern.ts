import type { Ledger } from "./ledger.js";

/** The paths that a pattern stands for in a ledger: one for each row that a star runs over, in order. */
export function expandPattern(ledger: Ledger, pattern: string): string[] {
  const star = pattern.indexOf(".*");
  if (star < 0) return [pattern];
  const list = pattern.slice(0, star);
  return ledger.rows(list).flatMap((row) => expandPattern(ledger, `${list}.${row}${pattern.slice(star + 2)}`));
}
