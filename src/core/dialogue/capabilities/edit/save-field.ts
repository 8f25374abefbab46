/** The card of one figure is saved. */
import { saveAside } from "../../entry/save-aside.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { showedParts, submitRewrite } from "./rewrite.js";

export function saveField(context: WithReport, typed: TypedInputs): Outcome {
  const { report, state } = context;
  const { place } = state;
  if (place.at !== "edit") return outcome(state);
  if (showedParts(state, place.path)) return submitRewrite(context, place, typed);
  const field = report.ledger.field(place.path);
  const expected = field === undefined ? [] : [{ path: place.path, field, newRow: null }];
  return saveAside(context, { expected, touched: typed.touched, untouched: typed.untouched, joins: [] });
}
