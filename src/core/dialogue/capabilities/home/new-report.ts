/** A report is started: by the home card's form, or as another one beside its twin. */

import { type Say, say } from "../../../say.js";
import { readField } from "../../../value/read-field.js";
import { resume } from "../../steps/next-place.js";
import type { Context, OpenReport } from "../../turn/context.js";
import type { NewReport } from "../../turn/effect.js";
import { type Outcome, outcome, remark } from "../../turn/outcome.js";
import { atHome, moved } from "../../turn/state.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { newReport } from "./new-report-form.js";

/** Years a report can be of. */
const years = { first: 2000, last: 2100 };

export function create(context: Context, { given }: TypedInputs): Outcome {
  // Some clients leave the whole form out: the card stays, with what is typed into it.
  if (given.size === 0) return remark(context.state, say("toast.form-missing"));
  const typed = new Map(Object.values(newReport).map((name) => [name, given.get(name) ?? ""]));
  const state = { ...context.state, place: atHome.place, from: null };
  const problems = new Map<string, Say>();
  const choice = context.forms.find((one) => one.id === typed.get(newReport.form));
  if (choice === undefined) problems.set(newReport.form, say("problem.choose-form"));
  const unit = (typed.get(newReport.unit) ?? "").trim();
  const unitReading = readField("text", unit, { max: 100 });
  if (unit === "") problems.set(newReport.unit, say("problem.new-unit"));
  else if ("problem" in unitReading)
    problems.set(
      newReport.unit,
      say(`problem.${unitReading.problem.code}`, { label: "", ...unitReading.problem.facts }),
    );
  const yearReading = readField("year", typed.get(newReport.year) ?? "", {});
  const year = "problem" in yearReading ? Number.NaN : Number(yearReading.value);
  if (!(year >= years.first && year <= years.last))
    problems.set(
      newReport.year,
      say("problem.new-year", { raw: typed.get(newReport.year) ?? "", first: years.first, last: years.last }),
    );
  const scheme = choice?.schemes.find(({ id }) => id === typed.get(newReport.scheme))?.id ?? null;
  if (choice !== undefined && choice.schemes.length > 0 && scheme === null)
    problems.set(newReport.scheme, say("problem.choose-scheme", { form: choice.title }));
  if (problems.size > 0 || choice === undefined || "problem" in unitReading) return outcome(state, { problems, typed });
  const wanted = { form: choice.id, unit: unitReading.value, year, scheme };
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
