/** Who does what: parts, people, days, what is done and what is late. */
import { covers } from "../../../access/parts.js";
import type { Assignment, AssignmentCounts } from "../../../assignment/assignment.js";
import { dayFacts, dayOf } from "../../../assignment/day.js";
import type { Reading } from "../../../report/printing.js";
import { say } from "../../../say.js";
import { nameOfReport } from "../../screen/named.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { missingItems } from "../../steps/part-items.js";
import { answeredAs } from "../../turn/answered-as.js";
import type { Board } from "../../turn/surroundings.js";

/** Assignments on a page; with people and buttons they stay below 150 elements. */
export const boardPage = 8;

/** `mayAssign`: the person may hand parts over, not only look. */
export function boardScreen(view: View, board: Board, { now, mayAssign }: { now: number; mayAssign: boolean }): Screen {
  const { page, assignments, counts } = board;
  const blanks = blanksOf(view, assignments);
  return {
    title: say("assign.board-title"),
    subtitle: say("assign.board-subtitle", { ...nameOfReport(view.report) }),
    color: counts.overdue > 0 ? "orange" : "indigo",
    blocks: [
      { block: "text", text: say("assign.counts", { ...counts }) },
      ...assignments.flatMap((one) => rowsOf(one, blanks(one), now)),
      ...turnPages(page, counts),
      ...(mayAssign && counts.open + counts.done === 0
        ? [{ block: "text" as const, text: say("assign.how"), tone: "note" as const }]
        : []),
      { block: "buttons", buttons: buttons(counts) },
    ],
  };
}

/** How many figures are empty in a part that was reported as filled in: it may be left so on purpose. */
export function blanksOf(view: Reading, assignments: readonly Assignment[]): (one: Assignment) => number {
  const done = assignments.filter(({ state }) => state === "done").flatMap(({ paths }) => paths);
  const missing = done.length === 0 ? [] : missingItems(view, done);
  return ({ state, paths }) =>
    state === "done" ? missing.filter(({ path }) => covers(paths, answeredAs(view.ledger, path))).length : 0;
}

function rowsOf(one: Assignment, blank: number, now: number): Block[] {
  const today = dayOf(now);
  const open = one.state === "open";
  const row: Block = {
    block: "row",
    text: say("assign.row", { ...stateFacts(one, now), title: one.title, blank }),
    tone: open && one.due !== null && one.due < today ? "warn" : "plain",
    buttons: [{ label: say("assign.details"), press: { do: "assignment", id: one.id } }],
  };
  return one.people.length === 0 ? [row] : [row, { block: "people", people: one.people.map(({ person }) => person) }];
}

/** What a line says of an assignment. */
export function stateFacts(one: Assignment, now: number): Record<string, unknown> {
  const today = dayOf(now);
  const { state, due, people, invitation, chat, questions } = one;
  const seen = Math.max(0, ...people.map(({ seenAt }) => seenAt ?? 0));
  const promised =
    people
      .map((person) => person.promised ?? "")
      .toSorted()
      .at(-1) ?? "";
  return {
    done: state === "done",
    late: state === "open" && due !== null && due < today,
    due: due === null ? null : dayFacts(due),
    seen: seen === 0 ? null : dayFacts(dayOf(seen)),
    unseen: people.length > 0 && seen === 0,
    promised: promised >= today && state === "open" ? dayFacts(promised) : null,
    code: invitation === null ? null : { ...invitation, lapsed: invitation.until < now },
    waiting: people.length === 0 && chat !== null,
    asks: questions.filter(({ answer }) => answer === null).length,
  };
}

function turnPages(page: number, { open, done }: AssignmentCounts): Block[] {
  const pages = Math.max(1, Math.ceil((open + done) / boardPage));
  if (pages < 2) return [];
  const to = (at: number): Button["press"] => ({ do: "board", page: at });
  return [
    { block: "text", tone: "note", text: say("page.of", { page: page + 1, pages }) },
    {
      block: "buttons",
      buttons: [
        { label: say("button.previous-page"), press: to(Math.max(0, page - 1)), disabled: page === 0 },
        { label: say("button.next-page"), press: to(page + 1), disabled: page >= pages - 1 },
      ],
    },
  ];
}

function buttons({ open }: AssignmentCounts): Button[] {
  return [
    { label: say("assign.hand-over"), press: { do: "handOver", path: null }, kind: open === 0 ? "primary" : "plain" },
    { label: say("button.continue"), press: { do: "continue" } },
    { label: say("button.outline"), press: { do: "outline", scope: "" } },
  ];
}
