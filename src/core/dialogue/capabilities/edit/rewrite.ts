/** A long text written over on a card: its parts are put together, read as one text, and stored. */

import type { Entry } from "../../../form/ledger.js";
import { isNarrative, narrativeText, standardText, takeStandard, writeOver } from "../../../report/narrative.js";
import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { readField } from "../../../value/read-field.js";
import { answeredAt, inputLimit } from "../../screen/input.js";
import { problemSay, specUnder } from "../../screen/text-limit.js";
import { undoButton } from "../../screen/undo-button.js";
import { returned } from "../../steps/side-trip.js";
import { textNow } from "../../steps/text-pages.js";
import type { OpenReport, WithReport } from "../../turn/context.js";
import { type Notice, type Outcome, outcome } from "../../turn/outcome.js";
import type { Place } from "../../turn/place.js";
import type { State } from "../../turn/state.js";
import { withoutDraft } from "../../turn/state.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { type Chunk, chunkNumber, chunksOf, joined } from "./split-long-text.js";

/** Inputs of a card. */
const perCard = 4;

export interface RewritePage {
  readonly chunks: readonly Chunk[];
  readonly page: number;
  readonly pages: number;
  /** Characters of the whole text. */
  readonly length: number;
}

/** One input does not hold this text: narratives, and what has grown long. */
export function isInParts(report: OpenReport, draft: State["draft"], path: string): boolean {
  const field = report.ledger.field(path);
  if (field?.kind !== "long") return false;
  return isNarrative(field) || textToWrite(report, draft, path).length > inputLimit;
}

/** What the card of a text holds; behind the last part an empty one, to go on writing. */
export function rewritePage(report: OpenReport, draft: State["draft"], path: string, wanted: number): RewritePage {
  const text = textToWrite(report, draft, path);
  const chunks = chunksOf(path, text);
  const all = [...chunks, { name: `${path}#${chunks.length}`, text: "" }];
  const pages = Math.ceil(all.length / perCard);
  const page = Math.max(0, Math.min(wanted, pages - 1));
  return { chunks: all.slice(page * perCard, (page + 1) * perCard), page, pages, length: text.length };
}

/** The card that was pressed held parts of this text. */
export function showedParts({ shown }: State, path: string): boolean {
  return Object.keys(shown).some((name) => chunkNumber(path, name) !== null);
}

export function submitRewrite(context: WithReport, place: Extract<Place, { at: "edit" }>, typed: TypedInputs): Outcome {
  const { report, state } = context;
  const { path } = place;
  const field = report.ledger.field(path);
  if (field === undefined) return outcome(returned(context));
  const card = cardOf(context, path, typed);
  const { text, moved } = card;
  if (text === null)
    return outcome(withoutDraft(state, path), { notices: [{ text: say("notice.text-moved"), tone: "bad" }] });
  const reading = readField("long", text, specUnder(report.scheme, field));
  if ("problem" in reading) return refused(state, path, card, problemSay(report.scheme, field, reading.problem));
  const entries = entriesFor(report, path, text, reading.value);
  const next =
    card.whole || card.last ? returned(context) : { ...state, place: { ...place, page: (place.page ?? 0) + 1 } };
  return outcome(withoutDraft(next, path), { entries, notices: noticesFor(path, field.fullLabel, entries, moved) });
}

interface CardText {
  readonly chunks: readonly Chunk[];
  /** null: the text has moved under a card that showed only a part of it. */
  readonly text: string | null;
  /** The card showed all of the text, or the end of it. */
  readonly whole: boolean;
  readonly last: boolean;
  /** The text is another one than the card showed. */
  readonly moved: boolean;
}

function cardOf({ report, state }: WithReport, path: string, { touched }: TypedInputs): CardText {
  const before = chunksOf(path, textToWrite(report, state.draft, path));
  const names = Object.keys(state.shown).filter((name) => chunkNumber(path, name) !== null);
  const chunks = names.map((name) => ({ name, text: touched.get(name) ?? state.shown[name] ?? "" }));
  const numbers = names.map((name) => chunkNumber(path, name) ?? 0);
  const last = state.shown[names.at(-1) ?? ""] === "";
  const whole = last && numbers[0] === 0;
  const moved = names.some((name, index) => (before[numbers[index] ?? 0]?.text ?? "") !== state.shown[name]);
  const outside = before.filter((_, index) => !numbers.includes(index));
  if (moved && !whole) return { chunks, text: null, whole, last, moved };
  const all = whole ? chunks : [...chunks, ...outside].sort((one, other) => place(one) - place(other));
  return { chunks, text: joined(all), whole, last, moved };

  function place({ name }: Chunk): number {
    return chunkNumber(path, name) ?? 0;
  }
}

/** The standard text, left as it is, is taken as such: it goes on following its figures. */
function entriesFor(report: OpenReport, path: string, raw: string, value: string): Entry[] {
  const field = report.ledger.field(path);
  if (field === undefined || !isNarrative(field))
    return report.ledger.value(path) === value ? [] : [{ path, raw, value }];
  const { state, text } = narrativeText(report, path);
  if (value === standardText(report, path).text) return state === "standard" ? [] : takeStandard(report, path);
  return text === value ? [] : writeOver(report, path, raw, value);
}

function refused(state: State, path: string, { chunks }: CardText, problem: Say): Outcome {
  const typed = new Map(chunks.map(({ name, text }) => [name, text]));
  return outcome(
    { ...state, draft: { ...state.draft, ...Object.fromEntries(typed) } },
    {
      typed,
      problems: new Map([[path, problem]]),
      notices: [{ text: say("notice.refused", { count: 1 }), tone: "bad" }],
    },
  );
}

function noticesFor(path: string, label: string, entries: readonly Entry[], moved: boolean): Notice[] {
  if (entries.length === 0) return [{ text: say("notice.unchanged"), tone: "note" }];
  return [
    { text: say("notice.saved", { count: 1 }), tone: "good" },
    ...(moved
      ? [
          {
            text: say("notice.text-overwritten", { label }),
            tone: "warn" as const,
            buttons: [undoButton],
            writerOf: path,
          },
        ]
      : []),
  ];
}

/** What was typed and not taken, else what stands there. */
function textToWrite(report: OpenReport, draft: State["draft"], path: string): string {
  const typed = draft[path];
  if (typed !== undefined) return typed;
  const field = report.ledger.field(path);
  if (field === undefined) return "";
  return isNarrative(field) ? textNow(report, path) : answeredAt(report.ledger, field, path);
}
