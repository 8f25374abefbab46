/** 通过, 退回, 提问. */

import { decides } from "../../../review/consequence.js";
import type { Happening } from "../../../review/event.js";
import { isWaiting } from "../../../review/questions.js";
import { isApprover } from "../../../review/review.js";
import { type Say, say } from "../../../say.js";
import { missingPlaces } from "../../entry/missing-places.js";
import { nameOfPlace } from "../../entry/places-named.js";
import type { WithReport } from "../../turn/context.js";
import type { Effect } from "../../turn/effect.js";
import { goTo, type Outcome, type outcome, remark } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { isOpinion, type Opinion, opinionMissing, opinionTyped } from "./opinion.js";

/** `seen`: the report's revision on the card that was pressed. */
export function pass(context: WithReport, seen: number, typed: TypedInputs): Outcome {
  const { report, person, state } = context;
  const refused = notTheirTurn(context);
  if (refused !== null) return refused;
  if (seen !== report.revision)
    return toCard(context, { notices: [{ text: say("review.changed-meanwhile"), tone: "warn" }] });
  const approves = isApprover(report.review, person);
  if (approves && missingPlaces(report) !== null)
    return toCard(context, { notices: [{ text: say("review.not-complete"), tone: "warn" }] });
  const read = opinionTyped(atCard(state), report.ledger, typed);
  if (!isOpinion(read)) return read;
  const happening: Happening = approves
    ? { kind: "approve", note: read.text, version: null }
    : { kind: "pass", note: read.text };
  return toCard(context, {
    effects: [{ effect: "happen", happenings: [happening] }],
    notices: [{ text: say(approves ? "review.approved" : "review.passed"), tone: "good" }],
  });
}

/** What is to be changed is a question: of this card, or one that was asked before. */
export function returnReport(context: WithReport, typed: TypedInputs): Outcome {
  const { report, person, state } = context;
  const refused = notTheirTurn(context);
  if (refused !== null) return refused;
  const read = opinionOf(context, typed);
  if (!isOpinion(read)) return read;
  const asked = report.review.questions.some((one) => one.by === person && isWaiting(one));
  const lacks = read.text === "" && !asked ? lacksOf(context, read) : null;
  if (read.text === "" && !asked && lacks === null)
    return opinionMissing(keptPlace(state), typed, say("review.return-why"));
  const opinion = lacks?.opinion ?? read;
  const questions = read.text === "" && lacks === null ? [] : [askOf(opinion)];
  return toCard(context, {
    effects: [happening([...questions, { kind: "return", text: read.text }], lacks)],
    notices: [{ text: say("review.returned", aboutOf(context, opinion)), tone: "good" }],
  });
}

export function ask(context: WithReport, typed: TypedInputs): Outcome {
  const { state } = context;
  const read = opinionOf(context, typed);
  if (!isOpinion(read)) return read;
  const lacks = read.text === "" ? lacksOf(context, read) : null;
  if (read.text === "" && lacks === null) return opinionMissing(keptPlace(state), typed, say("review.ask-what"));
  const opinion = lacks?.opinion ?? read;
  return toCard(context, {
    effects: [happening([askOf(opinion)], lacks)],
    notices: [{ text: say("review.asked", aboutOf(context, opinion)), tone: "good" }],
  });
}

interface Lacks {
  readonly opinion: Opinion;
  readonly words: Say;
}

/** An approver who writes nothing on a card that lists what is missing means that list. */
function lacksOf({ report, person, state }: WithReport, { about }: Opinion): Lacks | null {
  if (about !== null || state.place.at === "asking" || !isApprover(report.review, person)) return null;
  const missing = missingPlaces(report);
  if (missing === null) return null;
  return { opinion: { about: missing.about, text: "" }, words: say("review.not-filled-in", missing.facts) };
}

function happening(happenings: readonly Happening[], lacks: Lacks | null): Effect {
  return { effect: "happen", happenings, ...(lacks === null ? {} : { words: lacks.words }) };
}

/** A press on a card that was sent by itself comes from wherever the person is. */
function opinionOf({ state, report }: WithReport, typed: TypedInputs): Opinion | Outcome {
  const read = opinionTyped(keptPlace(state), report.ledger, typed);
  if (!isOpinion(read) || state.place.at !== "asking") return read;
  return { ...read, about: state.place.about };
}

/** What was taken to be meant is said: a name may be that of several places. */
function aboutOf({ report }: WithReport, { about }: Opinion): { about: string | null } {
  return { about: about === null ? null : nameOfPlace(report.ledger, about) };
}

function askOf({ about, text }: Opinion): Happening {
  return { kind: "ask", about, text, bureau: false };
}

function notTheirTurn(context: WithReport): Outcome | null {
  const { report, person, state } = context;
  if (report.state !== "review" || decides(report) === person) return null;
  return remark(state, say("review.not-your-turn"));
}

function keptPlace(state: WithReport["state"]): WithReport["state"] {
  return state.place.at === "asking" ? state : atCard(state);
}

function atCard(state: WithReport["state"]): WithReport["state"] {
  return { ...state, place: { at: "review", view: "card", page: 0 }, from: null };
}

function toCard(context: WithReport, more: Parameters<typeof outcome>[1]): Outcome {
  return goTo(context, { at: "review", view: "card", page: 0 }, more);
}
