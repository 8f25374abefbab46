/** Every path that a pattern stands for in a report: `projects.*.name` is `projects.1.name`, `projects.3.name`. */
import type { Ledger } from "../form/ledger.js";

export function pathsOf(ledger: Ledger, pattern: string): string[] {
  const star = pattern.indexOf(".*");
  if (star < 0) return [pattern];
  const list = pattern.slice(0, star);
  return ledger.rows(list).flatMap((row) => pathsOf(ledger, `${list}.${row}${pattern.slice(star + 2)}`));
}
