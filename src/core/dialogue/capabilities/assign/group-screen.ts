/** The card in a group: which parts are open, and who took which. It shows no figure. */
import type { Assignment } from "../../../assignment/assignment.js";
import { dayFacts, dayOf } from "../../../assignment/day.js";
import type { Reading } from "../../../report/printing.js";
import { say } from "../../../say.js";
import type { Named } from "../../screen/named.js";
import type { Block, Screen } from "../../screen/screen.js";
import { blanksOf } from "./board-screen.js";

/** Parts that the card lists. */
export const mostInGroup = 12;

/** `report`: read for how many figures are empty, never shown. */
export function groupScreen(named: Named, report: Reading, assignments: readonly Assignment[], now: number): Screen {
  const blanks = blanksOf(report, assignments);
  const open = assignments.filter(({ state }) => state === "open");
  return {
    title: say("group-parts.title", { count: open.length }),
    subtitle: say("assign.board-subtitle", { ...named }),
    color: open.length === 0 ? "green" : "indigo",
    blocks: [
      ...assignments.slice(0, mostInGroup).flatMap((one) => rowsOf(one, blanks(one), now)),
      { block: "text", tone: "note", text: say("group-parts.how") },
    ],
  };
}

/** Whoever has a code for the part has it until the code lapses. */
export function isFree({ state, people, invitation }: Assignment, now: number): boolean {
  return state === "open" && people.length === 0 && (invitation === null || invitation.until < now);
}

function rowsOf(one: Assignment, blank: number, now: number): Block[] {
  const { id, report, title, due, state, people, invitation } = one;
  const today = dayOf(now);
  const free = isFree(one, now);
  const late = state === "open" && due !== null && due < today;
  const text = say("group-parts.row", {
    ...{ title, blank },
    due: due === null ? null : dayFacts(due),
    done: state === "done",
    late,
    free,
    invited: !free && people.length === 0 && state === "open" ? { name: invitation?.name ?? "" } : null,
  });
  const who: Block[] = people.length === 0 ? [] : [{ block: "people", people: people.map(({ person }) => person) }];
  if (!free) return [{ block: "text", text, tone: late ? "warn" : "plain" }, ...who];
  const claim = { label: say("group-parts.claim"), press: { do: "claim" as const, id }, report };
  return [{ block: "row", text, tone: late ? "warn" : "plain", buttons: [claim] }];
}
