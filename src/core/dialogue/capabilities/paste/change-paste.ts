/** Turning the pages of the confirming card, editing a row, leaving rows out; what was typed comes along with every press. */
import { say } from "../../../say.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { cellsUnder } from "./paste-groups.js";
import { isUnread, questionsOf } from "./paste-questions.js";
import { type PastePlace, pastedOf } from "./pasted.js";
import { withTyped } from "./typed-edits.js";
import { withPaste } from "./waiting-paste.js";

/** A row that is edited stays open while something typed in it cannot be read. */
export function showPaste(
  context: WithReport,
  { page, open }: { readonly page: number; readonly open: string | null },
  typed: TypedInputs,
): Outcome {
  const before = context.state.place;
  if (before.at !== "paste") return outcome(context.state);
  const place = typedInto(context, before, typed);
  if (place === null) return movedRows(context);
  const wrong = before.open === undefined || open !== null ? [] : wrongUnder(context, place, before.open, typed);
  if (wrong.length > 0) {
    const notice = { text: say("notice.paste-unread", { count: wrong.length }), tone: "bad" as const };
    return outcome(withPaste(context.state, place), { notices: [notice] });
  }
  const { open: _, ...closed } = place;
  return outcome(withPaste(context.state, { ...closed, page, ...(open === null ? {} : { open }) }));
}

export function dropRow(context: WithReport, row: string): Outcome {
  const { place } = context.state;
  if (place.at !== "paste") return outcome(context.state);
  const { open: _, ...closed } = place;
  const dropped = [...new Set([...(place.dropped ?? []), row])];
  return outcome(withPaste(context.state, { ...closed, dropped }));
}

export function restoreRows(context: WithReport, typed: TypedInputs): Outcome {
  const { place } = context.state;
  if (place.at !== "paste") return outcome(context.state);
  const kept = typedInto(context, place, typed);
  return kept === null ? movedRows(context) : outcome(withPaste(context.state, { ...kept, dropped: [] }));
}

/** null: the inputs were about rows whose numbers have moved since. */
export function typedInto(context: WithReport, place: PastePlace, typed: TypedInputs): PastePlace | null {
  const { report, state } = context;
  const pasted = pastedOf(report, place);
  const questions = place.open === undefined ? questionsOf(report, pasted, place) : [];
  return withTyped(report, place, pasted, questions, Object.keys(state.shown), typed);
}

/** A colleague has added rows: nothing is written, what was changed before stays. */
export function movedRows({ state }: WithReport): Outcome {
  return outcome(state, { notices: [{ text: say("notice.paste-again"), tone: "bad" }] });
}

function wrongUnder({ report }: WithReport, place: PastePlace, key: string, { touched }: TypedInputs) {
  return cellsUnder(report, pastedOf(report, place), key).filter((cell) => touched.has(cell.path) && isUnread(cell));
}
