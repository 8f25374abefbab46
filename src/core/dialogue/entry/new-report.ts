/** What is typed to start a report, read: which form, whose, of which year, scored by which scheme. */
import { type Say, say } from "../../say.js";
import { readField } from "../../value/read-field.js";
import type { FormChoice } from "../turn/context.js";
import type { NewReport } from "../turn/effect.js";
import type { TypedInputs } from "../turn/typed-inputs.js";

/** Names of the inputs. */
export const newReport = { form: "new.form", unit: "new.unit", year: "new.year", scheme: "new.scheme" } as const;

/** Years a report can be of. */
const years = { first: 2000, last: 2100 };

/** By input name. */
export interface NewReportProblems {
  readonly problems: ReadonlyMap<string, Say>;
  readonly typed: ReadonlyMap<string, string>;
}

export function readNewReport(
  forms: readonly FormChoice[],
  { given }: TypedInputs,
): Omit<NewReport, "another"> | NewReportProblems {
  const typed = new Map(Object.values(newReport).map((name) => [name, given.get(name) ?? ""]));
  const problems = new Map<string, Say>();
  const choice = forms.find((one) => one.id === typed.get(newReport.form));
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
  if (problems.size > 0 || choice === undefined || "problem" in unitReading) return { problems, typed };
  return { form: choice.id, unit: unitReading.value, year, scheme };
}
