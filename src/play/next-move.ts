/** What the person does about a card: what to type into it and which button to press, or a table to paste. */
import type { Press } from "./person.js";
import type { Play } from "./play-file.js";
import type { SeenCard } from "./read-card.js";

export type Move =
  /** `does`: what the button does, such as "submit" or "make". */
  | ({ readonly does: string } & Press)
  /** The indicators of this list are pasted. */
  | { readonly does: "paste"; readonly list: string }
  /** Nothing more is told: the person asks what has come of it. */
  | { readonly does: "see" };

/** What the person has done already. */
export interface Told {
  /** Lists whose table was sent. */
  readonly pasted: ReadonlySet<string>;
  /** Every answer of the play was given. */
  readonly everything: boolean;
}

/** Throws, naming the card, when the play has no answer to it. */
export function nextMove(card: SeenCard, play: Play, told: Told): Move {
  const list = play.paste ? listOfTargets(card) : null;
  if (list !== null && !told.pasted.has(list)) return { does: "paste", list };
  const form = answersTo(card, play);
  if (card.inputs.length === 0) return press(card, null, "pasteTake", "make");
  if (!card.buttons.some((one) => one.does === "submit")) return press(card, form, "create", "pasteTake");
  if (Object.keys(form).length > 0) return press(card, form, "submit");
  if (card.buttons.some((one) => one.does === "none")) return press(card, form, "none");
  return told.everything ? { does: "see" } : press(card, form, "finish", "skip");
}

/** Paths of what a press tells: the answers typed into the card, or the list that is said to have no rows. */
export function toldBy({ does }: Move, card: SeenCard, play: Play): string[] {
  const lists = card.buttons.flatMap((one) => (one.does === "none" && one.list !== null ? [one.list] : []));
  return does === "none" ? lists : Object.keys(answersTo(card, play));
}

/** What the person types into a card, by input. */
function answersTo(card: SeenCard, play: Play): Record<string, string> {
  return Object.fromEntries(card.inputs.flatMap((input) => answerTo(input, play)));
}

/** The list that a card asks new rows of, if it asks for a class and a target. */
function listOfTargets(card: SeenCard): string | null {
  const input = card.inputs.find((name) => /\.\d+\.target$/.test(name));
  return input === undefined || !card.buttons.some((one) => one.does === "submit")
    ? null
    : input.replace(/\.\d+\.target$/, "");
}

/** What a person types into an input: the play's answer, the names of a list's rows, or nothing. */
function answerTo(input: string, play: Play): [string, string][] {
  const head: Record<string, string | null> = {
    "new.form": play.form,
    "new.unit": play.unit,
    "new.year": String(play.year),
    "new.scheme": play.scheme,
  };
  const answer = head[input] ?? play.answers.get(input);
  if (answer !== undefined) return [[input, answer]];
  const names = namesOf(input, play);
  return names.size === 0 ? [] : [[input, [...names.values()].join("\n")]];
}

/** Names of a list's rows by path: a row is named by the first of its answers. */
export function namesOf(list: string, play: Play): Map<string, string> {
  const names = new Map<string, string>();
  for (let row = 1; ; row += 1) {
    const prefix = `${list}.${row}.`;
    const first = [...play.answers].find(([path]) => path.startsWith(prefix));
    if (first === undefined) return names;
    names.set(...first);
  }
}

function press(card: SeenCard, form: Record<string, string> | null, ...ways: string[]): Move {
  const button = card.buttons.find((one) => ways.includes(one.does) && !one.disabled);
  if (button === undefined) throw new Error(`no button ${ways.join(" or ")} on «${card.title}»:\n${card.text}`);
  return { does: button.does, element: button.element, form: button.element.startsWith("/") ? null : form };
}
