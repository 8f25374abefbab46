/** One field set by a typed line (字段：值) or a long message: through the same reader as a card. */

import type { Field } from "../../form/form.js";
import { isNarrative, writeOver } from "../../report/narrative.js";
import { type Say, say } from "../../say.js";
import { showField } from "../../value/show-field.js";
import { inputSource } from "../screen/input.js";
import { whereOf } from "../screen/naming.js";
import { cardThatAsks } from "../steps/card-that-asks.js";
import { forward } from "../steps/next-place.js";
import { canSet } from "../steps/path-exists.js";
import { rowProblems } from "../steps/row-problems.js";
import { returned, sideTrip } from "../steps/side-trip.js";
import type { OpenReport, WithReport } from "../turn/context.js";
import { type Outcome, outcome } from "../turn/outcome.js";
import type { State } from "../turn/state.js";
import { withoutDraft } from "../turn/state.js";
import { derivedNotices } from "./derived-notices.js";
import { readForm } from "./read-form.js";
import { joinEntries } from "./row-order.js";

/** Characters of a text that an echo shows. */
const echoed = 60;

export function setField(context: WithReport, path: string, raw: string): Outcome {
  const { ledger, scheme } = context.report;
  const field = ledger.field(path);
  const joins = canSet(ledger, path) ? [] : joinEntries(ledger, path.slice(0, path.lastIndexOf(".")));
  if (field === undefined || (!canSet(ledger, path) && joins.length === 0)) return outcome(context.state);
  const read = readForm(inputSource(context), [{ path, field, newRow: null }], new Map([[path, raw]]), false);
  const problems = new Map([...read.problems, ...rowProblems(ledger.with(read.entries), scheme, read.entries)]);
  if (problems.size > 0 || read.asks.size > 0) {
    const onField = read.problems.size > 0 || problems.size === 0 || problems.has(path);
    // A row that is not there yet has no card of its own: what is wrong is said where it was asked.
    const { state } = joins.length > 0 ? context : sideTrip(context, onField ? { at: "edit", path } : rowPlace(path));
    const typed = new Map([[path, raw]]);
    const text =
      problems.size > 0 ? say("notice.not-taken", { label: field.fullLabel }) : say("notice.asked", { count: 1 });
    return outcome(
      { ...state, draft: { ...state.draft, [path]: raw } },
      { problems, asks: read.asks, typed, source: "message", notices: [{ text, tone: "bad" }] },
    );
  }
  const entries = isNarrative(field)
    ? read.entries.flatMap((entry) => writeOver(context.report, path, entry.raw, entry.value ?? ""))
    : [...joins, ...read.entries];
  const after = ledger.with(entries);
  const value = after.value(path) ?? "";
  const set = setSay(field, { row: whereOf(ledger, path), value, raw, same: read.echoes.length === 0 });
  return outcome(settled(context, path, after), {
    entries,
    source: "message",
    notices: [{ text: set, tone: "good" }, ...derivedNotices(context.report, after, [path], entries)],
  });
}

/** An optional figure is taken away again. */
export function clearField(context: WithReport, path: string): Outcome {
  const { ledger } = context.report;
  const field = ledger.field(path);
  const back = context.state.place.at === "edit" ? returned(context) : context.state;
  if (field?.optional !== true || !canSet(ledger, path) || ledger.answer(path) === undefined) return outcome(back);
  const text = say("notice.cleared", { label: field.fullLabel });
  return outcome(withoutDraft(back, path), {
    entries: [{ path, raw: "", value: null }],
    notices: [{ text, tone: "good" }],
  });
}

interface Set {
  readonly row: string | null;
  readonly value: string;
  readonly raw: string;
  /** It was read as it was written. */
  readonly same: boolean;
}

function setSay(field: Field, { row, value, raw, same }: Set): Say {
  const facts = { row, label: field.fullLabel };
  const start = value
    .replace(/\s+/g, " ")
    .slice(0, echoed)
    .replace(/[。；，、：]+$/, "");
  if (value.length > echoed) return say("notice.set-long", { ...facts, length: value.length, start });
  const shown = field.kind === "long" || field.kind === "text" ? start : showField(field.kind, value, field.spec);
  return say("notice.set", { ...facts, raw: raw.slice(0, echoed), shown, same });
}

/** What is wrong with the rest of a row is put right on the row's card. */
function rowPlace(path: string) {
  return { at: "row" as const, row: path.slice(0, path.lastIndexOf(".")) };
}

/** Where a person goes on after a typed value: where they were, or onwards when that card is now complete. */
function settled(context: WithReport, path: string, after: OpenReport["ledger"]): State {
  const state =
    context.state.place.at === "choose" || context.state.place.at === "edit" ? returned(context) : context.state;
  const { draft } = withoutDraft(state, path);
  const { place } = state;
  const field = after.field(path);
  const report = { ...context.report, ledger: after };
  const asked = cardThatAsks(report, path);
  if (place.at !== "step" || asked?.at !== "step" || asked.step !== place.step) return { ...state, draft };
  // A text that is shorter now has taken pages with it.
  const page = field !== undefined && isNarrative(field) ? Math.min(place.page, asked.page) : place.page;
  return { ...state, draft, place: forward(report, { step: place.step, page: page - 1 }, state.seen) };
}
