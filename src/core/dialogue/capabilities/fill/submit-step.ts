/** A submitted step: read, checked, taken whole or not at all; then on, back or out. */
import type { Entry } from "../../../form/ledger.js";
import { rowOf } from "../../../form/path.js";
import { type MatchedRows, matchShownRows, pressedCard } from "../../entry/match-shown-rows.js";
import { readForm, type Submission } from "../../entry/read-form.js";
import { orderEntry } from "../../entry/row-order.js";
import { draftAfter, isRefused, refuse, withRowProblems } from "../../entry/submission.js";
import { submitNotices } from "../../entry/submit-notices.js";
import { inputSource } from "../../screen/input.js";
import type { Expected } from "../../steps/expected-inputs.js";
import { expectedOnCard } from "../../steps/joined-lines.js";
import { backward, forward, lastPage } from "../../steps/next-place.js";
import { withDemands } from "../../steps/review-demands.js";
import { pageWithin, targetsFull } from "../../steps/step-pages.js";
import { type Step, stepsOf } from "../../steps/steps.js";
import type { OpenReport, WithReport } from "../../turn/context.js";
import { goTo, type Outcome, outcome } from "../../turn/outcome.js";
import type { Place } from "../../turn/place.js";
import type { State } from "../../turn/state.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { submitNames } from "./submit-names.js";
import { type Tiers, takeTiers } from "./take-tiers.js";

/** `finish`: the list is complete, no further rows are offered. */
export type Way = "next" | "finish" | "back" | "skip" | "leave";

export function submit(context: WithReport, typed: TypedInputs, way: Way): Outcome {
  const { report, state } = context;
  const { place } = state;
  if (place.at !== "step") return elsewhere(context, way);
  const step = stepsOf(report.ledger).find(({ id }) => id === place.step);
  if (step === undefined) return outcome({ ...state, place: forward(report, null, state.seen) });
  if (step.kind === "names") return submitNames(context, step, typed, way);
  return submitStep(context, step, pageWithin(report.ledger, report.scheme, step, place.page), typed, way);
}

function submitStep(context: WithReport, step: Step, page: number, typed: TypedInputs, way: Way): Outcome {
  const { report, state } = context;
  const matched = matchedOn(context, step, typed) ?? {
    expected: expectedOnCard(report, step, page),
    touched: typed.touched,
  };
  const expected = withDemands(report, step, matched.expected);
  const insists = way === "next" || way === "finish";
  const tiers = tiersOf(context, step, expected, matched.touched);
  const form = readForm(inputSource(context), expected, tiers.touched, !insists);
  const problems = new Map([...form.problems, ...tiers.problems]);
  const typedAll = new Map([...form.typed, ...tiers.typed]);
  const read = withRowProblems(context, { ...form, problems, typed: typedAll }, tiers.entries);
  if (insists && isRefused(read)) return refuse(withDraft(context, tiers), read, expected);
  const kept = read.entries.filter((entry) => !read.problems.has(entry.path));
  const entries = [...rowEntries(context, read), ...tiers.entries, ...kept];
  const after = { ...report, ledger: report.ledger.with(entries) };
  const place: Place = isMore(after, step, way, expected, read)
    ? { at: "step", step: step.id, page: page + 1 }
    : target(state, after, way, { step: step.id, page });
  const untouched = insists ? typed.untouched : null;
  return outcome(
    { ...state, place, draft: draftAfter(state, read), from: null },
    { entries, notices: submitNotices(context, after.ledger, { read, entries, expected, untouched }) },
  );
}

/** A review card may have lines of several tables. */
function matchedOn(context: WithReport, step: Step, { touched }: TypedInputs): MatchedRows | null {
  const card = pressedCard(context);
  if (step.kind !== "review") return matchShownRows(card, step, touched);
  const matched = stepsOf(context.report.ledger)
    .filter(({ kind }) => kind === "review")
    .flatMap((one) => matchShownRows(card, one, touched) ?? []);
  return matched.length === 0 ? null : { expected: matched.flatMap(({ expected }) => expected), touched };
}

/** Only a review has tiers to choose. */
function tiersOf(
  context: WithReport,
  step: Step,
  expected: readonly Expected[],
  touched: ReadonlyMap<string, string>,
): Tiers {
  const rows = step.kind === "review" ? [...new Set(expected.map(({ path }) => rowOf(path)))] : [];
  return takeTiers(inputSource(context), rows, touched);
}

/** A tier that was chosen on a refused card stays chosen. */
function withDraft(context: WithReport, { typed }: Tiers): WithReport {
  const draft = { ...context.state.draft, ...Object.fromEntries(typed) };
  return { ...context, state: { ...context.state, draft } };
}

/** Skip, back and on typed where no step is shown. */
function elsewhere(context: WithReport, way: Way): Outcome {
  if (way === "back" || way === "leave") return goTo(context, { at: "outline", scope: "" });
  return goTo(context, forward(context.report, null, context.state.seen));
}

/** Every new row of the card was filled: there may be more of them. */
function isMore(after: OpenReport, step: Step, way: Way, expected: readonly Expected[], read: Submission): boolean {
  const offered = new Set(expected.flatMap(({ newRow }) => (newRow === null ? [] : [newRow])));
  return (
    step.kind === "targets" &&
    way === "next" &&
    offered.size > 0 &&
    offered.size === read.newRows.length &&
    !targetsFull(after.ledger, after.scheme, step)
  );
}

function target({ seen }: State, after: OpenReport, way: Way, from: { step: string; page: number }): Place {
  if (way === "back") return backward(after, from);
  if (way === "leave") return { at: "outline", scope: "" };
  if (way === "finish") return forward(after, { ...from, page: lastPage }, seen);
  return forward(after, from, seen, way === "skip");
}

/** New rows join their lists. */
function rowEntries(context: WithReport, read: Submission): Entry[] {
  const lists = new Map<string, string[]>();
  for (const path of read.newRows) {
    const list = path.slice(0, path.lastIndexOf("."));
    lists.set(list, [...(lists.get(list) ?? context.report.ledger.rows(list)), path.slice(list.length + 1)]);
  }
  return [...lists].map(([list, rows]) => orderEntry(list, rows));
}
