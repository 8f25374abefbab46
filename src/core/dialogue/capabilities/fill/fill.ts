/** Filling in: the cards of the steps, one after the other. */

import { decides } from "../../../review/consequence.js";
import { say } from "../../../say.js";
import { leftNotices } from "../../checking/finding-notices.js";
import { updateNotices } from "../../screen/later-version.js";
import { questionNotices } from "../../screen/question-notices.js";
import { resume } from "../../steps/next-place.js";
import { returned } from "../../steps/side-trip.js";
import { stepsOf } from "../../steps/steps.js";
import type { Capability } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import { refusal } from "../../turn/gate.js";
import { goTo, type Outcome, outcome, remark } from "../../turn/outcome.js";
import { isSideTrip } from "../../turn/place.js";
import { withReport } from "../../turn/with-report.js";
import { actualParts } from "./actual-parts.js";
import { declareEmpty } from "./declare-empty.js";
import { detailParts } from "./detail-parts.js";
import { fieldParts } from "./field-parts.js";
import { formCard } from "./form-card.js";
import { nameParts } from "./name-parts.js";
import { openStep } from "./open-step.js";
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
    step: withReport((context, { step, page }) => openStep(context, step, page ?? null)),
    submit: withReport((context, _, typed) => submit(context, typed, "next")),
    finish: withReport((context, _, typed) => submit(context, typed, "finish")),
    none: withReport((context, { list }, typed) => declareEmpty(context, list, typed)),
    back: withReport((context, _, typed) => submit(context, typed, "back")),
    skip: withReport((context, _, typed) => submit(context, typed, "skip")),
    leave: withReport((context, _, typed) => submit(context, typed, "leave")),
    cancel: withReport(cancelled),
  },
  commands: { continue: { do: "continue" }, skip: { do: "skip" }, back: { do: "back" }, cancel: { do: "cancel" } },
  messages: [{ act: "answer", read: typedText }],
  steps,
};

/** Back from what was opened aside; on the way itself there is nothing to leave, and the card stays. */
function cancelled(context: WithReport): Outcome {
  const { state } = context;
  return isSideTrip(state.place) || state.from !== null
    ? outcome(returned(context))
    : remark(state, say("notice.nothing-to-cancel"));
}

/** To a card that waits, else to the first step that is open, with what is worth knowing of the report. */
function comeBack(context: WithReport): Outcome {
  const { report, state } = context;
  if (decides(report) === context.person) return goTo(context, { at: "review", view: "card", page: 0 });
  const [waiting] = state.waiting;
  if (waiting !== undefined) return outcome({ ...state, place: waiting }, { notices: updateNotices(report) });
  const asked = refusal(context, "reply") === null ? questionNotices(report) : [];
  const left = report.parts !== null ? [] : leftNotices(report);
  return goTo(context, resume(report, state.seen), {
    notices: [...updateNotices(report), ...asked, ...left],
  });
}
