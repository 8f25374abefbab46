/** The form that starts a report: which form, whose, of which year, scored by which scheme. */
import { say } from "../../../say.js";
import type { FormBlock, Input } from "../../screen/screen.js";
import type { Context, FormChoice } from "../../turn/context.js";
import type { Outcome } from "../../turn/outcome.js";
import type { ReportSummary } from "../../turn/surroundings.js";

/** Names of its inputs. */
export const newReport = { form: "new.form", unit: "new.unit", year: "new.year", scheme: "new.scheme" } as const;

/** `latest`: the person's latest report, whose unit is offered. */
export function newReportForm({ forms, now }: Context, result: Outcome, latest: ReportSummary | null): FormBlock {
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
        ...input(newReport.form, forms[0]?.id ?? ""),
        type: "choice",
        label: say("home.form"),
        options: forms.map((form) => ({ value: form.id, label: form.title })),
      },
      {
        ...input(newReport.unit, latest?.unit ?? ""),
        type: "text",
        label: say("home.unit"),
        placeholder: say("home.unit-placeholder"),
        max: 100,
      },
      { ...input(newReport.year, String(lastYear(now))), type: "text", label: say("home.year"), max: 20 },
      ...schemeInput(forms, result),
    ],
    buttons: [
      { label: say("button.create"), press: { do: "create" }, kind: latest === null ? "primary" : "plain" },
      { label: say("button.help"), press: { do: "help" } },
    ],
  };
}

/** A year's report is written in the year after it. */
function lastYear(now: number): number {
  return new Date(now).getUTCFullYear() - 1;
}

/** Asked where a form lets it be chosen; once the form is known, its own schemes only. */
function schemeInput(forms: readonly FormChoice[], { typed, problems }: Outcome): Input[] {
  const problem = problems.get(newReport.scheme) ?? null;
  const choosing = forms.filter(
    ({ id, schemes }) => schemes.length > 0 && (problem === null || id === typed.get(newReport.form)),
  );
  const schemes = new Map(choosing.flatMap((form) => form.schemes.map(({ id, title }) => [id, title] as const)));
  if (schemes.size === 0) return [];
  const only = forms.length === choosing.length ? null : choosing.map(({ title }) => title).join("、");
  return [
    {
      block: "input",
      name: newReport.scheme,
      type: "choice",
      label: say("home.scheme", { only }),
      value: typed.get(newReport.scheme) ?? "",
      options: [...schemes].map(([value, label]) => ({ value, label })),
      problem,
    },
  ];
}
