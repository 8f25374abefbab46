/** The card in a group: which parts are open, and who took which. It shows no figure. */
import type { Assignment } from "../../../assignment/assignment.js";
import { dayFacts } from "../../../assignment/day.js";
import type { Reading } from "../../../report/printing.js";
import { say } from "../../../say.js";
import type { Named } from "../../screen/named.js";
import type { Block, Screen } from "../../screen/screen.js";
import { blanksOf } from "./board-screen.js";

/** Parts that the card lists. */
export const mostInGroup = 12;

/** `report`: read for how many figures are empty, never shown. */
export function groupScreen(named: Named, report: Reading, assignments: readonly Assignment[], today: string): Screen {
  const blanks = blanksOf(report, assignments);
  const open = assignments.filter(({ state }) => state === "open");
  return {
    title: say("group-parts.title", { count: open.length }),
    subtitle: say("assign.board-subtitle", { ...named }),
    color: open.length === 0 ? "green" : "indigo",
    blocks: [
      ...assignments.slice(0, mostInGroup).flatMap((one) => rowsOf(one, blanks(one), today)),
      { block: "text", tone: "note", text: say("group-parts.how") },
    ],
  };
}

function rowsOf({ id, report, title, due, state, people }: Assignment, blank: number, today: string): Block[] {
  const free = state === "open" && people.length === 0;
  const late = state === "open" && due !== null && due < today;
  const text = say("group-parts.row", {
    ...{ title, blank },
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
