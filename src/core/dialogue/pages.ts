/** A step's pages: what each card of it holds. */
import type { Ledger } from "../form/ledger.js";
import { placed } from "../form/path.js";
import type { Scheme } from "../score/scheme.js";
import { reviewLines, rowsOf, type StepProgress, wantedPoints, weightOf } from "./progress.js";
import type { Step } from "./steps.js";

/** Rows a card of targets holds: four inputs each. */
export const targetsPerCard = 2;
/** Actual values a card asks. */
export const actualsPerCard = 8;
/** Lines a review card holds: score, its reason, the printed reason. */
export const reviewsPerCard = 2;

export function pageCount(ledger: Ledger, scheme: Scheme | null, step: Step): number {
  switch (step.kind) {
    case "fields":
      return step.pages.length;
    case "names":
      return 1;
    case "targets":
      return (
        Math.floor(rowsOf(ledger, step).length / targetsPerCard) +
        (targetsFull(ledger, scheme, step) && rowsOf(ledger, step).length % targetsPerCard === 0 ? 0 : 1)
      );
    case "actuals":
      return Math.ceil(rowsOf(ledger, step).length / actualsPerCard);
    case "review":
      return Math.ceil(reviewLines(ledger, scheme, step).length / reviewsPerCard);
  }
}

/** The first page at or after `from` that still asks something; null: none. */
export function openPage(
  ledger: Ledger,
  scheme: Scheme | null,
  { step, missing }: StepProgress,
  from: number,
): number | null {
  const last = pageCount(ledger, scheme, step);
  for (let page = from; page < last; page += 1) {
    if (asksSomething(ledger, scheme, step, page, missing)) return page;
  }
  return null;
}

function asksSomething(
  ledger: Ledger,
  scheme: Scheme | null,
  step: Step,
  page: number,
  missing: readonly string[],
): boolean {
  switch (step.kind) {
    case "fields":
      return (step.pages[page] ?? []).some((part) =>
        part.fields.some((field) => missing.includes(placed(field.pattern, step.scope))),
      );
    case "names":
      return true;
    case "targets":
      return (
        page === pageCount(ledger, scheme, step) - 1 ||
        pageRows(ledger, step, page, targetsPerCard).some((row) => missing.some((path) => path.startsWith(`${row}.`)))
      );
    case "actuals":
      return pageRows(ledger, step, page, actualsPerCard).some((row) =>
        missing.some((path) => path.startsWith(`${row}.`)),
      );
    case "review":
      return reviewLines(ledger, scheme, step)
        .slice(page * reviewsPerCard, (page + 1) * reviewsPerCard)
        .some((line) => line.score === null || line.reason === null);
  }
}

export function pageRows(ledger: Ledger, step: Step, page: number, size: number): string[] {
  return rowsOf(ledger, step).slice(page * size, (page + 1) * size);
}

/** The weights already make up the points of the scheme. */
export function targetsFull(ledger: Ledger, scheme: Scheme | null, step: Step): boolean {
  const wanted = wantedPoints(ledger, scheme, step);
  return wanted !== null && weightOf(ledger, step).gte(wanted);
}
