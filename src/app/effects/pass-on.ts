import type { Invitation } from "../../core/assignment/assignment.js";
import type { AssignmentChange } from "../../core/assignment/change.js";
import { dayFacts, dayOf } from "../../core/assignment/day.js";
import { type Say, say } from "../../core/say.js";
import type { TurnSetting } from "../turn-parts.js";
import { type Apply, refuse } from "./effect.js";
import { codeLasts, newCode } from "./new-code.js";

/** A name that one person has is that person; anybody else is brought by a code. */
export const passOn: Apply<"passOn"> = async (turn, settling, { id, title, name }) => {
  const [only, ...others] = await turn.on.called(name);
  if (only !== undefined && others.length === 0) {
    if (only === turn.person) return refuse(settling, say("handed.pass-self"));
    return changing(settling, id, { does: "pass", to: only }, say("handed.passed-on", { title }));
  }
  const before = await turn.on.assignment(id);
  if (before?.invitation != null && before.invitation.until > turn.parts.now())
    return refuse(settling, say("handed.pass-waiting", { ...before.invitation }));
  const invitation = await invitationFor(turn, name);
  const facts = { ...invitation, title, until: dayFacts(dayOf(invitation.until)) };
  return changing(settling, id, { does: "invite", invitation }, say("handed.passed-by-code", facts));
};

async function invitationFor({ on, parts }: TurnSetting, name: string): Promise<Invitation> {
  return { code: await newCode(on, parts.newId), until: parts.now() + codeLasts, name };
}

function changing(settling: Parameters<typeof refuse>[0], id: string, change: AssignmentChange, text: Say) {
  const { outcome, rest } = settling;
  const tone = change.does === "invite" ? ("warn" as const) : ("good" as const);
  return {
    ...settling,
    outcome: { ...outcome, notices: [...outcome.notices, { text, tone }] },
    rest: [{ effect: "changeAssignment" as const, id, change }, ...rest],
  };
}
