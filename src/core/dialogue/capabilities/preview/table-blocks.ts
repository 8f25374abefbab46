/** One score table line by line, with rule and working. */
import type Big from "big.js";
import type { Problem } from "../../../problem.js";
import { say } from "../../../say.js";
import { showPoints } from "../../../score/points.js";
import type { ScoreTable } from "../../../score/score-report.js";
import { demandFacts } from "../../screen/demand-facts.js";
import { pageOf, pager } from "../../screen/pager.js";
import type { Block, Tone } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { barsOf } from "./bars.js";
import { hasWrongWeight, totals } from "./totals.js";

type Line = ScoreTable["lines"][number];
type Show = (points: Big | null) => string;

/** Lines of a table a card shows, and characters of their cells and reasons together. */
const linesPerPage = 15;
const charactersPerPage = 2500;

export function tableBlocks(view: View, table: ScoreTable, page: number): Block[] {
  const decimals = view.scheme?.decimals ?? 2;
  const show: Show = (points) => (points === null ? "—" : showPoints(points, decimals));
  const { shown, at, pages } = pageOf(table.lines, page, linesPerPage, { room: charactersPerPage, sizeOf: lengthOf });
  return [
    {
      block: "row",
      text: say(table.total === null ? "preview.sum" : "preview.total", totals(view, table)),
      tone: table.total === null ? "warn" : "good",
      buttons: hasWrongWeight(table)
        ? [{ label: say("findings.all-weights"), press: { do: "weights", table: table.path } }]
        : [],
    },
    { block: "chart", bars: barsOf(table) },
    ...(at > 0 ? [] : executionBlock(table, show)),
    ...shown.map((line) => lineBlock(line, table.lines.indexOf(line) + 1, show)),
    ...pager(at, pages, (to) => ({ do: "preview", table: table.path, page: to })),
  ];
}

function executionBlock({ execution }: ScoreTable, show: Show): Block[] {
  if (execution === null) return [];
  const text = say("preview.execution", {
    score: show(execution.score),
    weight: show(execution.weight),
    working: execution.working,
    ...demandFacts(execution.explain, null),
  });
  return [{ block: "text", text }];
}

function lineBlock(line: Line, n: number, show: Show): Block {
  const text = say(line.byHand ? "preview.line-by-hand" : "preview.line", {
    n,
    name: line.name ?? "",
    target: line.target ?? "",
    actual: line.actual ?? "",
    score: show(line.score),
    weight: show(line.weight),
    computed: line.computed === null ? null : show(line.computed),
    reason: line.handReason,
    deviation: line.reason,
    working: line.working,
    // What lies far above its target is among the problems, with the same demand.
    ...demandFacts(
      line.explain.filter((demand) => demand.say !== "explain.far-above"),
      line.reason,
    ),
    problems: openProblems(line).map((problem) =>
      say(`problem.${problem.code}`, { label: line.name ?? "", ...problem.facts }),
    ),
  });
  return { block: "text", tone: toneOf(line), text };
}

/** A person's score answers what only asked for it. */
function openProblems({ problems, byHand, computed }: Line): readonly Problem[] {
  return byHand && computed === null ? problems.filter(({ code }) => !answeredByHand.has(code)) : problems;
}

const answeredByHand: ReadonlySet<string> = new Set(["actual-open", "level-order", "money-scale-open", "due-missed"]);

function toneOf({ apart, score, weight }: Line): Tone {
  if (apart) return "plain";
  if (score === null) return "bad";
  return weight !== null && score.lt(weight) ? "warn" : "plain";
}

/** Characters of a line that its data bring; working and problems repeat target and actual value. */
function lengthOf({ name, target, actual, handReason, reason, problems }: Line): number {
  const cells = (target?.length ?? 0) + (actual?.length ?? 0);
  return (name?.length ?? 0) + cells * (2 + problems.length) + (handReason?.length ?? 0) + (reason?.length ?? 0);
}
