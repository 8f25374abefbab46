/** Filling in: the cards of the steps, one after the other. */
import { leftNotices } from "../../checking/finding-notices.js";
import { updateNotices } from "../../screen/later-version.js";
import { resume } from "../../steps/next-place.js";
import { progressOf } from "../../steps/progress.js";
import { returned } from "../../steps/side-trip.js";
import { openPage } from "../../steps/step-pages.js";
import { stepsOf } from "../../steps/steps.js";
import type { Capability } from "../../turn/capability.js";
import type { OpenReport, WithReport } from "../../turn/context.js";
import { goTo, type Outcome, outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { actualParts } from "./actual-parts.js";
import { declareEmpty } from "./declare-empty.js";
import { detailParts } from "./detail-parts.js";
import { fieldParts } from "./field-parts.js";
import { formCard } from "./form-card.js";
import { nameParts } from "./name-parts.js";
import { reviewParts } from "./review-parts.js";
import type { fill as schema } from "./schema.js";
import { submit } from "./submit-step.js";
import { targetParts } from "./target-parts.js";
import { typedText } from "./typed-text.js";

const steps = {
  fields: formCard(fieldParts),
  names: formCard(nameParts),
  targets: formCard(targetParts),
  details: formCard(detailParts),
  actuals: formCard(actualParts),
  review: formCard(reviewParts),
};

export const fill: Capability<typeof schema, typeof steps> = {
  places: {
    step: {
      of: "report",
      needs: null,
      exists: (ledger, { step }) => stepsOf(ledger).some(({ id }) => id === step),
      screen: (view, { step: id, page }, { stepCards }) => {
        const step = stepsOf(view.ledger).find((one) => one.id === id);
        return step === undefined ? { instead: { at: "outline", scope: "" } } : stepCards[step.kind](view, step, page);
      },
    },
  },
  presses: {
    open: withReport(comeBack),
    continue: withReport(comeBack),
    step: withReport((context, { step, page }) =>
      goTo(context, { at: "step", step, page: page ?? firstPage(context.report, step) }),
    ),
    submit: withReport((context, _, typed) => submit(context, typed, "next")),
    finish: withReport((context, _, typed) => submit(context, typed, "finish")),
    none: withReport((context, { list }, typed) => declareEmpty(context, list, typed)),
    back: withReport((context, _, typed) => submit(context, typed, "back")),
    skip: withReport((context, _, typed) => submit(context, typed, "skip")),
    leave: withReport((context, _, typed) => submit(context, typed, "leave")),
    cancel: withReport((context) => outcome(returned(context))),
  },
  commands: { continue: { do: "continue" }, skip: { do: "skip" }, back: { do: "back" } },
  messages: [{ act: "answer", read: typedText }],
  steps,
};

/** To a card that waits, else to the first step that is open, with what is worth knowing of the report. */
function comeBack(context: WithReport): Outcome {
  const { report, state, overloaded } = context;
  const [waiting] = state.waiting;
  if (waiting !== undefined) return outcome({ ...state, place: waiting }, { notices: updateNotices(report) });
  const left = overloaded === true ? [] : leftNotices(report);
  return goTo(context, resume(report, state.seen), { notices: [...updateNotices(report), ...left] });
}

function firstPage(report: OpenReport, id: string): number {
  const step = progressOf(report.ledger, report.scheme).steps.find((one) => one.step.id === id);
  return step === undefined ? 0 : (openPage(report, step, 0, []) ?? 0);
}
