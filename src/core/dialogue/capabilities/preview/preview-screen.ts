/** The score preview: all tables at a glance, or one table line by line with rule and working. */
import Big from "big.js";
import type { Problem } from "../../../problem.js";
import { say } from "../../../say.js";
import { showPercent, showPoints } from "../../../score/points.js";
import { type ScoreTable, scoreReport } from "../../../score/score-report.js";
import { checkButton } from "../../checking/check-button.js";
import { countOpen, openReadings } from "../../checking/open-readings.js";
import { settleButton } from "../../checking/reading-notices.js";
import { demandFacts } from "../../screen/demand-facts.js";
import { reportFacts, titleOf } from "../../screen/naming.js";
import { pageOf, pager } from "../../screen/pager.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { progressOf, type StepProgress } from "../../steps/progress.js";
import { barOfTable, barsOf } from "./bars.js";

/** Lines of a table a card shows, and characters of their cells and reasons together. */
const linesPerPage = 15;
const charactersPerPage = 2500;
/** Tables that the overview lists on a card. */
const tablesPerPage = 10;
/** Steps that are named as unfinished; the outline has them all. */
const stepsNamed = 5;

export function previewScreen(view: View, table: string | null, page: number): Screen {
  const tables = view.scheme === null ? [] : scoreReport(view.ledger, view.scheme);
  const one = tables.find(({ path }) => path === table) ?? (tables.length === 1 ? tables[0] : undefined);
  return {
    title: say("preview.title", reportFacts(view.report)),
    subtitle: one === undefined ? null : say("preview.table", { name: one.name }),
    color: tables.some(({ total }) => total === null) ? "orange" : "green",
    blocks: [
      ...(one === undefined ? overview(view, tables, page) : oneTable(view, one, page)),
      ...openReadingsRow(view),
      ...missingBlocks(view, tables.length > 1 ? (one?.path ?? null) : null),
      { block: "rule" },
      { block: "buttons", buttons: buttonsOf(view, tables, one) },
    ],
  };
}

/** Lines that are scored by the likelier reading, with the way to settle them. */
function openReadingsRow({ ledger, scheme }: View): Block[] {
  const count = countOpen(openReadings(ledger, scheme));
  if (count === 0) return [];
  return [{ block: "row", text: say("directions.waiting", { count }), tone: "warn", buttons: [settleButton] }];
}

function overview(view: View, tables: readonly ScoreTable[], page: number): Block[] {
  if (tables.length === 0) return [{ block: "text", text: say("preview.no-scores") }];
  const { shown, at, pages } = pageOf(tables, page, tablesPerPage);
  return [
    {
      block: "chart",
      bars: shown.map((table) => barOfTable(table, shortName(view, table))),
    },
    ...shown.map(
      (table): Block => ({
        block: "row",
        text: say(table.total === null ? "preview.table-open" : "preview.table-done", { ...totals(view, table) }),
        buttons: [{ label: say("button.details"), press: { do: "preview", table: table.path } }],
      }),
    ),
    ...pager(at, pages, (to) => ({ do: "preview", page: to })),
  ];
}

function oneTable(view: View, table: ScoreTable, page: number): Block[] {
  const decimals = view.scheme?.decimals ?? 2;
  const show = (points: Big | null): string => (points === null ? "—" : showPoints(points, decimals));
  const { shown, at, pages } = pageOf(table.lines, page, linesPerPage, { room: charactersPerPage, sizeOf: lengthOf });
  const execution = table.execution;
  return [
    {
      block: "row",
      text: say(table.total === null ? "preview.sum" : "preview.total", totals(view, table)),
      tone: table.total === null ? "warn" : "good",
      buttons: hasWrongWeight(table)
        ? [{ label: say("findings.all-weights"), press: { do: "weights", table: table.path } }]
        : [],
    },
    {
      block: "chart",
      bars: barsOf(table),
    },
    ...(execution === null || at > 0
      ? []
      : [
          {
            block: "text" as const,
            text: say("preview.execution", {
              score: show(execution.score),
              weight: show(execution.weight),
              working: execution.working,
              ...demandFacts(execution.explain, null),
            }),
          },
        ]),
    ...shown.map(
      (line): Block => ({
        block: "text",
        tone: line.apart
          ? "plain"
          : line.score === null
            ? "bad"
            : line.weight !== null && line.score.lt(line.weight)
              ? "warn"
              : "plain",
        text: say(line.byHand ? "preview.line-by-hand" : "preview.line", {
          n: table.lines.indexOf(line) + 1,
          name: line.name ?? "",
          target: line.target ?? "",
          actual: line.actual ?? "",
          score: show(line.score),
          weight: show(line.weight),
          computed: line.computed === null ? null : show(line.computed),
          reason: line.handReason,
          deviation: line.reason,
          working: line.working,
          // What lies far above its target stands among the problems, with the same demand.
          ...demandFacts(
            line.explain.filter((one) => one.say !== "explain.far-above"),
            line.reason,
          ),
          problems: openProblems(line).map((problem) =>
            say(`problem.${problem.code}`, { label: line.name ?? "", ...problem.facts }),
          ),
        }),
      }),
    ),
    ...pager(at, pages, (to) => ({ do: "preview", table: table.path, page: to })),
  ];
}

