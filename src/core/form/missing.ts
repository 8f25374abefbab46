/** Which figures a derived one waits for. */

import { expandPattern } from "./expand-pattern.js";
import type { Field } from "./form.js";
import type { Ledger } from "./ledger.js";
import { join, placed } from "./path.js";

/** A figure that somebody has to fill in. */
export interface Gap {
  readonly path: string;
  /** What the figure is called. */
  readonly label: string;
}

/** Required figures without a value on which the figure at `path` stands, once each; empty when it is worked out. */
export function missingFor(ledger: Ledger, field: Field, path: string): Gap[] {
  const found = new Map<string, Gap>();
  collect(ledger, field, path, found);
  return [...found.values()];
}

function collect(ledger: Ledger, field: Field, path: string, found: Map<string, Gap>): void {
  if (ledger.value(path) !== null) return;
  const links = ledger.form.links.get(field.pattern) ?? [];
  if (links.length === 0) {
    if (field.derive === null) found.set(path, { path, label: field.fullLabel });
    return;
  }
  for (const { home, pattern } of links) {
    const rest = pattern.slice(home.length).replace(/^\./, "");
    for (const source of expandPattern(ledger, join(placed(home, path), rest))) {
      const needed = ledger.field(source);
      if (needed !== undefined && !needed.optional) collect(ledger, needed, source, found);
    }
  }
}
