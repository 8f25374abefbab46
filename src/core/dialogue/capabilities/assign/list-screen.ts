/** A pasted list of who does what, before it is sent out. */
import { dayFacts } from "../../../assignment/day.js";
import { say } from "../../../say.js";
import type { Block, Screen } from "../../screen/screen.js";
import { partTitle } from "../../steps/part-choices.js";
import type { WithReport } from "../../turn/context.js";
import { toBoard } from "./hand-over-screen.js";
import { listLines, type PlacedLine } from "./list-lines.js";

/** Lines shown; the others are counted. */
const mostShown = 40;

/** `called`: people of each name that is known. */
export function listScreen(context: WithReport, text: string, called: ReadonlyMap<string, number>): Screen {
  const lines = listLines(context, text);
  const good = lines.filter(({ problem }) => problem === null);
  const more = lines.length - mostShown;
  return {
    title: say("assign.list-title", { count: good.length, wrong: lines.length - good.length }),
    color: "indigo",
    blocks: [
      ...lines.slice(0, mostShown).map((one) => lineBlock(context, one, called)),
      ...(more > 0 ? [{ block: "text" as const, text: say("assign.list-more", { more }), tone: "note" as const }] : []),
      { block: "text", text: say("assign.list-how"), tone: "note" },
      {
        block: "buttons",
        buttons: [
          ...(good.length === 0
            ? []
            : [{ label: say("assign.list-give"), press: { do: "giveOutList" as const }, kind: "primary" as const }]),
          toBoard,
        ],
      },
    ],
  };
}

function lineBlock(
  { report }: WithReport,
  { line, path, problem }: PlacedLine,
  called: ReadonlyMap<string, number>,
): Block {
  if (problem !== null)
    return { block: "text", text: say("assign.list-wrong", { line: line.line, problem }), tone: "bad" };
  const names = line.names.map((name) => ({ name, unknown: (called.get(name) ?? 0) !== 1 }));
  const due = line.due === null ? null : dayFacts(line.due);
  return { block: "text", text: say("assign.list-line", { title: partTitle(report.ledger, path), names, due }) };
}
