/** What a report lacks, by name. */
import { shortened } from "../screen/shortened.js";
import { isComplete } from "../steps/is-complete.js";
import { progressOf } from "../steps/progress.js";
import type { OpenReport } from "../turn/context.js";
import { isPlace, nameOfPlace } from "./places-named.js";

/** Missing figures that are named. */
const mostNamed = 8;
const longestName = 40;

export interface Missing {
  /** What lacks first; null: the whole report. */
  readonly about: string | null;
  /** For a sentence. */
  readonly facts: { readonly count: number; readonly names: string; readonly more: number };
}

/** What keeps a report from being approved; null: nothing does. */
export function missingPlaces({ ledger, scheme }: Pick<OpenReport, "ledger" | "scheme">): Missing | null {
  if (isComplete({ ledger, scheme })) return null;
  const paths = [...new Set(progressOf(ledger, scheme).steps.flatMap(({ missing }) => missing))];
  const names = paths.slice(0, mostNamed).map((path) => shortened(nameOfPlace(ledger, path), longestName));
  const more = Math.max(0, paths.length - mostNamed);
  return {
    about: paths.find((path) => isPlace(ledger, path)) ?? null,
    facts: { count: paths.length, names: names.filter((name) => name !== "").join("、"), more },
  };
}
