/** Rows of a list: added, moved, removed, or said to be none. The list's own figure is the order of its row numbers, so undo needs nothing special. */

import type { Entry, Ledger } from "../form/ledger.js";
import { patternOf } from "../form/path.js";
import { say } from "../say.js";
import { aside } from "./aside.js";
import { type Context, type OpenReport, type Outcome, outcome } from "./context.js";
import { canBeEmpty, emptyEntry } from "./declared-empty.js";
import { isList, isRow } from "./exists.js";
import { forward, lastPage } from "./move.js";
import type { Place } from "./state.js";
import { type Form, submitted } from "./submitted.js";

type WithReport = Context & { report: OpenReport };

export function orderEntry(list: string, rows: readonly string[]): Entry {
  const order = rows.join(",");
  return { path: list, raw: order, value: rows.length === 0 ? null : order };
}

/** A row that is not in its list yet joins it; nothing for one that is there, or that could not be the next. */
export function joinEntries(ledger: Ledger, row: string): Entry[] {
  const { list, row: number, rows } = locate(ledger, row);
  return rows.includes(number) || !isRow(ledger, row) ? [] : [orderEntry(list, [...rows, number])];
}

/** Opens an empty row; it joins the list when it is saved. */
export function addRow(context: WithReport, list: string): Outcome {
  if (!context.report.ledger.form.lists.has(patternOf(list))) return outcome(context.state);
  return aside(context, { at: "row", row: `${list}.${context.report.ledger.nextRow(list)}` });
}

export function moveRow(context: WithReport, path: string, by: -1 | 1): Outcome {
  const { list, row, rows } = locate(context.report.ledger, path);
  const at = rows.indexOf(row);
  const to = at + by;
  if (at < 0 || to < 0 || to >= rows.length) return outcome(context.state);
  const moved = rows.filter((one) => one !== row);
  moved.splice(to, 0, row);
  return outcome(listPlace(context, list), { entries: [orderEntry(list, moved)] });
}

export function deleteRow(context: WithReport, path: string): Outcome {
  const { list, row, rows } = locate(context.report.ledger, path);
  if (!rows.includes(row)) return outcome(context.state);
  return outcome(listPlace(context, list), {
    entries: [
      orderEntry(
        list,
        rows.filter((one) => one !== row),
      ),
    ],
    notices: [
      {
        text: say("notice.row-deleted", { of: context.report.ledger.form.lists.get(patternOf(list))?.of ?? "" }),
        tone: "note",
      },
    ],
  });
}

/** There are none: an answer, unless something is typed on the card that says otherwise. */
export function declareEmpty(context: WithReport, list: string, form: Form | null): Outcome {
  const { report, state } = context;
  const definition = report.ledger.form.lists.get(patternOf(list));
  if (definition === undefined || !isList(report.ledger, list) || !canBeEmpty(report.ledger, list))
    return outcome(state);
  const typed = [...submitted(state.shown, form).values()].some((text) => text.trim() !== "");
  if (typed) return outcome(state, { toast: { type: "warning", text: say("toast.none-but-typed") } });
  const entries = [emptyEntry(list)];
  const after = { ...report, ledger: report.ledger.with(entries) };
  const step = `${definition.entry === "names" ? "names" : "targets"}@${list}`;
  const { [list]: _, ...draft } = state.draft;
  return outcome(
    { ...state, draft, place: forward(after, { step, page: lastPage }, state.seen), from: null },
    { entries, notices: [{ text: say("notice.none", { of: definition.of }), tone: "good" }] },
  );
}

function locate(ledger: Ledger, path: string): { list: string; row: string; rows: string[] } {
  const list = path.slice(0, path.lastIndexOf("."));
  return { list, row: path.slice(list.length + 1), rows: ledger.rows(list) };
}

function listPlace(context: Context, list: string) {
  const page = context.state.place.at === "list" ? context.state.place.page : 0;
  const place: Place = { at: "list", list, page };
  return { ...context.state, place };
}
