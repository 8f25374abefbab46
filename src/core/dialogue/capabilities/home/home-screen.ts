/** The first card: go on with a report, or start one. */
import { dayFacts } from "../../../assignment/day.js";
import { say } from "../../../say.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import type { Drawing } from "../../turn/capability.js";
import type { HomeCounts, HomeReview, HomeTask, ReportSummary } from "../../turn/surroundings.js";
import { newReportForm } from "./new-report-form.js";

/** Lists that are shown by themselves as well. */
type HomeList = "fill" | "own" | "done";

export function homeScreen({ context, result, around: { home } }: Drawing): Screen {
  const { reports, page, more, counts, tasks, reviews } = home;
  const known = reports.length + counts.toFill + counts.toReview + counts.own + counts.done > 0;
  return {
    title: say("home.title"),
    subtitle: say("home.subtitle"),
    color: "indigo",
    blocks: [
      ...(known ? [listButtons(counts)] : []),
      ...tasks.map(taskRow),
      ...reviews.map(reviewRow),
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

/** 待我填, 我经办的, 已完成: one list by itself. */
export function listScreen({ around: { home } }: Drawing, only: HomeList): Screen {
  const { reports, page, more, counts, tasks } = home;
  const lines = [...tasks.map(taskRow), ...reports.map(reportRow)];
  return {
    title: say(`home.list-${only}`, { count: countOf(counts, only) }),
    color: "indigo",
    blocks: [
      ...(lines.length === 0 ? [{ block: "text" as const, text: say(`home.none-${only}`) }] : lines),
      ...turnPages(page, more, only),
      { block: "buttons", buttons: [{ label: say("button.home"), press: { do: "home" } }] },
    ],
  };
}

function countOf({ toFill, ...counts }: HomeCounts, only: HomeList): number {
  return only === "fill" ? toFill : counts[only];
}

function listButtons(counts: HomeCounts): Block {
  const list = (only: HomeList): Button => ({
    label: say(`home.list-${only}`, { count: countOf(counts, only) }),
    press: { do: "home", only },
    disabled: countOf(counts, only) === 0,
  });
  const toReview: Button = {
    label: say("home.list-review", { count: counts.toReview }),
    press: { do: "toReview" },
    disabled: counts.toReview === 0,
  };
  return { block: "buttons", buttons: [list("fill"), toReview, list("own"), list("done")] };
}

function reviewRow({ id, ...named }: HomeReview): Block {
  return {
    block: "row",
    text: say("home.review", { ...named }),
    buttons: [{ label: say("button.open"), press: { do: "review" }, report: id }],
  };
}

function taskRow({ id, report, title, due, of }: HomeTask): Block {
  return {
    block: "row",
    text: say("home.task", { part: title, due: due === null ? null : dayFacts(due), of }),
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
      invited: report.role === "contributor",
      looks: report.role === "viewer",
      reviews: report.role === "reviewer" || report.role === "approver",
    }),
    buttons: [
      {
        label: say(fills(report) ? "button.continue" : "button.open"),
        press: { do: "open" },
        kind: index === 0 ? "primary" : "plain",
        report: report.id,
      },
    ],
  };
}

/** Whoever reviews or looks on opens a report without going on with it. */
function fills({ role, state }: ReportSummary): boolean {
  return state === "draft" && (role === null || role === "contributor");
}

/** How many pages there are is not known: a person's reports are read as far as they are shown. */
function turnPages(page: number, more: boolean, only?: HomeList): Block[] {
  const to = (at: number): Button["press"] => ({ do: "home", page: at, ...(only === undefined ? {} : { only }) });
  if (page === 0 && !more) return [];
  return [
    {
      block: "buttons",
      buttons: [
        {
          label: say("button.previous-page"),
          press: to(Math.max(0, page - 1)),
          disabled: page === 0,
        },
        { label: say("button.next-page"), press: to(page + 1), disabled: !more },
      ],
    },
  ];
}
