/** The paths that a derived figure is computed from. */

import { expandPattern } from "../form/expand-pattern.js";
import type { Ledger } from "../form/ledger.js";
import { patternOf, placed } from "../form/path.js";

export function partsOf(ledger: Ledger, path: string): string[] {
  const links = ledger.form.links.get(patternOf(path)) ?? [];
  return links.flatMap(({ pattern, home }) =>
    expandPattern(ledger, `${placed(home, path)}${pattern.slice(home.length)}`).filter(
      (part) => ledger.field(part) !== undefined,
    ),
  );
}
