/** A pasted list of who does what, before it is sent out. */
import { dayFacts } from "../../../assignment/day.js";
import { say } from "../../../say.js";
import type { Block, Button, FormPart, Screen, TextBlock } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
import type { WithReport } from "../../turn/context.js";
import type { Called } from "../../turn/surroundings.js";
import { toBoard } from "./hand-over-screen.js";
import { chosenParts, leftOut, listLines, type NamedPart, type PlacedLine, readingKey } from "./list-lines.js";

/** Lines shown, those that have to be changed first where there are more; the others are counted. */
const mostShown = 30;
/** Questions on one card: what is asked beyond them is handed over as it is read best. */
const mostAsked = 8;
/** Longest label of an option that offers a part, in characters. */
const longest = 60;

export function listScreen(context: WithReport, text: string, called: ReadonlyMap<string, Called>): Screen {
  const lines = listLines(context, text).map((placed) => withRefused(placed, called));
  const good = lines.filter(({ problem }) => problem === null);
  const more = lines.length - mostShown;
  const bad = lines.filter(({ problem }) => problem !== null);
  const shown = (more > 0 ? [...bad, ...good] : lines).slice(0, mostShown).map((one) => lineText(one, called));
  const asked = good.flatMap(({ parts }) => parts.filter(({ asks }) => asks !== null)).slice(0, mostAsked);
  const give: Button[] =
    good.length === 0
      ? []
      : [{ label: say("assign.list-give"), press: { do: "giveOutList" as const }, kind: "primary" as const }];
  const rest: TextBlock[] = [
    ...(more > 0 ? [{ block: "text" as const, text: say("assign.list-more", { more }), tone: "note" as const }] : []),
    { block: "text", text: say("assign.list-how"), tone: "note" },
  ];
  return {
    title: say("assign.list-title", { count: good.length, wrong: bad.length, asked: asked.length }),
    color: "indigo",
    blocks: [
      ...shown,
      ...rest,
      ...(asked.length === 0
        ? [{ block: "buttons", buttons: [...give, toBoard] } satisfies Block]
        : [{ block: "form", fields: asked.map(question), buttons: [...give, toBoard] } satisfies Block]),
    ],
  };
}

/** A line is not handed over where none of its people is asked, or one of them is not told from another. */
function withRefused(placed: PlacedLine, called: ReadonlyMap<string, Called>): PlacedLine {
  const { names } = placed.line;
  const twin = names.find((name) => called.get(name) === "several");
  if (
    placed.problem === null &&
    names.length > 0 &&
    twin !== undefined &&
    names.every((name) => called.get(name) !== "one")
  )
    return { ...placed, problem: say("assign.list-several-called", { name: twin }) };
  return placed.problem === null && names.every((name) => called.get(name) === "refused")
    ? { ...placed, problem: say("assign.list-refused", { names: names.join("、") }) }
    : placed;
}

function lineText(placed: PlacedLine, called: ReadonlyMap<string, Called>): TextBlock {
  const { line, problem } = placed;
  if (problem !== null)
    return { block: "text", text: say("assign.list-wrong", { line: line.line, problem }), tone: "bad" };
  const names = line.names.map((name) => {
    const is = called.get(name) ?? "unknown";
    return { name, unknown: is === "unknown", refused: is === "refused", several: is === "several" };
  });
  const due = line.due === null ? null : dayFacts(line.due);
  const title = chosenParts(placed, new Map())
    .map((one) => one.title)
    .join("、");
  const unsure = placed.parts.some(({ asks }) => asks !== null);
  return { block: "text", text: say("assign.list-line", { title, names, due, note: line.note, unsure }) };
}

function question({ name, readings, asks }: NamedPart): FormPart {
  const [best] = readings;
  return {
    ...{ block: "input", name: asks ?? "", type: "choice", label: say("assign.list-which", { name }) },
    value: best === undefined ? leftOut : readingKey(best),
    options: [
      ...readings.map((one) => ({ value: readingKey(one), label: shortened(one.title, longest) })),
      { value: leftOut, label: say("assign.list-leave-out") },
    ],
  };
}
