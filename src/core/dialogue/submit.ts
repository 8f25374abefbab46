/** A submitted card: read, checked, taken whole or not at all; then on, back or out. */
import type { Entry } from "../form/ledger.js";
import { patternOf } from "../form/path.js";
import type { Say } from "../say.js";
import { say } from "../say.js";
import { returned } from "./aside.js";
import { expectedOn } from "./card-of-step.js";
import { type Context, type Notice, type OpenReport, type Outcome, outcome } from "./context.js";
import type { FormValue } from "./event.js";
import { backward, forward } from "./move.js";
import { derivedNotices } from "./notices.js";
import { type Expected, readForm, type Submission } from "./read-form.js";
import { rowProblems } from "./row-problems.js";
import { orderEntry } from "./rows.js";
import { rowExpected } from "./screens/row-screen.js";
import type { Place, State } from "./state.js";
import { stepsOf } from "./steps.js";
import { submitNames } from "./submit-names.js";
import { type View, viewOf } from "./view.js";

export type Way = "next" | "back" | "skip" | "leave";
type Form = Readonly<Record<string, FormValue>>;
type WithReport = Context & { report: OpenReport };

export function submit(context: WithReport, form: Form, way: Way): Outcome {
  const { place } = context.state;
  const view = viewOf(context.report, outcome(context.state));
  if (place.at === "edit" || place.at === "row") return submitAside(context, view, place, form);
  if (place.at !== "step") return outcome(context.state);
  const step = stepsOf(context.report.ledger).find((one) => one.id === place.step);
  if (step === undefined)
    return outcome({ ...context.state, place: forward(context.report.ledger, context.report.scheme, null) });
  if (step.kind === "names") return submitNames(context, step, form, way);
  const expected = expectedOn(view, step, place.page);
  const read = checked(context, readForm(view, expected, form, way !== "next"));
  const refused = read.problems.size > 0 || read.asks.size > 0;
  if (way === "next" && refused) return refuse(context, read);
  const entries = [...rowEntries(context, read), ...read.entries.filter((entry) => !read.problems.has(entry.path))];
  const after = context.report.ledger.with(entries);
  const draft = draftAfter(context.state, read);
  const next = target(context, after, way, { step: place.step, page: place.page }, read);
  return outcome(
    { ...context.state, place: next, draft, from: null },
    { entries, notices: notices(context, entries, read, expected) },
  );
}

function submitAside(
  context: WithReport,
  view: View,
  place: Extract<Place, { at: "edit" | "row" }>,
  form: Form,
): Outcome {
  const field = place.at === "edit" ? context.report.ledger.field(place.path) : undefined;
  const expected: Expected[] =
    place.at === "row"
      ? rowExpected(view, place.row)
      : field === undefined
        ? []
        : [{ path: place.path, field, newRow: null }];
  const lenient = expected.map((one) =>
    one.field.stage === "actual" ? { ...one, field: { ...one.field, optional: true } } : one,
  );
  const read = checked(context, readForm(view, lenient, form, false));
  if (read.problems.size > 0 || read.asks.size > 0) return refuse(context, read);
  const entries = place.at === "row" ? [...joinList(context, place.row), ...read.entries] : read.entries;
  return outcome(
    { ...returned(context), draft: draftAfter(context.state, read) },
    { entries, notices: notices(context, entries, read, expected) },
  );
}

/** Nothing is taken; everything typed stays in the card, and as a draft should the person walk away. */
function refuse(context: Context, read: Submission): Outcome {
  const draft = { ...context.state.draft, ...Object.fromEntries([...read.typed].filter(([, raw]) => raw !== "")) };
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

function target(
  context: WithReport,
  after: OpenReport["ledger"],
  way: Way,
  from: { step: string; page: number },
  read: Submission,
): Place {
  const { scheme } = context.report;
  if (way === "back") return backward(after, scheme, from);
  if (way === "leave") return { at: "outline", scope: "" };
  // A card of new rows left empty says that there are no more of them.
  const finished = read.newRows.length === 0 && read.entries.length === 0 && from.step.startsWith("targets:");
  return forward(after, scheme, finished ? { ...from, page: Number.MAX_SAFE_INTEGER } : from, way === "skip");
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

function joinList(context: WithReport, path: string): Entry[] {
  const list = path.slice(0, path.lastIndexOf("."));
  const row = path.slice(list.length + 1);
  const rows = context.report.ledger.rows(list);
  return rows.includes(row) || !context.report.ledger.form.lists.has(patternOf(list))
    ? []
    : [orderEntry(list, [...rows, row])];
}

function notices(
  context: WithReport,
  entries: readonly Entry[],
  read: Submission,
  expected: readonly Expected[],
): Notice[] {
  const saved = entries.filter((entry) => context.report.ledger.form.fields.has(patternOf(entry.path))).length;
  const kept = read.problems.size + read.asks.size;
  const required = [...read.problems.keys()].filter((path) => (read.typed.get(path) ?? "").trim() === "").length;
  return [
    ...(saved === 0 ? [] : [{ text: say("notice.saved", { count: saved }), tone: "good" as const }]),
    ...read.echoes.map((text) => ({ text, tone: "note" as const })),
    ...(kept - required <= 0 ? [] : [{ text: say("notice.kept", { count: kept - required }), tone: "warn" as const }]),
    ...derivedNotices(
      context.report,
      context.report.ledger.with(entries),
      expected.map((one) => one.path),
      entries,
    ),
  ];
}
