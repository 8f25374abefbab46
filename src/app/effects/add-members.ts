import { invitation, membersAdded, newMembers } from "../../core/dialogue/capabilities/members/member-changes.js";
import { screenTo } from "../messages.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";

/** The owner adds people; each of them gets a card that opens the report. */
export const addMembers: Apply<"addMembers"> = ({ parts, person }, settling, effect) => {
  const { opened, outcome, writes } = settling;
  if (opened === null) return settling;
  const { record, report } = opened;
  const people = newMembers(report, effect.people);
  const base = { report: record.id, role: "contributor", parts: null, by: person, at: parts.now() } as const;
  const members = people.map((id) => ({ ...base, person: id }));
  const invited = people.map((id) => screenTo(parts, { type: "open_id", id }, invitation(report)));
  return {
    ...settling,
    opened: { ...opened, report: { ...report, members: [...report.members, ...members] } },
    outcome: membersAdded(outcome, people.length),
    writes: withWrites(writes, { members, outgoing: invited }),
  };
};
