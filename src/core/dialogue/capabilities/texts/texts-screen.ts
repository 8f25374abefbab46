/** Narrative texts as they will be printed: to be taken as they are, written over, or put back. */
import { say } from "../../../say.js";
import { progressSay, titleOf } from "../../screen/naming.js";
import type { Block, Button, Screen } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { progressOf } from "../../steps/progress.js";
import { pageCount, pageWithin } from "../../steps/step-pages.js";
import type { Step } from "../../steps/steps.js";
import { gapsNamed, type Piece, textPages } from "../../steps/text-pages.js";

export function textsScreen(view: View, step: Step, wanted: number): Screen {
  const page = pageWithin(view.ledger, view.scheme, step, wanted);
  const pieces = textPages(view.ledger, view.scheme, step)[page] ?? [];
  return {
    title: titleOf(view.ledger, step),
    subtitle: progressSay(progressOf(view.ledger, view.scheme), step, {
      page,
      pages: pageCount(view.ledger, view.scheme, step),
    }),
    color: "blue",
    blocks: [
      { block: "text", tone: "note", text: say("texts.head", { whole: pieces.some(isEnd) }) },
      ...pieces.flatMap(pieceBlocks),
      { block: "rule" },
      { block: "buttons", buttons: [take(pieces), ...ways] },
    ],
  };
}

const ways: readonly Button[] = [
  { label: say("button.back"), press: { do: "back" } },
  { label: say("button.skip"), press: { do: "skip" } },
  { label: say("button.leave"), press: { do: "leave" } },
];

function take(pieces: readonly Piece[]): Button {
  const open = pieces.filter(({ state, part, parts }) => state === "none" && part === parts).length;
  const key = open === 0 ? "button.onwards" : open === 1 ? "button.take-text" : "button.take-texts";
  return { label: say(key), press: { do: "take" }, kind: "primary" };
}

/** What can be done about a text stands below its end. */
function isEnd({ part, parts }: Piece): boolean {
  return part === parts;
}

function pieceBlocks(piece: Piece): Block[] {
  const { title, part, parts, text, state, path } = piece;
  const head = say("texts.title", { title, part: parts > 1 ? { part, parts } : null, state: say(`texts.${state}`) });
  const whole = isEnd(piece);
  return [
    { block: "text", text: head },
    { block: "text", text: say("texts.body", { text }) },
    ...(whole ? [...changeBlocks(piece), ...gapBlocks(piece)] : []),
    ...(whole ? [{ block: "buttons" as const, buttons: pieceButtons(state, path) }] : []),
  ];
}

function pieceButtons(state: Piece["state"], path: string): Button[] {
  return [
    { label: say("button.rewrite"), press: { do: "edit", path } },
    ...(state === "own" ? [{ label: say("button.standard"), press: { do: "standard" as const, path } }] : []),
  ];
}

/** Changes that are named. */
const changesNamed = 3;

function changeBlocks({ state, changes }: Piece): Block[] {
  if (changes.length === 0) return [];
  const shown = changes.slice(0, changesNamed);
  const text = say(`text-changed.${state}`, { changes: shown, more: changes.length - shown.length });
  return [{ block: "text", text, tone: "warn" }];
}

function gapBlocks({ missing }: Piece): Block[] {
  const shown = missing.slice(0, gapsNamed);
  const more = missing.length - shown.length;
  return [
    ...shown.map(
      ({ path, label }): Block => ({
        block: "row",
        tone: "warn",
        text: say("texts.gap", { label }),
        buttons: [{ label: say("button.fill"), press: { do: "edit", path } }],
      }),
    ),
    ...(more > 0 ? [{ block: "text" as const, tone: "warn" as const, text: say("texts.more-gaps", { more }) }] : []),
  ];
}
