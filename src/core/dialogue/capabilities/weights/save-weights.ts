/** The card of all points is saved: it stays until they add up, then the person goes on where they were. */
import { say } from "../../../say.js";
import { saveAside } from "../../entry/save-aside.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { openPoints, weightPage, weightSum } from "./weight-rows.js";

export function saveWeights(context: WithReport, { touched, untouched }: TypedInputs): Outcome {
  const { report, state } = context;
  const { ledger, scheme } = report;
  const { place } = state;
  if (place.at !== "weights" || scheme === null) return outcome(state);
  const { shown, at, pages } = weightPage(ledger, scheme, place.table, place.page);
  const result = saveAside(context, { expected: shown, touched, untouched, joins: [] });
  if (result.problems.size > 0 || result.asks.size > 0) return result;
  const found = weightSum(ledger.with(result.entries), scheme, place.table);
  const wrong = found !== null && !found.sum.eq(found.wanted);
  const next = at + 1 < pages ? at + 1 : wrong ? 0 : null;
  if (next !== null)
    return { ...result, state: { ...result.state, place: { ...place, page: next }, from: state.from } };
  const text = say("weights.now-right", { wanted: found?.wanted.toFixed() ?? "" });
  return { ...result, notices: [{ text, tone: "good" }, ...result.notices] };
}

/** What was typed on the card is saved first: the rest is split over what is still open. */
export function splitWeights(context: WithReport, table: string, typed: TypedInputs): Outcome {
  const { report, state } = context;
  const { ledger, scheme } = report;
  const { place } = state;
  if (scheme === null) return outcome(state);
  const page = place.at === "weights" ? place.page : 0;
  const { shown } = weightPage(ledger, scheme, table, page);
  const { touched, untouched } = typed;
  // What is blank is to be split, not to be asked for.
  const expected = shown.filter((one) => (touched.get(one.path) ?? "").trim() !== "");
  const saved = saveAside(context, { expected, touched, untouched, joins: [] });
  if (saved.problems.size > 0 || saved.asks.size > 0) return saved;
  const points = openPoints(ledger.with(saved.entries), scheme, table) ?? new Map<string, string>();
  const entries = [...points].map(([path, value]) => ({ path, raw: value, value }));
  const { from } = state.place.at === "weights" ? state : { from: state.place };
  return {
    ...saved,
    state: { ...saved.state, place: { at: "weights", table, page }, from },
    entries: [...saved.entries, ...entries],
    notices: [{ text: say("weights.was-split", { count: entries.length }), tone: "good" }],
  };
}
