/** From one step to the next: forwards to what is open, backwards to what stands before. */
import type { Ledger } from "../form/ledger.js";
import type { Scheme } from "../score/scheme.js";
import { openPage, pageCount } from "./pages.js";
import { progressOf, type StepProgress } from "./progress.js";
import type { Place } from "./state.js";

/** The next page of this step that still asks something, else the next open step, else the preview. */
export function forward(
  ledger: Ledger,
  scheme: Scheme | null,
  from: { step: string; page: number } | null,
  skipping = false,
): Place {
  const { steps } = progressOf(ledger, scheme);
  const index = from === null ? -1 : steps.findIndex(({ step }) => step.id === from.step);
  const here = steps[index];
  if (here !== undefined && from !== null && (here.open || skipping)) {
    const page = openPage(ledger, scheme, here, from.page + 1);
    if (page !== null) return { at: "step", step: here.step.id, page };
  }
  const next = steps.slice(index + 1).find((step) => step.open);
  return next === undefined ? { at: "preview", table: null, page: 0 } : start(ledger, scheme, next);
}

/** The first step that is open, for coming back to a report. */
export function resume(ledger: Ledger, scheme: Scheme | null): Place {
  return forward(ledger, scheme, null);
}

export function backward(ledger: Ledger, scheme: Scheme | null, from: { step: string; page: number }): Place {
  if (from.page > 0) return { at: "step", step: from.step, page: from.page - 1 };
  const { steps } = progressOf(ledger, scheme);
  const index = steps.findIndex(({ step }) => step.id === from.step);
  const before = steps.slice(0, Math.max(index, 0)).findLast(({ step }) => pageCount(ledger, scheme, step) > 0);
  if (before === undefined) return { at: "outline", scope: "" };
  return { at: "step", step: before.step.id, page: Math.max(0, pageCount(ledger, scheme, before.step) - 1) };
}

function start(ledger: Ledger, scheme: Scheme | null, step: StepProgress): Place {
  return { at: "step", step: step.step.id, page: openPage(ledger, scheme, step, 0) ?? 0 };
}
