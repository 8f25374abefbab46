/** What is said once reports have another owner, or will have one. */
import type { Invitation } from "../../../assignment/assignment.js";
import { dayFacts, dayOf } from "../../../assignment/day.js";
import { say } from "../../../say.js";
import type { Outcome } from "../../turn/outcome.js";

/** `count`: how many changed hands; `withdrawn`: of these were to be reviewed by their new owner. */
export function transferred(result: Outcome, moved: { readonly count: number; readonly withdrawn: number }): Outcome {
  const text = moved.count === 0 ? say("transfer.none") : say("transfer.done", { ...moved });
  return { ...result, notices: [...result.notices, { text, tone: moved.count === 0 ? "note" : "good" }] };
}

/** `count`: reports of others in which whoever has left had something to do. */
export function otherOwnersTold(result: Outcome, count: number): Outcome {
  const text = say("transfer.others-told", { count });
  return count === 0 ? result : { ...result, notices: [...result.notices, { text, tone: "note" }] };
}

export function handedByCode(result: Outcome, invitation: Invitation, count: number): Outcome {
  const text = say("transfer.by-code", { ...invitation, count, until: dayFacts(dayOf(invitation.until)) });
  return { ...result, notices: [...result.notices, { text, tone: "warn" }] };
}