/** A person's score answers what only asked for it. */
function openProblems({ problems, byHand, computed }: ScoreTable["lines"][number]): readonly Problem[] {
  return byHand && computed === null ? problems.filter(({ code }) => !answeredByHand.has(code)) : problems;
}

const answeredByHand: ReadonlySet<string> = new Set(["actual-open", "level-order", "money-scale-open", "due-missed"]);

/** Characters of a line that its data bring; working and problems repeat target and actual value. */
function lengthOf({ name, target, actual, handReason, reason, problems }: ScoreTable["lines"][number]): number {
  const cells = (target?.length ?? 0) + (actual?.length ?? 0);
  return (name?.length ?? 0) + cells * (2 + problems.length) + (handReason?.length ?? 0) + (reason?.length ?? 0);
}

/** What is missing (of one table's scope), with a button to each place; the first few, the rest stands in the outline. */
function missingBlocks(view: View, scope: string | null): Block[] {
  const { steps: all } = progressOf(view.ledger, view.scheme);
  const steps = scope === null ? all : all.filter(({ step }) => step.scope === scope);
  const open = steps.filter((one) => !isDone(one));
  if (open.length > 0)
    return [
      { block: "rule" },
      {
        block: "text",
        text: say("preview.missing", { count: open.length, more: Math.max(0, open.length - stepsNamed) }),
        tone: "warn",
      },
      ...open.slice(0, stepsNamed).map((one) => placeRow(view, one, "preview.missing-step", "button.fill")),
    ];
  const unexplained = steps.filter((one) => one.unexplained.length > 0);
  return [
    { block: "text", text: say(scope === null ? "preview.complete" : "preview.complete-table"), tone: "good" },
    ...unexplained.slice(0, stepsNamed).map((one) => placeRow(view, one, "preview.unexplained", "button.explain")),
  ];
}

function placeRow(view: View, { step, missing, unexplained }: StepProgress, key: string, label: string): Block {
  return {
    block: "row",
    text: say(key, { title: titleOf(view.ledger, step), missing: missing.length, unexplained: unexplained.length }),
    buttons: [{ label: say(label), press: { do: "step", step: step.id } }],
  };
}

function isDone({ missing, share }: StepProgress): boolean {
  return missing.length === 0 && share >= 1;
}

function buttonsOf(view: View, tables: readonly ScoreTable[], one: ScoreTable | undefined): Button[] {
  const complete = progressOf(view.ledger, view.scheme).steps.every(isDone);
  return [
    {
      label: say(complete ? "button.make" : "button.make-draft"),
      press: { do: "make", draft: !complete },
      kind: "primary",
    },
    ...(one !== undefined && tables.length > 1
      ? [{ label: say("button.all-tables"), press: { do: "preview" as const } }]
      : []),
    checkButton(view),
    { label: say("button.outline"), press: { do: "outline", scope: "" } },
    { label: say("button.undo"), press: { do: "undo" } },
    { label: say("button.home"), press: { do: "home" } },
  ];
}

function totals(view: View, table: ScoreTable): Record<string, unknown> {
  const decimals = view.scheme?.decimals ?? 2;
  return {
    name: shortName(view, table),
    total: table.total === null ? null : showPoints(table.total, decimals),
    sum: showPoints(table.sum, decimals),
    weight: showPoints(table.weight, decimals),
    grade: table.grade,
    wrongWeight: hasWrongWeight(table) ? showPoints(table.weight, decimals) : null,
    unscored: table.lines.filter((line) => line.score === null && !line.apart).length,
    dropped: table.dropped === null ? null : showPoints(table.dropped, decimals),
    cap: table.cap !== null,
    below: table.cap === null ? null : showPercent(new Big(table.cap.executionBelow)),
    most: table.cap?.total ?? null,
  };
}

function hasWrongWeight({ lines, weight }: ScoreTable): boolean {
  return lines.length > 0 && !weight.eq(100);
}

function shortName(view: View, table: ScoreTable): string {
  return table.name ?? (table.path === "" ? view.report.title : table.path);
}
