/** Standard texts taken as they are: those of a card, or one instead of what somebody wrote over it. */

import { isNarrative, narrativeText, takeStandard } from "../../../report/narrative.js";
import { say } from "../../../say.js";
import { undoButton } from "../../screen/undo-button.js";
import { forward } from "../../steps/next-place.js";
import { canSet } from "../../steps/path-exists.js";
import { returned } from "../../steps/side-trip.js";
import { pageWithin } from "../../steps/step-pages.js";
import { stepsOf } from "../../steps/steps.js";
import { textPages } from "../../steps/text-pages.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import { withoutDraft } from "../../turn/state.js";

/** All texts that end on this card and that nobody has written; those that were taken, again, once figures have changed. */
export function takeTexts(context: WithReport): Outcome {
  const { report, state } = context;
  const { place } = state;
  const step = place.at === "step" ? stepsOf(report.ledger).find((one) => one.id === place.step) : undefined;
  if (place.at !== "step" || step?.kind !== "texts") return outcome(state);
  const page = pageWithin(report.ledger, report.scheme, step, place.page);
  const open = (textPages(report.ledger, report.scheme, step)[page] ?? []).filter(
    ({ part, parts, state, changes }) =>
      part === parts && (state === "none" || (state === "standard" && changes.length > 0)),
  );
  const entries = open.flatMap(({ path }) => takeStandard(report, path));
  const after = { ...report, ledger: report.ledger.with(entries) };
  const taken = say("notice.texts-taken", { count: open.length });
  return outcome(
    { ...state, place: forward(after, { step: step.id, page }, state.seen, true), from: null },
    { entries, notices: open.length === 0 ? [] : [{ text: taken, tone: "good" }] },
  );
}

export function standardAgain(context: WithReport, path: string): Outcome {
  const { report, state } = context;
  const field = report.ledger.field(path);
  if (field === undefined || !isNarrative(field) || !canSet(report.ledger, path)) return outcome(state);
  const back = state.place.at === "edit" ? returned(context) : state;
  if (narrativeText(report, path).state !== "own") return outcome(back);
  const text = say("notice.standard-again", { label: field.label });
  return outcome(withoutDraft(back, path), {
    entries: takeStandard(report, path),
    notices: [{ text, tone: "good", buttons: [undoButton] }],
  });
}
