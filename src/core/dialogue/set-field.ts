/** One field set by a typed line (字段：值) or a long message: through the same reader as a card. */

import { say } from "../say.js";
import { showField } from "../value/show-field.js";
import { aside, returned } from "./aside.js";
import { type Context, type OpenReport, type Outcome, outcome } from "./context.js";
import { forward } from "./move.js";
import { derivedNotices } from "./notices.js";
import { readForm } from "./read-form.js";
import { rowProblems } from "./row-problems.js";
import type { State } from "./state.js";
import { viewOf } from "./view.js";

export function setField(context: Context & { report: OpenReport }, path: string, raw: string): Outcome {
  const { ledger, scheme } = context.report;
  const field = ledger.field(path);
  if (field === undefined) return outcome(context.state);
  const read = readForm(
    viewOf(context.report, outcome(context.state)),
    [{ path, field, newRow: null }],
    { [path]: raw },
    false,
  );
  const problems = new Map([...read.problems, ...rowProblems(ledger.with(read.entries), scheme, read.entries)]);
  if (problems.size > 0 || read.asks.size > 0) {
    const opened = aside(context, { at: "edit", path });
    return outcome(
      { ...opened.state, draft: { ...context.state.draft, [path]: raw } },
      { problems, asks: read.asks, typed: new Map([[path, raw]]), source: "message" },
    );
  }
  const after = ledger.with(read.entries);
  const value = after.value(path) ?? "";
  const shown = field.kind === "long" ? value.slice(0, 60) : showField(field.kind, value, field.spec);
  return outcome(settled(context, after), {
    entries: read.entries,
    source: "message",
    notices: [
      {
        text: say("notice.set", {
          label: field.fullLabel,
          raw: raw.slice(0, 60),
          shown,
          same: shown === raw.trim() || field.kind === "long",
        }),
        tone: "good",
      },
      ...derivedNotices(context.report, after, [path], read.entries),
    ],
  });
}

/** Where a person goes on after a typed value: where they were, or onwards when that card is now complete. */
function settled(context: Context & { report: OpenReport }, after: OpenReport["ledger"]): State {
  const state =
    context.state.place.at === "choose" || context.state.place.at === "edit" ? returned(context) : context.state;
  if (state.place.at !== "step") return state;
  const { place } = state;
  return { ...state, place: forward(after, context.report.scheme, { step: place.step, page: place.page - 1 }) };
}
