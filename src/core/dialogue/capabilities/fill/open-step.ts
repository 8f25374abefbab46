/** A step is opened by name: on the page that lacks something, and what it lacks is marked. */
import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { expectedOn } from "../../steps/expected-inputs.js";
import { hasAllRows, progressOf, type StepProgress } from "../../steps/progress.js";
import { sideTrip } from "../../steps/side-trip.js";
import { openPage } from "../../steps/step-pages.js";
import type { OpenReport, WithReport } from "../../turn/context.js";
import { goTo, type Outcome } from "../../turn/outcome.js";

/** `page` null: the first one that lacks something, else the first that offers something. */
export function openStep(context: WithReport, step: string, page: number | null): Outcome {
  const { report } = context;
  const progress = progressOf(report.ledger, report.scheme).steps.find((one) => one.step.id === step);
  if (page === null && progress !== undefined && hasAllRows(report.ledger, report.scheme, progress))
    return sideTrip(context, { at: "weights", table: progress.step.scope, page: 0 });
  const open = progress === undefined ? 0 : firstPage(report, progress);
  const at = page ?? open;
  const problems = progress === undefined || page !== null ? new Map<string, Say>() : gapsOn(report, progress, at);
  return goTo(context, { at: "step", step, page: at }, { problems });
}

function firstPage(report: OpenReport, progress: StepProgress): number {
  const lacking = progress.missing.length > 0 ? { ...progress, unexplained: [] } : progress;
  return openPage(report, lacking, 0, []) ?? 0;
}

/** Nothing is marked on a card that nobody has begun: all of it is to be filled. */
function gapsOn(report: OpenReport, { step, missing }: StepProgress, page: number): Map<string, Say> {
  const expected = expectedOn(report, step, page);
  const begun = expected.some(({ path }) => report.ledger.answer(path) !== undefined);
  const gaps = begun || step.kind === "review" ? expected.filter(({ path }) => missing.includes(path)) : [];
  return new Map(gaps.map(({ path, field }) => [path, say("problem.required", { label: field.label })]));
}
