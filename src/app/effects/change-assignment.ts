import type { Assignment } from "../../core/assignment/assignment.js";
import { type AssignmentChange, changed, isAsked } from "../../core/assignment/change.js";
import { changeMessages } from "../../core/dialogue/capabilities/task/change-messages.js";
import { refusalOn } from "../../core/dialogue/turn/gate.js";
import { type Say, say } from "../../core/say.js";
import { screenTo } from "../messages.js";
import type { Opened } from "../open-report.js";
import { withWrites } from "../writes.js";
import { type Apply, refuse } from "./effect.js";
import { mayBeAsked, membershipAfter } from "./membership.js";

/** Changes an assignment (who, deadline, state), tells the people concerned, and updates their membership of the report. */
export const changeAssignment: Apply<"changeAssignment"> = async (turn, settling, { id, change }) => {
  const { opened, outcome, writes } = settling;
  const { on, person, parts } = turn;
  if (opened === null) return settling;
  const before = await on.assignment(id);
  if (before === null || before.report !== opened.record.id || before.state === "dropped")
    return refuse(settling, say("assign.gone"));
  const reason = refusedChange(opened, person, before, change);
  if (reason !== null) return refuse(settling, reason);
  const after = changed(before, change, { person, at: parts.now() });
  const people = [...before.people, ...after.people].map((one) => one.person);
  const membership = movesPeople(change) ? await membershipAfter(turn, opened, people, [after]) : null;
  const messages = changeMessages(opened.report, { before, after, change, person });
  const { report } = opened;
  const tasks = report.tasks.flatMap((one) => (one.id !== id ? [one] : isAsked(after, person) ? [after] : []));
  const members = membership?.members ?? report.members;
  const own = members.find((one) => one.person === person);
  const next = { ...report, members, tasks, parts: report.parts === null ? null : (own?.parts ?? []) };
  return {
    ...settling,
    opened: { ...opened, report: next },
    outcome: {
      ...outcome,
      ...(change.does === "answer" ? { toast: { type: "success", text: say("assign.answered") } } : {}),
    },
    writes: withWrites(writes, {
      ...membership?.writes,
      assignments: [after],
      outgoing: messages.map(({ to, screen }) => screenTo(parts, { type: "open_id", id: to }, screen)),
    }),
  };
};

function movesPeople({ does }: AssignmentChange): boolean {
  return does === "pass" || does === "invite" || does === "drop" || does === "take";
}

/** Colleagues speak for parts that they are asked for; whoever hands parts over does the rest. */
function refusedChange(opened: Opened, person: string, before: Assignment, change: AssignmentChange): Say | null {
  const { report } = opened;
  switch (change.does) {
    case "finish":
    case "pass":
    case "invite":
      if (!isAsked(before, person)) return say("handed.not-yours");
      if (change.does === "pass" && !mayBeAsked(opened, change.to)) return say("handed.not-askable");
      return refusalOn(report, person, "answer", before.paths[0] ?? null);
    case "ask":
    case "promise":
    case "see":
    case "correct":
      return isAsked(before, person) ? null : say("handed.not-yours");
    case "answer":
    case "move":
    case "drop":
    case "nudge":
      return refusalOn(report, person, "assign");
    case "take":
      return null;
  }
}
