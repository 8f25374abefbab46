import { type Assignment, type Invitation, untouched } from "../../core/assignment/assignment.js";
import { changed, isAsked } from "../../core/assignment/change.js";
import { handedOver } from "../../core/dialogue/capabilities/assign/handed-over.js";
import { changeMessages } from "../../core/dialogue/capabilities/task/change-messages.js";
import { taskMessage } from "../../core/dialogue/capabilities/task/task-message.js";
import { nameOfReport } from "../../core/dialogue/screen/named.js";
import type { Handout } from "../../core/dialogue/turn/effect.js";
import { screenTo } from "../messages.js";
import type { Opened } from "../open-report.js";
import type { TurnSetting } from "../turn-parts.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";
import { calledSo, invitationFor } from "./invite.js";
import { mayBeAsked, membershipAfter } from "./membership.js";

/** Open parts of a report that are looked at for what is handed over again. */
const mostOpen = 1000;

/** Parts are handed over: each person asked gets a card that opens theirs, whoever is not known yet a code. */
export const assign: Apply<"assign"> = async (turn, settling, { handouts }) => {
  const { opened, outcome, writes } = settling;
  if (opened === null) return settling;
  const { parts } = turn;
  const made: Assignment[] = [];
  const refused: string[] = [];
  const several = new Map<string, number>();
  const open = await turn.on.assignmentsOf(opened.record.id, { state: "open", limit: mostOpen, skip: 0 });
  const again = new Set<Assignment>();
  const moved = new Map<Assignment, Assignment>();
  for (const handout of handouts) {
    const { people, unknown } = await peopleOf(turn, handout, several);
    const asked = people.filter((person) => mayBeAsked(opened, person));
    refused.push(...people.filter((person) => !asked.includes(person)));
    const held = open.filter((one) => isSamePart(one, handout));
    const fresh = asked.filter((person) => !held.some((one) => isAsked(one, person)));
    const invited = unknown.filter((name) => held.some((one) => isInvited(one, name, parts.now())));
    for (const one of held) {
      if (!asked.some((person) => isAsked(one, person)) && !invited.some((name) => one.invitation?.name === name))
        continue;
      again.add(one);
      if (handout.due !== null && handout.due !== one.due)
        moved.set(one, changed(one, { does: "move", due: handout.due }, { person: turn.person, at: parts.now() }));
    }
    if (fresh.length > 0) made.push(assignmentOf(turn, opened, handout, { people: fresh, invitation: null }));
    for (const name of unknown.filter((one) => !invited.includes(one))) {
      const invitation = await invitationFor(turn, name);
      made.push(assignmentOf(turn, opened, handout, { people: [], invitation }));
    }
  }
  const everybody = made.flatMap(({ people }) => people.map(({ person }) => person));
  const membership = await membershipAfter(turn, opened, everybody, made);
  const told = [...moved].flatMap(([before, after]) =>
    changeMessages(opened.report, { before, after, change: { does: "move", due: after.due }, person: turn.person }),
  );
  const outgoing = [
    ...made.flatMap((one) =>
      one.people.map(({ person: to }) => ({ to, screen: taskMessage(nameOfReport(opened.report), one) })),
    ),
    ...told,
  ].map(({ to, screen }) => screenTo(parts, { type: "open_id", id: to }, screen));
  return {
    ...settling,
    opened: { ...opened, report: { ...opened.report, members: membership.members } },
    outcome: handedOver(outcome, made, {
      ...{ refused: [...new Set(refused)], again: again.size, moved: moved.size },
      several: [...several].map(([name, count]) => ({ name, count })),
    }),
    writes: withWrites(writes, { ...membership.writes, assignments: [...made, ...moved.values()], outgoing }),
  };
};

/** A list is often pasted once more as a whole: nobody is asked twice for what is open. */
function isSamePart({ paths }: Assignment, handout: Handout): boolean {
  return paths.length === handout.paths.length && paths.every((path) => handout.paths.includes(path));
}

function isInvited({ invitation }: Assignment, name: string, now: number): boolean {
  return invitation !== null && invitation.name === name && invitation.until > now;
}

/** A name that one person has is that person; of two of the same name nobody is taken. */
async function peopleOf(turn: TurnSetting, { people, names }: Handout, several: Map<string, number>) {
  const found = new Set(people);
  const unknown: string[] = [];
  for (const name of new Set(names)) {
    const called = await calledSo(turn, name);
    if (called.is === "known") found.add(called.person);
    else if (called.is === "several") several.set(name, called.count);
    else unknown.push(name);
  }
  return { people: [...found], unknown };
}

function assignmentOf(
  { parts, person }: TurnSetting,
  { record }: Opened,
  { paths, title, note, due }: Handout,
  { people, invitation }: { people: readonly string[]; invitation: Invitation | null },
): Assignment {
  return {
    ...{ id: parts.newId(), report: record.id, paths, title, note, due, by: person, at: parts.now() },
    ...{ ...untouched, invitation, chat: null },
    people: people.map((one) => ({ person: one, seenAt: null, promised: null })),
  };
}
