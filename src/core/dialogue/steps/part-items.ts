/** The figures of some parts of a report, as the cards of its steps ask for them, in pages. */
import { covers } from "../../access/parts.js";
import type { Reading } from "../../report/printing.js";
import { answeredAs } from "../turn/answered-as.js";
import { type Expected, expectedOn } from "./expected-inputs.js";
import { pageCount } from "./step-pages.js";
import { type Step, stepsOf } from "./steps.js";
import { textPaths } from "./text-pages.js";

export interface PartItem extends Expected {
  readonly step: Step;
}

/** Short inputs on a card; a long text counts for four. */
const itemsPerPage = 16;
const longText = 4;
/** Blank rows offered behind those of a list that is handed over. */
const newRows = 2;

/** What is to be achieved comes behind what was: whoever is asked for a whole part is asked for the latter first. */
export function partItems(of: Reading, parts: readonly string[]): PartItem[] {
  const steps = stepsOf(of.ledger);
  const achieved = new Set(steps.flatMap(({ kind, list }) => (kind === "actuals" ? [list] : [])));
  const isSet = ({ kind, list }: Step): boolean => kind === "targets" && achieved.has(list);
  return [...steps.filter((step) => !isSet(step)), ...steps.filter(isSet)].flatMap((step) =>
    asked(of, step)
      .filter(({ path }) => covers(parts, answeredAs(of.ledger, path)))
      .map((item) => ({ ...item, step })),
  );
}

export function partPages(of: Reading, parts: readonly string[]): PartItem[][] {
  const pages: PartItem[][] = [];
  let taken = 0;
  for (const item of partItems(of, parts)) {
    const size = item.field.kind === "long" ? longText : 1;
    const page = pages.at(-1);
    if (page === undefined || taken + size > itemsPerPage) {
      pages.push([item]);
      taken = size;
    } else {
      page.push(item);
      taken += size;
    }
  }
  return pages;
}

/** Figures that have to be there and are not. */
export function missingItems(of: Reading, parts: readonly string[]): PartItem[] {
  return missingOf(of, partItems(of, parts));
}

export function missingOf({ ledger }: Reading, items: readonly PartItem[]): PartItem[] {
  return items.filter(({ path, field, newRow }) => newRow === null && !field.optional && ledger.value(path) === null);
}

function asked(of: Reading, step: Step): Expected[] {
  if (step.kind === "texts")
    return textPaths(step).flatMap((path) => {
      const field = of.ledger.field(path);
      return field === undefined ? [] : [{ path, field, newRow: null }];
    });
  const pages = Array.from({ length: pageCount(of.ledger, of.scheme, step) }, (_, page) => page);
  const all = pages.flatMap((page) => expectedOn(of, step, page));
  // The section says why a target was missed; scores are the clerk's.
  if (step.kind === "review") return all.filter(({ field }) => field.roles.includes("indicator.reason"));
  const offered = [...new Set(all.flatMap(({ newRow }) => newRow ?? []))].slice(0, newRows);
  return all.filter(({ newRow }) => newRow === null || offered.includes(newRow));
}
