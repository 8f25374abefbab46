import type { AssignmentChange } from "../../core/assignment/change.js";
import { dayFacts, dayOf } from "../../core/assignment/day.js";
import { type Say, say } from "../../core/say.js";
import { type Apply, refuse } from "./effect.js";
import { calledSo, invitationFor } from "./invite.js";

/** A name that one person has is that person; anybody else is brought by a code. */
export const passOn: Apply<"passOn"> = async (turn, settling, { id, title, name }) => {
  const found = await calledSo(turn, name);
  if (found.is === "several") return refuse(settling, say("handed.several-called", { name, count: found.count }));
  if (found.is === "known") {
    if (found.person === turn.person) return refuse(settling, say("handed.pass-self"));
    return changing(settling, id, { does: "pass", to: found.person }, say("handed.passed-on", { title }));
  }
  const before = await turn.on.assignment(id);
  if (before?.invitation != null && before.invitation.until > turn.parts.now())
    return refuse(settling, say("handed.pass-waiting", { ...before.invitation }));
  const invitation = await invitationFor(turn, name);
  const facts = { ...invitation, title, until: dayFacts(dayOf(invitation.until)) };
  return changing(settling, id, { does: "invite", invitation }, say("handed.passed-by-code", facts));
};

function changing(settling: Parameters<typeof refuse>[0], id: string, change: AssignmentChange, text: Say) {
  const { outcome, rest } = settling;
  const tone = change.does === "invite" ? ("warn" as const) : ("good" as const);
  return {
    ...settling,
    outcome: { ...outcome, notices: [...outcome.notices, { text, tone }] },
    rest: [{ effect: "changeAssignment" as const, id, change }, ...rest],
  };
}
