/** A report is started: by the home card's form, or as another one beside its twin. */

import { say } from "../../../say.js";
import { readNewReport } from "../../entry/new-report.js";
import { resume } from "../../steps/next-place.js";
import type { Context, OpenReport } from "../../turn/context.js";
import type { NewReport } from "../../turn/effect.js";
import { type Outcome, outcome, remark } from "../../turn/outcome.js";
import { atHome, moved } from "../../turn/state.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";

export function create(context: Context, typed: TypedInputs): Outcome {
  // Some clients leave the whole form out: the card stays, with what is typed into it.
  if (typed.given.size === 0) return remark(context.state, say("toast.form-missing"));
  const state = { ...context.state, place: atHome.place, from: null };
  const wanted = readNewReport(context.forms, typed);
  if ("problems" in wanted) return outcome(state, wanted);
  return outcome(state, { effects: [{ effect: "create", ...wanted, another: false }] });
}

/** The person knows of the report that there is, and wants another all the same. */
export function another({ state }: Context): Outcome {
  if (state.place.at !== "twin") return outcome(state);
  const { form, unit, year, scheme } = state.place;
  return outcome(
    { ...state, place: atHome.place, from: null },
    { effects: [{ effect: "create", form, unit, year, scheme, another: true }] },
  );
}

/** There is a report of this form, unit and year already: the person decides. */
export function twinFound({ state }: Outcome, { form, unit, year, scheme }: NewReport, twin: string): Outcome {
  return outcome({ ...state, place: { at: "twin", report: twin, form, unit, year, scheme } });
}

/** The first card of a report that was just created. `before`: the report that the person was in. */
export function reportStarted({ state }: Outcome, before: string | null, report: OpenReport): Outcome {
  return outcome({ ...moved(state, before, null), place: resume(report, []) });
}
