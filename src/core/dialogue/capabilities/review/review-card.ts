/** The first card of a review: what a chief decides by in two minutes, and the way to everything else. */

import { decides } from "../../../review/consequence.js";
import { isWaiting } from "../../../review/questions.js";
import { isApprover, isSigned, stageOf } from "../../../review/review.js";
import { type Say, say } from "../../../say.js";
import { showPoints } from "../../../score/points.js";
import { missingPlaces } from "../../entry/missing-places.js";
import { nameOfReport } from "../../screen/named.js";
import { reportFacts } from "../../screen/naming.js";
import type { Block, Button, FormPart, Screen } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { View } from "../../screen/view.js";
import { who } from "../../screen/who.js";
import type { OpenReport } from "../../turn/context.js";
import type { ReviewFacts } from "../../turn/surroundings.js";
import { opinionAbout, opinionText } from "./opinion.js";
import { againstLastYear, lossesOf, openOf, tablesOf } from "./review-facts.js";

/** Losses on the first card, and tables whose totals it lists. */
const mostLosses = 3;
const mostTables = 4;
const longestName = 40;

export type CardView = Pick<View, "report" | "typed" | "problems" | "asks">;

/** `person`: who looks at it; whoever's turn it is gets the inputs and buttons to decide with. */
export function reviewCard(view: CardView, person: string, facts: ReviewFacts | null): Screen {
  const { report } = view;
  const stage = stageOf(report.state, report.review, report.revision);
  const mine = decides(report) === person;
  return {
    title: say("review.title", reportFacts(report)),
    subtitle: say(`review.stage-${stage}`, { ...nameOfReport(report), round: report.review.round }),
    color: colors[stage],
    blocks: [
      ...changedSince(facts, mine),
      { block: "text", text: scoreLines(report) },
      { block: "text", text: lossLines(report) },
      { block: "text", ...openLine(report) },
      { block: "text", text: againstLastYear(report), tone: "note" },
      ...noteOf(report),
      ...questionsRow(report),
      ...(mine ? [decisionForm(view, person)] : standing(report)),
      { block: "rule" },
      { block: "buttons", buttons: [...deeper(mine), ...around(report, person)] },
    ],
  };
}

const colors = {
  draft: "grey",
  returned: "orange",
  unlocked: "orange",
  review: "blue",
  passed: "blue",
  approved: "green",
} as const;

/** 审后改动: what a person passed, or sent back, is not as it was. */
function changedSince(facts: ReviewFacts | null, mine: boolean): Block[] {
  if (facts === null || facts.from === null || facts.since.length === 0 || !mine) return [];
  const text = say(`review.since-${facts.from}`, { count: facts.since.length });
  const button: Button = { label: say("review.see-changes"), press: { do: "review", view: "since" } };
  return [{ block: "row", text, tone: "warn", buttons: [button] }];
}

function scoreLines(report: OpenReport): Say {
  const tables = tablesOf(report);
  const decimals = report.scheme?.decimals ?? 2;
  if (tables.length === 0) return say("review.no-scores");
  return say("review.scores", {
    tables: tables.slice(0, mostTables).map(({ name, total, sum, grade }) => ({
      name: tables.length === 1 ? null : shortened(name ?? report.title, longestName),
      total: total === null ? null : showPoints(total, decimals),
      sum: showPoints(sum, decimals),
      grade,
    })),
    more: Math.max(0, tables.length - mostTables),
  });
}

function lossLines(report: OpenReport): Say {
  const losses = lossesOf(report);
  const decimals = report.scheme?.decimals ?? 2;
  if (losses.length === 0) return say("review.no-losses");
  return say("review.losses", {
    losses: losses.slice(0, mostLosses).map(({ name, table, lost, score, weight }, index) => ({
      ...{ n: index + 1, score, weight, lost: showPoints(lost, decimals) },
      name: name === null ? say("review.execution") : shortened(name, longestName),
      table: table === null ? null : shortened(table, longestName),
    })),
    more: Math.max(0, losses.length - mostLosses),
  });
}

