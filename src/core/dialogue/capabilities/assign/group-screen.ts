/** The card in a group: which parts are open, and who took which. It shows no figure. */
import type { Assignment } from "../../../assignment/assignment.js";
import { dayFacts } from "../../../assignment/day.js";
import { say } from "../../../say.js";
import type { Named } from "../../screen/named.js";
import type { Block, Screen } from "../../screen/screen.js";

/** Parts that the card lists. */
export const mostInGroup = 12;

export function groupScreen(named: Named, assignments: readonly Assignment[], today: string): Screen {
  const open = assignments.filter(({ state }) => state === "open");
  return {
    title: say("group-parts.title", { count: open.length }),
    subtitle: say("assign.board-subtitle", { ...named }),
    color: open.length === 0 ? "green" : "indigo",
    blocks: [
      ...assignments.slice(0, mostInGroup).flatMap((one) => rowsOf(one, today)),
      { block: "text", tone: "note", text: say("group-parts.how") },
    ],
  };
}

function rowsOf({ id, report, title, due, state, people }: Assignment, today: string): Block[] {
  const free = state === "open" && people.length === 0;
  const late = state === "open" && due !== null && due < today;
  const text = say("group-parts.row", {
    title,
    due: due === null ? null : dayFacts(due),
    done: state === "done",
    late,
    free,
  });
  const who: Block[] = people.length === 0 ? [] : [{ block: "people", people: people.map(({ person }) => person) }];
  if (!free) return [{ block: "text", text, tone: late ? "warn" : "plain" }, ...who];
  const claim = { label: say("group-parts.claim"), press: { do: "claim" as const, id }, report };
  return [{ block: "row", text, tone: late ? "warn" : "plain", buttons: [claim] }];
}
