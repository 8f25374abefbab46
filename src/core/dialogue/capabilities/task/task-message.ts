/** Cards that come as messages about a part: to whoever is asked, and to whoever asked. */
import type { Assignment } from "../../../assignment/assignment.js";
import { dayFacts } from "../../../assignment/day.js";
import { type Say, say } from "../../../say.js";
import type { Named } from "../../screen/named.js";
import type { Block, Screen } from "../../screen/screen.js";

/** Somebody is asked to fill a part in. */
export function taskMessage(
  { title: reportTitle, ...named }: Named,
  { id, report, title: part, due, note, by }: Assignment,
): Screen {
  return {
    title: say("handed.invite-title", { part }),
    color: "indigo",
    blocks: [
      { block: "people", people: [by] },
      {
        block: "text",
        text: say("handed.invite", {
          part,
          report: reportTitle,
          ...named,
          due: due === null ? null : dayFacts(due),
          note,
        }),
      },
      {
        block: "buttons",
        buttons: [{ label: say("handed.start"), press: { do: "task", task: id }, kind: "primary", report }],
      },
    ],
  };
}

/** `text` with who it is about, and the way to the part: for whoever handed it over. */
export function ownerMessage(named: Named, assignment: Assignment, person: string | null, text: Say): Screen {
  const who: Block[] = person === null ? [] : [{ block: "people", people: [person] }];
  return {
    title: say("assign.news", { part: assignment.title }),
    subtitle: say("assign.board-subtitle", { ...named }),
    color: "indigo",
    blocks: [
      ...who,
      { block: "text", text },
      {
        block: "buttons",
        buttons: [
          { label: say("assign.look"), press: { do: "assignment", id: assignment.id }, report: assignment.report },
        ],
      },
    ],
  };
}

/** `text` for somebody who is or was asked. */
export function askedMessage(named: Named, { id, report, title, by }: Assignment, text: Say, open = true): Screen {
  const buttons: Block[] = open
    ? [{ block: "buttons", buttons: [{ label: say("handed.start"), press: { do: "task", task: id }, report }] }]
    : [];
  return {
    title: say("handed.news", { part: title }),
    subtitle: say("assign.board-subtitle", { ...named }),
    color: "indigo",
    blocks: [{ block: "people", people: [by] }, { block: "text", text }, ...buttons],
  };
}
