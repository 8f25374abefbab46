/** A list has no rows: said by a person, it is an answer. */
import { patternOf } from "../../../form/path.js";
import { say } from "../../../say.js";
import { canBeEmpty, emptyEntry } from "../../steps/declared-empty.js";
import { forward, lastPage } from "../../steps/next-place.js";
import { isList } from "../../steps/path-exists.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";

/** Refused when something is typed on the card that says otherwise. */
export function declareEmpty(context: WithReport, list: string, { touched }: TypedInputs): Outcome {
  const { report, state } = context;
  const definition = report.ledger.form.lists.get(patternOf(list));
  if (definition === undefined || !isList(report.ledger, list) || !canBeEmpty(report.ledger, list))
    return outcome(state);
  const typed = [...touched.values()].some((text) => text.trim() !== "");
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
