/** A card for one row or one figure is saved: taken whole, or shown again with what is wrong. */
import type { Entry } from "../../form/ledger.js";
import { say } from "../../say.js";
import { inputSource } from "../screen/input.js";
import type { Expected } from "../steps/expected-inputs.js";
import { returned } from "../steps/side-trip.js";
import type { WithReport } from "../turn/context.js";
import { type Notice, type Outcome, outcome } from "../turn/outcome.js";
import type { Place } from "../turn/place.js";
import { readForm, type Submission } from "./read-form.js";
import { draftAfter, isRefused, refuse, withRowProblems } from "./submission.js";
import { submitNotices } from "./submit-notices.js";

export interface Aside {
  readonly expected: readonly Expected[];
  readonly touched: ReadonlyMap<string, string>;
  readonly untouched: string | null;
  /** What else is written once the card is taken. */
  readonly joins: readonly Entry[];
}

export function saveAside(context: WithReport, { expected, touched, untouched, joins }: Aside): Outcome {
  const read = withRowProblems(context, readForm(inputSource(context), expected, touched, false));
  if (isRefused(read)) return refuse(onRow(context, read, expected), read, expected);
  const entries = [...joins, ...read.entries];
  const after = context.report.ledger.with(entries);
  const notices = submitNotices(context, after, { read, entries, expected, untouched });
  return outcome(
    { ...returned(context), draft: draftAfter(context.state, read) },
    { entries, notices: entries.length === 0 && notices.length === 0 ? unchanged : notices },
  );
}

/** Saving always answers, even when nothing changed. */
const unchanged: readonly Notice[] = [{ text: say("notice.unchanged"), tone: "note" }];

/** One field was changed, but it is the rest of its row that is wrong now: the row's card has an input for it. */
function onRow(context: WithReport, read: Submission, expected: readonly Expected[]): WithReport {
  const paths = [...read.problems.keys(), ...read.asks.keys()];
  const elsewhere = paths.find((path) => !expected.some((one) => one.path === path)) ?? otherRow(context, expected);
  if (elsewhere === undefined) return context;
  const place: Place = { at: "row", row: elsewhere.slice(0, elsewhere.lastIndexOf(".")) };
  return { ...context, state: { ...context.state, place } };
}

/** The row that was shown was taken by a colleague meanwhile: what was typed goes to a fresh one. */
function otherRow({ state: { place } }: WithReport, expected: readonly Expected[]): string | undefined {
  const path = expected[0]?.path;
  return place.at === "row" && path?.startsWith(`${place.row}.`) === false ? path : undefined;
}
