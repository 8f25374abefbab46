/** A submitted card: read, checked, taken whole or not at all; then on, back or out. */
import type { Entry } from "../form/ledger.js";
import type { Say } from "../say.js";
import { say } from "../say.js";
import { type AsShown, asShown, renamed, rowAsShown } from "./as-shown.js";
import { returned } from "./aside.js";
import { expectedOn } from "./card-of-step.js";
import { type Context, type Notice, type OpenReport, type Outcome, outcome } from "./context.js";
import { backward, forward, lastPage } from "./move.js";
import { submitNotices } from "./notices.js";
import { pageWithin, targetsFull } from "./pages.js";
import { type Expected, readForm, type Submission } from "./read-form.js";
import { showedParts, submitRewrite } from "./rewrite.js";
import { rowProblems } from "./row-problems.js";
import { joinEntries, orderEntry } from "./rows.js";
import { rowExpected } from "./screens/row-screen.js";
import type { Place, State } from "./state.js";
import { type Step, stepsOf } from "./steps.js";
import { submitNames } from "./submit-names.js";
import { type Form, submitted } from "./submitted.js";
import { answeredAt, type View, viewOf } from "./view.js";

/** finish: the rows are all there are. */
export type Way = "next" | "finish" | "back" | "skip" | "leave";
type WithReport = Context & { report: OpenReport };

/** `form` null: the way was typed, no card came with it. */
export function submit(context: WithReport, form: Form | null, way: Way): Outcome {
  const { place } = context.state;
  const { ledger, scheme } = context.report;
  if (place.at === "edit" || place.at === "row") return submitAside(context, place, form, way);
  if (place.at !== "step") return elsewhere(context, way);
  const step = stepsOf(ledger).find((one) => one.id === place.step);
  if (step === undefined)
    return outcome({ ...context.state, place: forward(context.report, null, context.state.seen) });
  if (step.kind === "names") return submitNames(context, step, form, way);
  return submitStep(context, step, pageWithin(ledger, scheme, step, place.page), form, way);
}

function submitStep(context: WithReport, step: Step, page: number, form: Form | null, way: Way): Outcome {
  const view = viewOf(context.report, outcome(context.state));
  const typed = submitted(view.shown, form);
  const { expected, touched } = asShown(view, step, typed) ?? {
    expected: expectedOn(view, step, page),
    touched: typed,
  };
  const insists = way === "next" || way === "finish";
  const read = checked(context, readForm(view, expected, touched, !insists));
  if (insists && (read.problems.size > 0 || read.asks.size > 0)) return refuse(context, read, expected);
  const entries = [...rowEntries(context, read), ...read.entries.filter((entry) => !read.problems.has(entry.path))];
  const after = { ...context.report, ledger: context.report.ledger.with(entries) };
  return outcome(
    {
      ...context.state,
      place: isMore(after, step, way, expected, read)
        ? { at: "step", step: step.id, page: page + 1 }
        : target(context.state, after, way, { step: step.id, page }),
      draft: draftAfter(context.state, read),
      from: null,
    },
    { entries, notices: submitNotices(view, after.ledger, read, entries, expected, insists ? form : null) },
  );
}

function submitAside(
  context: WithReport,
  place: Extract<Place, { at: "edit" | "row" }>,
  form: Form | null,
  way: Way,
): Outcome {
  if (way !== "next") return outcome(returned(context));
  if (place.at === "edit" && showedParts(context.state, place.path)) return submitRewrite(context, place, form);
  const view = viewOf(context.report, outcome(context.state));
  const { expected, row, touched } = asideExpected(view, place, submitted(view.shown, form));
  const read = checked(context, readForm(view, expected, touched, false));
  if (read.problems.size > 0 || read.asks.size > 0) return refuse(onRow(context, read, expected), read, expected);
  const entries = row === null ? read.entries : [...joinEntries(context.report.ledger, row), ...read.entries];
  const after = context.report.ledger.with(entries);
  return outcome(
    { ...returned(context), draft: draftAfter(context.state, read) },
    { entries, notices: asideNotices(submitNotices(view, after, read, entries, expected, form), entries) },
  );
}

/** Whoever presses save is told what came of it, also when that is nothing. */
function asideNotices(notices: readonly Notice[], entries: readonly Entry[]): readonly Notice[] {
  const nothing = entries.length === 0 && notices.length === 0;
  return nothing ? [{ text: say("notice.unchanged"), tone: "note" }] : notices;
}

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

/** What the card of a row or of one field asks; an actual value may still be missing there. */
function asideExpected(
  view: View,
  place: Extract<Place, { at: "edit" | "row" }>,
  touched: ReadonlyMap<string, string>,
): AsShown & { row: string | null } {
  if (place.at === "edit") {
    const field = view.ledger.field(place.path);
    return { expected: field === undefined ? [] : [{ path: place.path, field, newRow: null }], row: null, touched };
  }
  const fields = rowExpected(view, place.row).map((one) => one.field);
  const row = rowAsShown(view, place.row, fields);
  const expected = rowExpected(view, row).map((one) =>
    one.field.stage === "actual" ? { ...one, field: { ...one.field, optional: true } } : one,
  );
  return { expected, row, touched: renamed(touched, new Map(row === place.row ? [] : [[place.row, row]])) };
}

/** Skip, back and on typed where no step is shown. */
function elsewhere(context: WithReport, way: Way): Outcome {
  const { state } = context;
  if (way === "back" || way === "leave") return outcome({ ...state, place: { at: "outline", scope: "" }, from: null });
  return outcome({ ...state, place: forward(context.report, null, state.seen), from: null });
}

/** Nothing is taken; everything typed stays in the card, and as a draft should the person walk away. */
function refuse(context: WithReport, read: Submission, expected: readonly Expected[]): Outcome {
  const draft = { ...context.state.draft };
  for (const { path, field } of expected) {
    const raw = read.typed.get(path) ?? "";
    if (raw === answeredAt(context.report.ledger, field, path)) delete draft[path];
    else draft[path] = raw;
  }
  const text =
    read.problems.size > 0
      ? say("notice.refused", { count: read.problems.size })
      : say("notice.asked", { count: read.asks.size });
  return outcome(
    { ...context.state, draft },
    { problems: read.problems, asks: read.asks, typed: read.typed, notices: [{ text, tone: "bad" }] },
  );
}

function checked(context: WithReport, read: Submission): Submission {
  const after = context.report.ledger.with(read.entries);
  const problems = new Map<string, Say>([...read.problems, ...rowProblems(after, context.report.scheme, read.entries)]);
  return { ...read, problems };
}

function draftAfter(state: State, read: Submission): Record<string, string> {
  const draft = { ...state.draft };
  for (const [path, raw] of read.typed) {
    if ((read.problems.has(path) || read.asks.has(path)) && raw.trim() !== "") draft[path] = raw;
    else delete draft[path];
  }
  return draft;
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
