/** A pasted table is confirmed: its rows are written with what was corrected, or the card comes back with what is missing. */
import { patternOf } from "../form/path.js";
import { indicatorField } from "../form/scored-scopes.js";
import type { Say } from "../say.js";
import { say } from "../say.js";
import { type Context, type OpenReport, type Outcome, outcome } from "./context.js";
import type { FormValue } from "./event.js";
import { forward } from "./move.js";
import { pasteEntries, readPaste } from "./read-paste.js";
import { rowProblems } from "./row-problems.js";

export function takePaste(
  context: Context & { report: OpenReport },
  how: "replace" | "append",
  form: Readonly<Record<string, FormValue>>,
): Outcome {
  const { place } = context.state;
  const { ledger, scheme } = context.report;
  const list = place.at === "paste" ? place.list : null;
  const definition = list === null ? undefined : ledger.form.lists.get(patternOf(list));
  if (place.at !== "paste" || list === null || definition === undefined) return outcome(context.state);
  const typed = new Map(
    Object.entries(form).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
  );
  const pasted = readPaste(ledger, definition, list, place.text, typed);
  const reason = indicatorField(definition, "indicator.handReason")?.id;
  const reasons = pasted.rows.flatMap((row) => {
    const path = `${row.path}.${reason}`;
    const raw = (typed.get(path) ?? "").trim();
    return raw === "" || row.cells.some((cell) => cell.path === path) ? [] : [{ path, raw, value: raw }];
  });
  const entries = [...pasteEntries(ledger, list, pasted, how), ...reasons];
  const after = ledger.with(entries);
  const unread = new Map<string, Say>(
    pasted.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.problem === null ? [] : [[cell.path, cell.problem] as const])),
    ),
  );
  const problems = new Map([...unread, ...rowProblems(after, scheme, entries)]);
  if (problems.size > 0)
    return outcome(context.state, {
      problems,
      typed,
      notices: [{ text: say("notice.refused", { count: problems.size }), tone: "bad" }],
    });
  const target = `targets@${list}`;
  return outcome(
    { ...context.state, place: forward(after, scheme, { step: target, page: Number.MAX_SAFE_INTEGER }), from: null },
    {
      entries,
      source: "paste",
      notices: [{ text: say("notice.rows-added", { count: pasted.rows.length, of: definition.of }), tone: "good" }],
    },
  );
}
