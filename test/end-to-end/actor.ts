/** Somebody who works with the bot over HTTP as a person does: writes, presses what they see, waits for what comes. */
import { setTimeout as sleep } from "node:timers/promises";
import type { ChatMessage, Control, Form } from "../../src/play/control.js";
import { readCard } from "../../src/play/read-card.js";
import { buttonBeside, cardText, type Json, valuesIn } from "../core/dialogue/card-reading.js";
import { postControl } from "./post-control.js";

export interface Actor {
  readonly openId: string;
  /** Messages, files and presses so far; a press that failed and was made again counts once. */
  submissions(): number;
  enters(): Promise<void>;
  says(text: string): Promise<void>;
  sendsFile(name: string, bytes: Uint8Array): Promise<void>;
  /** By the label, or by the label in the row of a text. */
  presses(label: string, form?: Form, beside?: string): Promise<void>;
  /** The button that carries such a press. */
  pressesTo(press: Readonly<Record<string, unknown>>): Promise<void>;
  /** Waits until the newest card, or a text that came since the last submission, has it. */
  sees(text: string): Promise<void>;
  /** Waits for a file and fetches it. */
  getsFile(name: RegExp): Promise<{ name: string; bytes: Uint8Array }>;
  /** The newest card; waits for the first one. */
  card(): Promise<Json>;
  /** All that the bot has sent, oldest first. */
  heard(): Promise<readonly ChatMessage[]>;
}

export interface ActorParts {
  readonly control: Control;
  /** The simulator's address. */
  readonly url: string;
  /** Every submission goes through it: whoever lets bots die does it there. */
  through?<T>(work: () => Promise<T>): Promise<T>;
}

/** Milliseconds for which something is waited for, and between looks. */
const patience = 90_000;
const between = 60;
/** Cards looked at for a button, newest first. */
const cardsBack = 4;
const mostPresses = 60;

export function actorAt({ control, url, through = (work) => work() }: ActorParts, openId: string): Actor {
  const messages = new Map<string, ChatMessage>();
  let chat = "";
  let seq = 0;
  let mark = 0;
  let submissions = 0;

  async function look(): Promise<ChatMessage[]> {
    const news = await control.messages(chat, seq, 0);
    seq = news.seq;
    for (const message of news.messages) if (message.sender.type === "app") messages.set(message.message_id, message);
    return [...messages.values()].sort((one, other) => one.created_at - other.created_at);
  }

  async function until<T>(what: string, find: (heard: ChatMessage[]) => T | undefined): Promise<T> {
    const end = Date.now() + patience;
    for (;;) {
      const heard = await look();
      const found = find(heard);
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`${openId} waits for ${what} at:\n${textOf(heard.at(-1))}`);
      await sleep(between);
    }
  }

  async function submit(work: () => Promise<unknown>): Promise<void> {
    await look();
    mark = seq;
    submissions += 1;
    await through(work);
    await delivered(control, url);
  }

  async function press(what: string, find: (card: Json) => string | null, form?: Form): Promise<void> {
    const { id, element, shown } = await until(`a button ${what}`, (heard) => {
      const cards = heard.filter(({ msg_type }) => msg_type === "interactive").slice(-cardsBack);
      for (const { message_id: id, content } of cards.toReversed()) {
        const element = find(content);
        if (element !== null) return { id, element, shown: JSON.stringify(content) };
      }
      return undefined;
    });
    const request = { open_id: openId, message_id: id, element, ...(form && { form }) };
    await submit(async () => {
      for (let presses = 1; presses <= mostPresses; presses += 1) {
        const { error, toast, replaced, refused } = await control.act(request);
        if (refused !== undefined) throw new Error(`${what}: ${JSON.stringify(refused)}`);
        if (error === undefined && (toast?.type !== "error" || replaced === true)) return;
        await sleep(300);
        // Answered in vain, yet another card stands there now.
        const now = (await look()).find(({ message_id }) => message_id === id);
        if (JSON.stringify(now?.content) !== shown) return;
      }
      throw new Error(`${what} was pressed in vain`);
    });
  }

  return {
    openId,
    submissions: () => submissions,
    async enters() {
      chat = await control.enter(openId);
      await delivered(control, url);
    },
    says: (text) => submit(() => control.say(openId, text)),
    sendsFile: (name, bytes) => submit(() => sendFile(url, openId, name, bytes)),
    presses: (label, form, beside) => press(label, (card) => labelled(card, label, { form, beside }), form),
    pressesTo: (wanted) => press(JSON.stringify(wanted), (card) => carrying(card, wanted)),
    sees: (text) =>
      until(`“${text}”`, (heard) => {
        const newest = heard.findLast(({ msg_type }) => msg_type === "interactive");
        const texts = heard.filter((message) => message.seq > mark || message === newest);
        return texts.some((message) => textOf(message).includes(text)) ? true : undefined;
      }).then(() => undefined),
    async getsFile(wanted) {
      const { key, name } = await until(`a file ${wanted}`, (heard) => {
        const found = heard.findLast(
          ({ msg_type, content }) => msg_type === "file" && wanted.test(String(content.file_name)),
        );
        return found && { key: String(found.content.file_key), name: String(found.content.file_name) };
      });
      return { name, bytes: await control.file(key) };
    },
    card: () => until("a card", (heard) => heard.findLast(({ msg_type }) => msg_type === "interactive")?.content),
    heard: look,
  };
}

