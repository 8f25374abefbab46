/** Parts of a report handed over to colleagues (分工). */
import { dayOf } from "../../../assignment/day.js";
import { handsOver, isHeaded, type ListReader, longestCell, partsOf, readList } from "../../../assignment/read-list.js";
import { say } from "../../../say.js";
import { partsNamed } from "../../entry/parts-named.js";
import { shortened } from "../../screen/shortened.js";
import type { Capability } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import { refusal } from "../../turn/gate.js";
import { goTo, type Outcome, outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { withReport } from "../../turn/with-report.js";
import { assignmentInputs, assignmentScreen } from "./assignment-screen.js";
import { boardScreen } from "./board-screen.js";
import { dueOf, giveOut, giveOutList } from "./give-out.js";
import { handOverInputs, handOverScreen } from "./hand-over-screen.js";
import { listReader } from "./list-lines.js";
import { listScreen } from "./list-screen.js";
import type { assignSchema } from "./schema.js";

/** Characters of a name that is too long by which it is known again. */
const beginning = 20;

export const assign: Capability<typeof assignSchema> = {
  places: {
    board: {
      of: "report",
      needs: "board",
      exists: () => true,
      screen: (view, _, { context, around }) =>
        boardScreen(view, around.board, { now: context.now, mayAssign: refusal(context, "assign") === null }),
    },
    handOver: {
      of: "report",
      needs: "people",
      exists: () => true,
      screen: (view, { path }, { around }) => handOverScreen(view, path, around.people),
    },
    handOverList: {
      of: "report",
      needs: "called",
      exists: () => true,
      screen: ({ report }, { text }, { context, around }) => listScreen({ ...context, report }, text, around.called),
    },
    assignment: {
      of: "report",
      needs: "assignment",
      exists: () => true,
      screen: (view, _, { context, around }) => assignmentScreen(view, around.assignment, context.now),
    },
  },
  presses: {
    board: withReport((context, { page }) => goTo(context, { at: "board", page: page ?? 0 })),
    handOver: withReport((context, { path }) => goTo(context, { at: "handOver", path })),
    giveOut: withReport((context, _, typed) => giveOut(context, typed)),
    giveOutList: withReport((context, _, typed) => giveOutList(context, typed)),
    assignment: withReport((context, { id }) => goTo(context, { at: "assignment", id })),
    askAgain: withReport(({ state }, { id }) => outcome(state, { effects: [{ effect: "askAgain", id }] })),
    moveDue: withReport((context, { id }, typed) => moveDue(context, id, typed)),
    dropPart: withReport((context, { id }) =>
      goTo(
        context,
        { at: "board", page: 0 },
        {
          effects: [{ effect: "changeAssignment", id, change: { does: "drop" } }],
        },
      ),
    ),
    // Taken in the group where it was offered: see the app.
    claim: ({ state }) => remark(state, say("group-parts.elsewhere")),
    answerQuestion: withReport((context, { id, question }, typed) => answer(context, { id, question }, typed)),
  },
  commands: { board: { do: "board" } },
  messages: [{ act: "assign", read: pastedList }],
  steps: {},
};

/** 分工 with lines behind or below it, a table with such a head, or a sentence that hands parts of just these names over. */
function pastedList(context: WithReport, text: string): Outcome | null {
  const { words, report, now } = context;
  const [first = "", ...rest] = text.trim().split(/\r?\n/);
  const word = words.exact.board.find((one) => first.startsWith(one) && !/^[^\s:：]/.test(first.slice(one.length)));
  const begun = first.slice(word?.length ?? 0).replace(/^[\s:：]+/, "");
  const list = [begun, ...rest].join("\n").trim();
  const reader = listReader(report.ledger, words, now);
  if (word === undefined && (rest.length === 0 ? !isSentence(list, reader) : !isHeaded(list, words.assignHeads)))
    return null;
  if (readList(list, reader).length > 0) return goTo(context, { at: "handOverList", text: list });
  return word === undefined || list === "" || rest.length > 0 ? null : handOverNamed(context, list, reader);
}

function isSentence(text: string, reader: ListReader): boolean {
  if (!handsOver(text, reader)) return false;
  const [line] = readList(text, reader);
  return line !== undefined && line.names.length > 0 && partsOf(line.part, reader.isPart).every(reader.isPart);
}

/** 分工 新增图书: to whom is asked. */
function handOverNamed(context: WithReport, name: string, { isPart }: ListReader): Outcome | null {
  const { ledger } = context.report;
  if (name.length > longestCell)
    return remark(context.state, say("assign.list-long", { text: shortened(name, beginning), max: longestCell }));
  const known = partsOf(name, isPart).every((one) => partsNamed(ledger, one).readings.length > 0);
  return known
    ? goTo(context, { at: "handOver", path: null }, { typed: new Map([[handOverInputs.named, name]]) })
    : remark(context.state, say("assign.list-part", { part: name }));
}

/** An emptied day: there is none any more. */
function moveDue({ state, now }: WithReport, id: string, { given }: TypedInputs): Outcome {
  const text = given.get(assignmentInputs.due) ?? "";
  const { day, problem } = dueOf(text, dayOf(now));
  if (problem !== null)
    return outcome(state, {
      problems: new Map([[assignmentInputs.due, problem]]),
      typed: new Map([[assignmentInputs.due, text]]),
    });
  return outcome(state, { effects: [{ effect: "changeAssignment", id, change: { does: "move", due: day } }] });
}

function answer(
  { state }: WithReport,
  { id, question }: { id: string; question: number },
  typed: TypedInputs,
): Outcome {
  const text = (typed.given.get(`${assignmentInputs.answer}.${question}`) ?? "").trim();
  if (text === "") return outcome(state, { toast: { type: "warning", text: say("assign.answer-empty") } });
  return outcome(state, { effects: [{ effect: "changeAssignment", id, change: { does: "answer", question, text } }] });
}
