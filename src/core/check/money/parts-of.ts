/** The paths that a derived figure is computed from. */
import type { Ledger } from "../../form/ledger.js";
import { patternOf, placed } from "../../form/path.js";
import { pathsOf } from "../paths-of.js";

export function partsOf(ledger: Ledger, path: string): string[] {
  const links = ledger.form.links.get(patternOf(path)) ?? [];
  return links.flatMap(({ pattern, home }) =>
    pathsOf(ledger, `${placed(home, path)}${pattern.slice(home.length)}`).filter(
      (part) => ledger.field(part) !== undefined,
    ),
  );
}
