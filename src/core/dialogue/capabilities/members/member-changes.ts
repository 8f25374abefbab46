/** People of a report: who may be added, what they are sent, what the person is told. */
import { say } from "../../../say.js";
import { nameOfReport } from "../../screen/named.js";
import type { Screen } from "../../screen/screen.js";
import type { OpenReport } from "../../turn/context.js";
import type { Outcome } from "../../turn/outcome.js";

/** Of the people wanted those who are not part of the report yet, each once. */
export function newMembers({ owner, members }: OpenReport, wanted: readonly string[]): string[] {
  return [...new Set(wanted)].filter(
    (person) => person !== owner && !members.some((member) => member.person === person),
  );
}

export function membersAdded(result: Outcome, count: number): Outcome {
  if (count === 0) return { ...result, toast: { type: "info", text: say("toast.members-already") } };
  return { ...result, notices: [{ text: say("notice.members-added", { count }), tone: "good" }] };
}

export function memberRemoved(result: Outcome): Outcome {
  return { ...result, notices: [{ text: say("notice.member-removed"), tone: "note" }] };
}

/** The card that a person gets who was added. */
export function invitation(report: OpenReport, by: string, role: "contributor" | "viewer"): Screen {
  return {
    title: say(role === "viewer" ? "invite.title-viewer" : "invite.title"),
    color: "indigo",
    blocks: [
      { block: "people", people: [by] },
      {
        block: "text",
        text: say(role === "viewer" ? "invite.body-viewer" : "invite.body", { ...nameOfReport(report) }),
      },
      {
        block: "buttons",
        buttons: [{ label: say("button.open"), press: { do: "open" }, kind: "primary", report: report.id }],
      },
    ],
  };
}
