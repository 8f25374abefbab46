/** A pasted table is confirmed: its rows are written with what was corrected, or the card comes back with what is missing. */

import { patternOf } from "../../../form/path.js";
import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { forward, lastPage } from "../../steps/next-place.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { gapsOf } from "./paste-gaps.js";
import { type Pasted, pasteEntries, readPaste } from "./read-paste.js";

export function takePaste(context: WithReport, how: "replace" | "append", { touched }: TypedInputs): Outcome {
  const { state, report } = context;
  const { place } = state;
  const list = place.at === "paste" ? place.list : null;
  const definition = list === null ? undefined : report.ledger.form.lists.get(patternOf(list));
  if (place.at !== "paste" || list === null || definition === undefined) return outcome(state);
  const written = [...touched].filter(([path]) => path.startsWith(`${list}.`));
  const draft = { ...state.draft, ...Object.fromEntries(written) };
  const typed = new Map(Object.entries(draft));
  const pasted = readPaste(report.ledger, definition, list, place.text, typed, report.scheme);
  if (!fits(state.shown, list, pasted))
    return outcome(
      { ...state, draft: without(draft, pasted) },
      { notices: [{ text: say("notice.paste-again"), tone: "bad" }] },
    );
  const gaps = gapsOf(report, definition, pasted, typed);
  if (gaps.length > 0) {
    const problems = new Map<string, Say>(gaps.map(({ path, problem }) => [path, problem]));
    const text = say("notice.paste-gaps", { count: gaps.length });
    return outcome({ ...state, draft }, { problems, notices: [{ text, tone: "bad" }] });
  }
  const entries = pasteEntries(report, definition, list, pasted, how, typed);
  const after = { ...report, ledger: report.ledger.with(entries) };
  const next = forward(
    after,
    { step: `${definition.entry === "names" ? "names" : "targets"}@${list}`, page: lastPage },
    state.seen,
  );
  const added = say("notice.rows-added", { count: pasted.rows.length, of: definition.of });
  return outcome(
    { ...state, draft: without(draft, pasted), place: next, from: null },
    { entries, source: "paste", notices: [{ text: added, tone: "good" }] },
  );
}

/** What was shown is about these very rows: with rows that a colleague added meanwhile the numbers have moved. */
function fits(shown: Readonly<Record<string, string>>, list: string, { rows }: Pasted): boolean {
  const names = Object.keys(shown).filter((name) => name.startsWith(`${list}.`));
  return names.every((name) => rows.some((row) => name.startsWith(`${row.path}.`)));
}

/** What was typed about these rows has found its place. */
function without(draft: Readonly<Record<string, string>>, { rows }: Pasted): Record<string, string> {
  const own = (path: string): boolean => rows.some((row) => path.startsWith(`${row.path}.`));
  return Object.fromEntries(Object.entries(draft).filter(([path]) => !own(path)));
}