function textOf(message: ChatMessage | undefined): string {
  if (message === undefined) return "";
  return message.msg_type === "interactive" ? cardText(message.content) : JSON.stringify(message.content);
}

/** With something typed only the button of a form is meant, which other cards may have by the same name. */
function labelled(
  card: Json,
  label: string,
  { form, beside }: { form: Form | undefined; beside: string | undefined },
): string | null {
  if (beside !== undefined && !cardText(card).includes(beside)) return null;
  const able = readCard(card).buttons.filter(
    ({ disabled, element }) => !disabled && (form === undefined || !element.startsWith("/")),
  );
  const found = able.find((one) => one.label === label) ?? able.find((one) => one.label.startsWith(label));
  return beside === undefined || found === undefined ? (found?.element ?? null) : buttonBeside(card, beside, label);
}

function carrying(card: Json, wanted: Readonly<Record<string, unknown>>): string | null {
  const fits = (press: unknown) =>
    Object.entries(wanted).every(
      ([key, value]) =>
        typeof press === "object" && press !== null && Object.hasOwn(press, key) && (press as Json)[key] === value,
    );
  const walk = (node: unknown, pointer: string): string | null => {
    if (typeof node !== "object" || node === null) return null;
    const { tag, name, form_action_type: action } = node as Json;
    if (tag === "button" && valuesIn(node as Json).some(({ press }) => fits(press)))
      return action === "submit" && typeof name === "string" ? name : pointer;
    for (const [key, value] of Object.entries(node)) {
      const found = walk(value, `${pointer}/${key}`);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(card, "");
}

async function sendFile(url: string, openId: string, name: string, bytes: Uint8Array): Promise<void> {
  const body = new FormData();
  body.set("open_id", openId);
  body.set("file", new File([new Uint8Array(bytes)], name));
  const answer = await fetch(`${url}/_control/files`, { method: "POST", body });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}

/** What never arrived, or whose answer did not, comes again 15 s later, on a clock that need not be waited for. */
async function delivered(control: Control, url: string): Promise<void> {
  const from = Date.now();
  for (let tries = 0; (await control.state()).undelivered > 0; tries += 1) {
    if (Date.now() - from > patience) throw new Error("an event cannot be delivered");
    if (tries % 10 === 9) await postControl(url, "clock", { advance: 16_000 });
    await sleep(between);
  }
}
