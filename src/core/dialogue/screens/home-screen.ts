/** The first card: go on with a report, or start one. */
import { say } from "../../say.js";
import type { FormChoice, Outcome, Surroundings } from "../context.js";
import type { Block, Input, Screen } from "../screen.js";

/** Names of the inputs of a new report. */
export const newReport = { form: "new.form", unit: "new.unit", year: "new.year", scheme: "new.scheme" } as const;

export function homeScreen(
  forms: readonly FormChoice[],
  { reports, page, more }: Surroundings["home"],
  result: Outcome,
  year: number,
): Screen {
  const typed = (name: string, otherwise: string): string => result.typed.get(name) ?? otherwise;
  const mine: Block[] = reports.map((report, index) => ({
    block: "row",
    text: say(report.mine ? "home.report" : "home.report-of-other", { ...report }),
    buttons: [
      {
        label: say("button.continue"),
        press: { do: "open" },
        kind: index === 0 ? "primary" : "plain",
        report: report.id,
      },
    ],
  }));
  return {
    title: say("home.title"),
    subtitle: say("home.subtitle"),
    color: "indigo",
    blocks: [
      ...(mine.length === 0
        ? [{ block: "text" as const, text: say("home.welcome") }]
        : [
            { block: "text" as const, text: say("home.mine") },
            ...mine,
            ...turn(page, more),
            { block: "rule" as const },
          ]),
      { block: "text", text: say("home.new") },
      {
        block: "form",
        fields: [
          {
            block: "input",
            name: newReport.form,
            type: "choice",
            label: say("home.form"),
            value: typed(newReport.form, forms[0]?.id ?? ""),
            options: forms.map((form) => ({ value: form.id, label: form.title })),
            problem: result.problems.get(newReport.form) ?? null,
          },
          {
            block: "input",
            name: newReport.unit,
            type: "text",
            label: say("home.unit"),
            value: typed(newReport.unit, reports[0]?.unit ?? ""),
            placeholder: say("home.unit-placeholder"),
            problem: result.problems.get(newReport.unit) ?? null,
            max: 100,
          },
          {
            block: "input",
            name: newReport.year,
            type: "text",
            label: say("home.year"),
            value: typed(newReport.year, String(year)),
            problem: result.problems.get(newReport.year) ?? null,
            max: 20,
          },
          ...schemeInput(forms, result),
        ],
        buttons: [
          { label: say("button.create"), press: { do: "create" }, kind: mine.length === 0 ? "primary" : "plain" },
          { label: say("button.help"), press: { do: "help" } },
        ],
      },
    ],
  };
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

/** How many pages there are is not known: a person's reports are read as far as they are shown. */
function turn(page: number, more: boolean): Block[] {
  if (page === 0 && !more) return [];
  return [
    {
      block: "buttons",
      buttons: [
        {
          label: say("button.previous-page"),
          press: { do: "home", page: Math.max(0, page - 1) },
          disabled: page === 0,
        },
        { label: say("button.next-page"), press: { do: "home", page: page + 1 }, disabled: !more },
      ],
    },
  ];
}
