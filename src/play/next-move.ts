/** What the person does about a card: what to type into it and which button to press, or a table or text to send. */
import { type Column, columnsOf, pastedPaths, pastedText, rowsOf } from "./pasted-text.js";
import type { Press } from "./person.js";
import type { Play } from "./play-file.js";
import type { SeenCard, SeenInput } from "./read-card.js";

export type Move = (
  | ({
      /** What the button does, such as "submit" or "make". */
      readonly does: string;
    } & Press)
  /** A table, a text that no input holds, or the word for the report. */
  | { readonly does: "paste" | "write" | "ask"; readonly text: string }
) & {
  /** Paths of the answers that it tells. */
  readonly tells: readonly string[];
};

/** What is still to be told, by path. */
export type Untold = ReadonlySet<string>;

/** Characters that an input holds. */
const inputLimit = 1000;
const whyAsPublished = "与已公开的文本保持一致";
/** The word for the report. */
const report = "生成";

/** Throws, naming the card, when the play has no answer to it. */
export function nextMove(card: SeenCard, play: Play, untold: Untold): Move {
  return (
    overridden(card) ??
    pasted(card, play, untold) ??
    rewritten(card, play) ??
    written(card, play, untold) ??
    texts(card, play, untold) ??
    filled(card, play, untold)
  );
}

/** Errors that the published document has are left as they are, with a reason. */
function overridden(card: SeenCard): Move | null {
  const [input] = card.inputs;
  if (input === undefined || !asksForErrors(card)) return null;
  return press(card, { [input]: whyAsPublished }, [], "override");
}

/** The card asks what becomes of errors before a final report. */
export function asksForErrors({ buttons }: SeenCard): boolean {
  return buttons.some(({ does }) => does === "override");
}

/** A whole table, where a card asks for rows of which none was told. */
function pasted(card: SeenCard, play: Play, untold: Untold): Move | null {
  const [, list = ""] = /^(.+)\.\d+\.[^.]+$/.exec(card.inputs[0] ?? "") ?? [];
  if (!play.paste || list === "" || !card.buttons.some(({ does }) => does === "submit")) return null;
  const asked = card.fields.flatMap(({ name, label }): Column[] => {
    const [, id] = /^.+\.(\d+)\.([^.]+)$/.exec(name)?.slice(1) ?? [];
    return id === undefined ? [] : [{ id, head: label }];
  });
  const columns = columnsOf(asked.filter(({ id }, index) => asked.findIndex((one) => one.id === id) === index));
  const tells = pastedPaths(play, list, columns).filter((path) => play.answers.has(path));
  if (rowsOf(play, list).length < 2 || tells.length === 0 || !tells.every((path) => untold.has(path))) return null;
  return { does: "paste", text: pastedText(play, list, columns), tells };
}

/** The card of a long text: all of it goes into the first input, or comes by message. */
function rewritten(card: SeenCard, play: Play): Move | null {
  const [first = "", ...others] = card.inputs;
  const [path = ""] = first.split("#");
  const text = play.answers.get(path);
  if (!first.includes("#") || text === undefined) return null;
  if (text.length > inputLimit) return { does: "write", text, tells: [path] };
  const form = { [first]: text, ...Object.fromEntries(others.map((name) => [name, ""])) };
  return press(card, form, [path], "submit");
}

/** A text that its input does not hold: by itself where it is the first that is waited for, else behind its label. */
function written(card: SeenCard, play: Play, untold: Untold): Move | null {
  const waiting = card.fields.filter(({ long, value }) => long && value === "");
  const large = waiting.find(({ name }) => untold.has(name) && (play.answers.get(name) ?? "").length > inputLimit);
  if (large === undefined) return null;
  const text = play.answers.get(large.name) ?? "";
  return { does: "write", text: large === waiting[0] ? text : `${large.label}：${text}`, tells: [large.name] };
}

/** Narrative texts: those that the play has are written over, by their titles; the others are taken as they are. */
function texts(card: SeenCard, play: Play, untold: Untold): Move | null {
  if (!card.buttons.some(({ does }) => does === "take")) return null;
  const own =
    card.buttons.find(({ opens }) => opens?.path.endsWith(".text") === true && untold.has(opens.path))?.opens ?? null;
  if (own === null) return press(card, null, [], "take");
  return { does: "write", text: `${own.title}：${play.answers.get(own.path) ?? ""}`, tells: [own.path] };
}

function filled(card: SeenCard, play: Play, untold: Untold): Move {
  if (card.inputs.length === 0) return press(card, null, [], "pasteTake", "make");
  const form = Object.fromEntries(card.fields.flatMap((input) => answerTo(input, play)));
  const tells = Object.keys(form).flatMap((input) => [input, ...namesOf(input, play).keys()]);
  if (!card.buttons.some(({ does }) => does === "submit")) return press(card, form, tells, "create", "pasteTake");
  if (tells.length > 0 && isRefused(card, form, tells, untold)) return press(card, form, tells, "skip");
  if (tells.length > 0) return press(card, form, tells, ...(isLastOf(card, play) ? ["finish", "submit"] : ["submit"]));
  const none = card.buttons.find(({ does }) => does === "none");
  if (none !== undefined) return press(card, form, none.list === null ? [] : [none.list], "none");
  if (play.partial && untold.size === 0) return { does: "ask", text: report, tells };
  return press(card, form, tells, "finish", "skip");
}

/** All of it was typed before and stands there still: the card wants more, which the play does not have. */
function isRefused(card: SeenCard, form: Record<string, string>, tells: readonly string[], untold: Untold): boolean {
  const stands = card.fields.every(({ name, value }) => form[name] === undefined || form[name] === value);
  return stands && !tells.some((path) => untold.has(path)) && card.buttons.some(({ does }) => does === "skip");
}

/** The card holds the last row that the play has of this list. */
function isLastOf({ inputs }: SeenCard, play: Play): boolean {
  const [, list = ""] = /^(.+)\.\d+\.[^.]+$/.exec(inputs[0] ?? "") ?? [];
  const last = Math.max(...rowsOf(play, list));
  return list !== "" && inputs.some((name) => name.startsWith(`${list}.${last}.`));
}

/** What a person types into an input: the play's answer, the names of a list's rows, or nothing. */
function answerTo({ name }: SeenInput, play: Play): [string, string][] {
  const head: Record<string, string | null> = {
    "new.form": play.form,
    "new.unit": play.unit,
    "new.year": String(play.year),
    "new.scheme": play.scheme,
  };
  const answer = head[name] ?? play.answers.get(name);
  if (answer !== undefined) return answer.length > inputLimit ? [] : [[name, answer]];
  const names = namesOf(name, play);
  return names.size === 0 ? [] : [[name, [...names.values()].join("\n")]];
}

/** Names of a list's rows by path: a row is named by the first of its answers. */
function namesOf(list: string, play: Play): Map<string, string> {
  const names = new Map<string, string>();
  for (let row = 1; ; row += 1) {
    const prefix = `${list}.${row}.`;
    const first = [...play.answers].find(([path]) => path.startsWith(prefix));
    if (first === undefined) return names;
    names.set(...first);
  }
}

function press(card: SeenCard, form: Record<string, string> | null, tells: readonly string[], ...ways: string[]): Move {
  const button = ways.map((way) => card.buttons.find(({ does, disabled }) => does === way && !disabled)).find(Boolean);
  if (button === undefined) throw new Error(`no button ${ways.join(" or ")} on «${card.title}»:\n${card.text}`);
  return { does: button.does, element: button.element, form: button.element.startsWith("/") ? null : form, tells };
}
