import type { Assignment, Invitation } from "../../core/assignment/assignment.js";
import { handedOver } from "../../core/dialogue/capabilities/assign/handed-over.js";
import { taskMessage } from "../../core/dialogue/capabilities/task/task-message.js";
import type { Handout } from "../../core/dialogue/turn/effect.js";
import { screenTo } from "../messages.js";
import type { Opened } from "../open-report.js";
import type { TurnSetting } from "../turn-parts.js";
import { withWrites } from "../writes.js";
import type { Apply } from "./effect.js";
import { mayBeAsked, membershipAfter } from "./membership.js";
import { newCode } from "./new-code.js";

/** Milliseconds for which a code is good. */
const codeLasts = 7 * 24 * 60 * 60_000;

/** Parts are handed over: each person asked gets a card that opens theirs, whoever is not known yet a code. */
export const assign: Apply<"assign"> = async (turn, settling, { handouts }) => {
  const { opened, outcome, writes } = settling;
  if (opened === null) return settling;
  const { parts } = turn;
  const made: Assignment[] = [];
  const refused: string[] = [];
  for (const handout of handouts) {
    const { people, unknown } = await peopleOf(turn, handout);
    const asked = people.filter((person) => mayBeAsked(opened, person));
    refused.push(...people.filter((person) => !asked.includes(person)));
    if (asked.length > 0) made.push(assignmentOf(turn, opened, handout, { people: asked, invitation: null }));
    for (const name of unknown) {
      const invitation = { code: await newCode(turn.on, parts.newId), until: parts.now() + codeLasts, name };
      made.push(assignmentOf(turn, opened, handout, { people: [], invitation }));
    }
  }
  const everybody = made.flatMap(({ people }) => people.map(({ person }) => person));
  const membership = await membershipAfter(turn, opened, everybody, made);
  const outgoing = made.flatMap((one) =>
    one.people.map(({ person: id }) => screenTo(parts, { type: "open_id", id }, taskMessage(opened.report, one))),
  );
  return {
    ...settling,
    opened: { ...opened, report: { ...opened.report, members: membership.members } },
    outcome: handedOver(outcome, made, refused.length),
    writes: withWrites(writes, { ...membership.writes, assignments: made, outgoing }),
  };
};

/** A name that one person has is that person; of two of the same name nobody is taken. */
async function peopleOf({ on }: TurnSetting, { people, names }: Handout) {
  const found = new Set(people);
  const unknown: string[] = [];
  for (const name of new Set(names)) {
    const [only, ...others] = await on.called(name);
    if (only !== undefined && others.length === 0) found.add(only);
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
    ...{ state: "open", doneBy: null, doneAt: null, invitation, chat: null, nudgedOn: null, questions: [] },
    people: people.map((one) => ({ person: one, seenAt: null, promised: null })),
  };
}
