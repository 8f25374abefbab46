/** Who may fill in which parts follows from what is assigned to them. */
import type { Member } from "../../core/access/member.js";
import type { Assignment } from "../../core/assignment/assignment.js";
import { partsOf } from "../../core/assignment/parts-of.js";
import type { Opened } from "../open-report.js";
import type { TurnWrites } from "../ports/transaction.js";
import type { TurnSetting } from "../turn-parts.js";

/** Parts of one report that one person may be asked for. */
export const mostTasks = 200;

export interface Membership {
  readonly members: readonly Member[];
  readonly writes: Partial<TurnWrites>;
}

/**
 * The members after these assignments, which are not saved yet. Owners, and people who fill in everything, stay as they are;
 * whoever has nothing left is a member no more.
 */
export async function membershipAfter(
  { on, person: by, parts: { now } }: Pick<TurnSetting, "on" | "person" | "parts">,
  { record, report }: Opened,
  people: readonly string[],
  after: readonly Assignment[],
): Promise<Membership> {
  let members = report.members;
  const saved: Member[] = [];
  const removed: string[] = [];
  for (const person of new Set(people)) {
    const member = members.find((one) => one.person === person);
    if (person === record.owner || (member !== undefined && member.parts === null)) continue;
    const before = await on.tasksIn(record.id, person, mostTasks);
    const tasks = [...before.filter(({ id }) => !after.some((one) => one.id === id)), ...after];
    const parts = partsOf(tasks, person);
    members = members.filter((one) => one.person !== person);
    if (parts.length === 0) {
      removed.push(person);
      continue;
    }
    const next: Member = { person, role: "contributor", parts };
    members = [...members, next];
    saved.push(next);
  }
  return {
    members,
    writes: {
      members: saved.map((one) => ({ ...one, report: record.id, by, at: now() })),
      removed: removed.map((person) => ({ report: record.id, person, by, at: now() })),
    },
  };
}

/** Reviewers, approvers and viewers fill nothing in. */
export function mayBeAsked({ report }: Opened, person: string): boolean {
  const member = report.members.find((one) => one.person === person);
  return person !== report.owner && (member === undefined || member.role === "contributor");
}
