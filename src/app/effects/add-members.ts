import { invitation, membersAdded, newMembers } from "../../core/dialogue/capabilities/members/member-changes.js";
import { say } from "../../core/say.js";
import { screenTo } from "../messages.js";
import { peopleOffered } from "../surroundings.js";
import { withWrites } from "../writes.js";
import { type Apply, refuse } from "./effect.js";

/** The owner adds people; each of them gets a card that opens the report. */
export const addMembers: Apply<"addMembers"> = async ({ parts, on, person }, settling, effect) => {
  const { opened, outcome, writes } = settling;
  if (opened === null) return settling;
  const { record, report } = opened;
  // A client of one's own may name anybody: only those whom the picker offers are added.
  const offered = new Set(await on.people(peopleOffered));
  const wanted = effect.people.filter((one) => offered.has(one));
  if (wanted.length < effect.people.length) return refuse(settling, say("members.not-offered"));
  const people = newMembers(report, wanted);
  const base = { report: record.id, role: effect.role, parts: null, by: person, at: parts.now() };
  const members = people.map((id) => ({ ...base, person: id }));
  const invited = people.map((id) => screenTo(parts, { type: "open_id", id }, invitation(report, person, effect.role)));
  return {
    ...settling,
    opened: { ...opened, report: { ...report, members: [...report.members, ...members] } },
    outcome: membersAdded(outcome, people.length),
    writes: withWrites(writes, { members, outgoing: invited }),
  };
};