function openLine(report: OpenReport): { text: Say; tone: "good" | "warn" | "bad" } {
  const open = openOf(report);
  const tone = open.errors > 0 || !open.complete ? "bad" : open.warnings > 0 ? "warn" : "good";
  return { text: say("review.open", { ...open }), tone };
}

/** What the owner wrote on the submission. */
function noteOf({ review, owner }: OpenReport): Block[] {
  const last = review.events.findLast(({ kind }) => kind === "submit");
  if (last?.kind !== "submit" || last.note === "") return [];
  return [who(owner), { block: "text", text: say("review.note", { note: last.note }), tone: "note" }];
}

function questionsRow({ review }: OpenReport): Block[] {
  const open = review.questions.filter(({ closed }) => !closed);
  if (open.length === 0) return [];
  const text = say("review.questions-open", { count: open.length, waiting: open.filter(isWaiting).length });
  return [{ block: "row", text, buttons: [{ label: say("review.see-questions"), press: { do: "questions" } }] }];
}

function decisionForm(view: CardView, person: string): Block {
  const { report } = view;
  const approves = isApprover(report.review, person);
  const { errors } = openOf(report);
  const missing = approves ? missingPlaces(report) : null;
  const pass: Button = {
    label: say(approves ? "review.approve" : "review.pass"),
    press: { do: "pass", seen: report.revision },
    kind: "primary",
    ...(approves && errors > 0 ? { confirm: say("review.approve-confirm", { errors }) } : {}),
  };
  const lacks: FormPart[] =
    missing === null ? [] : [{ block: "text", text: say("review.cannot-approve", missing.facts), tone: "bad" }];
  return {
    block: "form",
    fields: [...lacks, ...opinionAbout(view), opinionText(view, say("review.opinion"), say("review.opinion-hint"))],
    buttons: [
      ...(missing === null ? [pass] : []),
      { label: say("review.return"), press: { do: "returnReport" }, kind: "danger" },
      { label: say("review.ask"), press: { do: "askQuestion" } },
      { label: say("review.pages"), press: { do: "pages" } },
    ],
  };
}

/** Who has passed it and whose turn it is. */
function standing(report: OpenReport): Block[] {
  const next = decides(report);
  return report.review.chain.flatMap((person): Block[] => {
    const state = person === next ? "next" : stateOf(report, person);
    return [
      who(person),
      { block: "text", text: say("review.standing", { state: say(`review.person-${state}`) }), tone: "note" },
    ];
  });
}

function stateOf({ review, revision }: OpenReport, person: string): "passed" | "changed" | "signed" | "waits" {
  const pass = review.passes.get(person);
  if (pass !== undefined) return pass.revision === revision ? "passed" : "changed";
  return isSigned(review) ? "signed" : "waits";
}

function deeper(mine: boolean): Button[] {
  return [
    ...(mine ? [] : [{ label: say("review.pages"), press: { do: "pages" as const } }]),
    { label: say("review.lost"), press: { do: "review", view: "lost" } },
    { label: say("review.check"), press: { do: "findings" } },
    { label: say("review.waived"), press: { do: "review", view: "waived" } },
    { label: say("review.goals"), press: { do: "review", view: "goals" } },
    { label: say("review.log"), press: { do: "review", view: "log" } },
    { label: say("button.outline"), press: { do: "outline", scope: "" } },
  ];
}

/** What can be done about where the report is. A card that is sent by itself is not gone through for what its reader may not. */
function around({ state, review, owner }: OpenReport, person: string): Button[] {
  const sheet: Button = { label: say("review.sheet"), press: { do: "sheet" } };
  const owns = person === owner;
  if (state === "review")
    return [...(owns ? [{ label: say("review.withdraw"), press: { do: "withdraw" as const } }] : []), sheet];
  if (state === "draft") {
    if (!owns) return review.events.length === 0 ? [] : [sheet];
    const submitting: Button = { label: say("button.submit-review"), press: { do: "submitting" } };
    return review.events.length === 0 ? [submitting] : [submitting, sheet];
  }
  return [
    sheet,
    { label: say("review.unlock"), press: { do: "unlocking" } },
    ...(owns ? [{ label: say("review.bureau"), press: { do: "bureau" as const } }] : []),
  ];
}
