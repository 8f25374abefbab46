/** The first card: go on with a report, or start one. */
import { dayFacts } from "../../../assignment/day.js";
import { say } from "../../../say.js";
import type { Block, Screen } from "../../screen/screen.js";
import type { Drawing } from "../../turn/capability.js";
import type { HomeTask, ReportSummary } from "../../turn/surroundings.js";
import { newReportForm } from "./new-report-form.js";

export function homeScreen({ context, result, around: { home } }: Drawing): Screen {
  const { reports, page, more, counts, tasks } = home;
  const busy = counts.toFill + counts.toReview + counts.own + counts.done > 0;
  return {
    title: say("home.title"),
    subtitle: say("home.subtitle"),
    color: "indigo",
    blocks: [
      ...(busy ? [{ block: "text" as const, text: say("home.counts", { ...counts }) }] : []),
      ...tasks.map(taskRow),
      ...(reports.length === 0
        ? [{ block: "text" as const, text: say("home.welcome") }]
        : [
            { block: "text" as const, text: say("home.mine") },
            ...reports.map(reportRow),
            ...turnPages(page, more),
            { block: "rule" as const },
          ]),
      { block: "text", text: say("home.new") },
      newReportForm(context, result, reports),
    ],
  };
}

function taskRow({ id, report, title, due }: HomeTask): Block {
  return {
    block: "row",
    text: say("home.task", { title, due: due === null ? null : dayFacts(due) }),
    buttons: [{ label: say("button.open"), press: { do: "task", task: id }, report }],
  };
}

function reportRow(report: ReportSummary, index: number): Block {
  return {
    block: "row",
    text: say(report.mine ? "home.report" : "home.report-of-other", {
      ...report,
      review: report.state === "review",
      approved: report.state === "approved",
    }),
    buttons: [
      {
        label: say(report.state === "draft" ? "button.continue" : "button.open"),
        press: { do: "open" },
        kind: index === 0 ? "primary" : "plain",
        report: report.id,
      },
    ],
  };
}

/** How many pages there are is not known: a person's reports are read as far as they are shown. */
function turnPages(page: number, more: boolean): Block[] {
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
