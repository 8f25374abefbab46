/** From one step to the next: forwards to what is open, backwards to what stands before. */
import type { OpenReport } from "../turn/context.js";
import type { Place } from "../turn/place.js";
import { leftBlank, progressOf, type StepProgress } from "./progress.js";
import { countedPage, type Filling, openPage, pageCount } from "./step-pages.js";
import type { Step } from "./steps.js";

export interface At {
  readonly step: string;
  readonly page: number;
}

/** Behind every page of a step: on to the next step. */
export const lastPage = Number.MAX_SAFE_INTEGER;

/**
 * The next page of this step that still asks something, else the next open step, else the preview.
 * `seen`: lines whose lost points the person has been shown, and steps with nothing required, which are not offered again.
 */
export function forward(report: Filling, from: At | null, seen: readonly string[], skipping = false): Place {
  const { steps } = progressOf(report.ledger, report.scheme);
  const index = from === null ? -1 : steps.findIndex(({ step }) => step.id === from.step);
  const here = steps[index];
  if (here !== undefined && from !== null) {
    const open = isOpen(here, seen) || skipping ? openPage(report, here, from.page + 1, seen) : null;
    // Rows of a sum that may stay blank are shown once, on the way through their step.
    const counted = countedPage(report, here, from.page + 1);
    const page = Math.min(open ?? lastPage, counted ?? lastPage, offersMore(here, from) ? from.page + 1 : lastPage);
    if (page < lastPage) return { at: "step", step: here.step.id, page };
  }
  for (const next of steps.slice(index + 1)) {
    const page = isOpen(next, seen) ? openPage(report, next, 0, seen) : isOffered(report, next, seen) ? 0 : null;
    if (page !== null) return { at: "step", step: next.step.id, page };
  }
  return { at: "preview", table: null, page: 0 };
}

/** The first step that is open, for coming back to a report. */
export function resume(report: OpenReport, seen: readonly string[]): Place {
  return forward(report, null, seen);
}

export function backward(report: OpenReport, from: At): Place {
  const { ledger, scheme } = report;
  if (from.page > 0) return { at: "step", step: from.step, page: from.page - 1 };
  const { steps } = progressOf(ledger, scheme);
  const index = steps.findIndex(({ step }) => step.id === from.step);
  const before = steps.slice(0, Math.max(index, 0)).findLast(({ step }) => pageCount(ledger, scheme, step) > 0);
  if (before === undefined) return { at: "outline", scope: "" };
  return { at: "step", step: before.step.id, page: pageCount(ledger, scheme, before.step) - 1 };
}

function isOpen({ missing, step, unexplained, open }: StepProgress, seen: readonly string[]): boolean {
  return missing.length > 0 || (step.kind === "review" ? unexplained.some((line) => !seen.includes(line)) : open);
}

/** Nothing of it is required and nothing there: it is shown once. */
function isOffered(report: Filling, { step }: StepProgress, seen: readonly string[]): boolean {
  return isOnlyOffered(step) && !seen.includes(step.id) && leftBlank(report, step) > 0;
}

function offersMore({ step }: StepProgress, { page }: At): boolean {
  return isOnlyOffered(step) && page + 1 < step.pages.length;
}

function isOnlyOffered({ pages }: Step): boolean {
  return pages.length > 0 && pages.every((page) => page.every(({ section }) => section?.offered === true));
}
