/** 解锁: by the approver, or by the owner with a reason that the approver is told. */
import { isApprover } from "../../../review/review.js";
import { say } from "../../../say.js";
import { reasonField, reasonTyped, refusedReason } from "../../checking/reason-input.js";
import type { Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import type { WithReport } from "../../turn/context.js";
import { goTo, type Outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";

export function unlockScreen(view: View, person: string): Screen {
  const approves = isApprover(view.report.review, person);
  return {
    title: say("approval.unlock-title"),
    color: "orange",
    blocks: [
      { block: "text", text: say(approves ? "approval.unlock-own" : "approval.unlock-told") },
      {
        block: "form",
        fields: [reasonField(view, say("approval.unlock-reason"), say("approval.unlock-hint"), "")],
        buttons: [
          { label: say("approval.unlock"), press: { do: "unlock" }, kind: "danger" },
          { label: say("button.cancel"), press: { do: "cancel" } },
        ],
      },
    ],
  };
}

export function unlock(context: WithReport, typed: TypedInputs): Outcome {
  const { report, person, state } = context;
  const reason = reasonTyped(typed);
  if (reason === "" && !isApprover(report.review, person))
    return refusedReason({ ...state, place: { at: "unlocking" } }, typed);
  return goTo(
    context,
    { at: "review", view: "card", page: 0 },
    {
      effects: [{ effect: "happen", happenings: [{ kind: "unlock", reason }] }],
      notices: [{ text: say("approval.unlocked"), tone: "good" }],
    },
  );
}
