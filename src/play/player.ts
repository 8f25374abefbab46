/** Plays one report from an empty chat to the file in the chat, by reading cards and submitting them. */
import type { ChatMessage, Control } from "./control.js";
import { pastedText } from "./pasted-text.js";
import type { Play } from "./play-file.js";
import { readCard, type SeenCard } from "./read-card.js";

export interface Played {
  /** Card actions and messages that the person sent. */
  readonly submissions: number;
  readonly report: Uint8Array;
  readonly fileName: string;
  /** The last card's text: the score preview. */
  readonly preview: string;
}

/** A report that takes more than this is stuck. */
const most = 2000;
const patience = 20_000;

/** Rejects, naming the card, when a card cannot be answered from the play or the bot falls silent. */
export async function playThrough(control: Control, play: Play, person: string): Promise<Played> {
  const chat = await control.enter(person);
  const seen: Seen = { seq: 0, card: null, file: null };
  let submissions = 0;
  let stuck = "";
  const pasted = new Set<string>();
  await hear((message) => message.msg_type === "interactive");
  while (seen.file === null && submissions < most) {
    const shown = seen.card;
    if (shown === null) throw new Error("the bot sent no card");
    const list = play.paste ? listOfTargets(shown.card) : null;
    if (list !== null && !pasted.has(list)) {
      pasted.add(list);
      submissions += 1;
      await control.say(person, pastedText(play, list));
      await hear((message) => message.msg_type === "interactive" && message.message_id !== shown.id);
      continue;
    }
    const { element, form, does } = decide(shown.card, play);
    const print = JSON.stringify([shown.card.title, shown.card.inputs, shown.card.text, form]);
    if (print === stuck) throw new Error(`stuck at «${shown.card.title}»:\n${shown.card.text}`);
    stuck = print;
    submissions += 1;
    const result = await control.act({
      open_id: person,
      message_id: shown.id,
      element,
      ...(form === null ? {} : { form }),
    });
    if (result.error !== undefined || result.refused !== undefined)
      throw new Error(`«${shown.card.title}»: ${JSON.stringify(result)}`);
    await hear((message) => (does === "make" ? message.msg_type === "file" : message.message_id === shown.id));
  }
  if (seen.file === null || seen.card === null) throw new Error("no report came");
  return {
    submissions,
    report: await control.file(seen.file.key),
    fileName: seen.file.name,
    preview: seen.card.card.text,
  };

  /** Takes in what has happened in the chat until `enough`. */
  async function hear(enough: (message: ChatMessage) => boolean): Promise<void> {
    const until = Date.now() + patience;
    for (let heard = false; !heard; ) {
      if (Date.now() > until) throw new Error(`the bot fell silent after ${submissions} submissions`);
      const news = await control.messages(chat, seen.seq, 1000);
      seen.seq = news.seq;
      for (const message of news.messages) {
        if (message.sender.type !== "app") continue;
        if (message.msg_type === "interactive") seen.card = { id: message.message_id, card: readCard(message.content) };
        if (message.msg_type === "file")
          seen.file = { key: String(message.content.file_key), name: String(message.content.file_name) };
        if (enough(message)) heard = true;
      }
    }
  }
}

interface Seen {
  seq: number;
  card: { id: string; card: SeenCard } | null;
  file: { key: string; name: string } | null;
}

interface Decision {
  readonly element: string;
  readonly form: Record<string, string> | null;
  readonly does: string;
}

function decide(card: SeenCard, play: Play): Decision {
  const form = Object.fromEntries(card.inputs.flatMap((input) => answerTo(input, play)));
  const press = (...ways: string[]): Decision => {
    const button = card.buttons.find((one) => ways.includes(one.does) && !one.disabled);
    if (button === undefined) throw new Error(`no button ${ways.join(" or ")} on «${card.title}»:\n${card.text}`);
    return { element: button.element, form: button.element.startsWith("/") ? null : form, does: button.does };
  };
  if (card.inputs.length === 0) return press("pasteTake", "make");
  if (card.buttons.some((one) => one.does === "submit"))
    return Object.keys(form).length > 0 ? press("submit") : press("skip");
  return press("create", "pasteTake");
}

/** What a person types into an input: the play's answer, the names of a list's rows, or nothing. */
function answerTo(input: string, play: Play): [string, string][] {
  const head: Record<string, string> = { "new.form": play.form, "new.unit": play.unit, "new.year": String(play.year) };
  const answer = head[input] ?? play.answers.get(input);
  if (answer !== undefined) return [[input, answer]];
  const names = namesOf(input, play);
  return names.length === 0 ? [] : [[input, names.join("\n")]];
}

function namesOf(list: string, play: Play): string[] {
  const names: string[] = [];
  for (let row = 1; ; row += 1) {
    const name = play.answers.get(`${list}.${row}.name`);
    if (name === undefined) return names;
    names.push(name);
  }
}

/** The list that a card asks new rows of, if it asks for a class and a target. */
function listOfTargets(card: SeenCard): string | null {
  const input = card.inputs.find((name) => /\.\d+\.target$/.test(name));
  return input === undefined || !card.buttons.some((one) => one.does === "submit")
    ? null
    : input.replace(/\.\d+\.target$/, "");
}
