/** The form that starts a report: which form, whose, of which year, scored by which scheme. */
import { say } from "../../../say.js";
import { orderedForms } from "../../entry/find-forms.js";
import { newReport } from "../../entry/new-report.js";
import type { FormBlock, Input } from "../../screen/screen.js";
import type { Context, FormChoice } from "../../turn/context.js";
import type { Outcome } from "../../turn/outcome.js";
import type { ReportSummary } from "../../turn/surroundings.js";

/** `reports`: the person's, newest first; form, unit and scheme of their last one are offered again, else nothing is chosen. */
export function newReportForm({ forms, now }: Context, result: Outcome, reports: readonly ReportSummary[]): FormBlock {
  const last = reports.find(({ mine }) => mine) ?? null;
  const { place } = result.state;
  const wanted = place.at === "home" ? forms.find(({ id }) => id === place.form)?.id : undefined;
  const form = result.typed.get(newReport.form) ?? wanted ?? formOffered(forms, last);
  const input = (name: string, otherwise: string) => ({
    block: "input" as const,
    name,
    value: result.typed.get(name) ?? otherwise,
    problem: result.problems.get(name) ?? null,
  });
  return {
    block: "form",
    fields: [
      {
        ...input(newReport.form, form),
        type: "choice",
        label: say("home.form"),
        options: orderedForms(forms, reports).map(({ id, title, region }) => ({
          value: id,
          label: say("home.form-option", { title, region }),
        })),
      },
      {
        ...input(newReport.unit, last?.unit ?? ""),
        type: "text",
        label: say("home.unit"),
        placeholder: say("home.unit-placeholder"),
        max: 100,
      },
      { ...input(newReport.year, String(lastYear(now))), type: "text", label: say("home.year"), max: 20 },
      ...schemeInput(forms, form, result, last),
    ],
    buttons: [
      { label: say("button.create"), press: { do: "create" }, kind: reports.length === 0 ? "primary" : "plain" },
      ...(forms.length > 1 ? [{ label: say("button.choose-form"), press: { do: "chooseForm" as const } }] : []),
      { label: say("button.help"), press: { do: "help" } },
    ],
  };
}

/** That of the last report, or the only one there is. */
function formOffered(forms: readonly FormChoice[], last: ReportSummary | null): string {
  const [first] = forms;
  const known = forms.find(({ id }) => id === last?.form);
  return known?.id ?? (forms.length === 1 ? (first?.id ?? "") : "");
}

/** A year's report is written in the year after it. */
function lastYear(now: number): number {
  return new Date(now).getUTCFullYear() - 1;
}

/** Asked where a form lets it be chosen; once a form is chosen, only if it does, and once it lacks one, its own alone. */
function schemeInput(
  forms: readonly FormChoice[],
  form: string,
  { typed, problems }: Outcome,
  last: ReportSummary | null,
): Input[] {
  const problem = problems.get(newReport.scheme) ?? null;
  const choosing = forms.filter(({ id, schemes }) => schemes.length > 0 && (problem === null || id === form));
  const chosen = forms.find(({ id }) => id === form);
  const schemes = new Map(choosing.flatMap((one) => one.schemes.map(({ id, title }) => [id, title] as const)));
  if (schemes.size === 0 || chosen?.schemes.length === 0) return [];
  const only = forms.length === choosing.length ? null : choosing.map(({ title }) => title).join("、");
  const before = last !== null && last.form === form && schemes.has(last.scheme ?? "") ? (last.scheme ?? "") : "";
  return [
    {
      block: "input",
      name: newReport.scheme,
      type: "choice",
      label: say("home.scheme", { only }),
      value: typed.get(newReport.scheme) ?? before,
      options: [...schemes].map(([value, label]) => ({ value, label })),
      problem,
    },
  ];
}
