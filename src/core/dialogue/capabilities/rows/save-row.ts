/** The card of one row is saved; an actual value may still be missing there. */
import { matchShownRow, pressedCard, renamed } from "../../entry/match-shown-rows.js";
import { joinEntries } from "../../entry/row-order.js";
import { saveAside } from "../../entry/save-aside.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { rowExpected } from "./row-screen.js";

export function saveRow(context: WithReport, { touched, untouched }: TypedInputs): Outcome {
  const { report, state } = context;
  const { place } = state;
  if (place.at !== "row") return outcome(state);
  const { ledger } = report;
  const fields = rowExpected(ledger, place.row).map(({ field }) => field);
  const row = matchShownRow(pressedCard(context), place.row, fields);
  const expected = rowExpected(ledger, row).map((one) =>
    one.field.stage === "actual" ? { ...one, field: { ...one.field, optional: true } } : one,
  );
  return saveAside(context, {
    expected,
    touched: renamed(touched, new Map(row === place.row ? [] : [[place.row, row]])),
    untouched,
    joins: joinEntries(ledger, row),
  });
}
