/** One person in the private chat with the bot: writes, presses, and keeps what the bot has sent. */
import { chosenIn } from "../core/value/fields/choices.js";
import { readField } from "../core/value/read-field.js";
import type { ChatMessage, Control, Form } from "./control.js";
import { readCard, type SeenCard } from "./read-card.js";

export interface ShownCard {
  readonly id: string;
  readonly card: SeenCard;
}

export interface Press {
  /** Name of a form's button, or the JSON pointer of another. */
  readonly element: string;
  /** What is typed into the form, by input name; null for a button outside a form. */
  readonly form: Record<string, string> | null;
}

export interface Person {
  readonly openId: string;
  /** Card actions and messages sent so far, repetitions included. */
  submissions(): number;
  /** What the bot has sent, in the order of sending, each as it stands now. */
  heard(): ChatMessage[];
  /** The newest card. */
  card(): ShownCard | null;
  says(text: string): Promise<void>;
  /** False when the press failed: the person saw the platform's error, and it is not known what the bot did. Rejects when the client itself refuses. */
  presses(card: ShownCard, press: Press): Promise<boolean>;
  /** Waits until `enough` of what was heard, for up to `patience` milliseconds; resolves with whether it came. */
  waits(enough: (heard: readonly ChatMessage[]) => boolean, patience: number): Promise<boolean>;
}

/** Opens the person's chat. */
export async function meet(control: Control, openId: string): Promise<Person> {
  const chat = await control.enter(openId);
  const messages = new Map<string, ChatMessage>();
  let seq = 0;
  let submissions = 0;

  async function take(wait: number): Promise<void> {
    const news = await control.messages(chat, seq, wait);
    seq = news.seq;
    for (const message of news.messages) if (message.sender.type === "app") messages.set(message.message_id, message);
  }

  const heard = () => [...messages.values()].sort((one, other) => one.created_at - other.created_at);
  return {
    openId,
    submissions: () => submissions,
    heard,
    card() {
      const newest = heard().findLast((message) => message.msg_type === "interactive");
      return newest === undefined ? null : { id: newest.message_id, card: readCard(newest.content) };
    },
    async says(text) {
      submissions += 1;
      await control.say(openId, text);
    },
    async presses({ id, card }, { element, form }) {
      submissions += 1;
      const entered = form === null ? {} : { form: entriesOf(card, form) };
      const acted = await control.act({ open_id: openId, message_id: id, element, ...entered });
      if (acted.refused !== undefined) throw new Error(`«${card.title}»: ${JSON.stringify(acted.refused)}`);
      await take(0);
      return acted.error === undefined;
    },
    async waits(enough, patience) {
      const until = Date.now() + patience;
      await take(0);
      while (!enough(heard())) {
        const left = until - Date.now();
        if (left <= 0) return false;
        await take(Math.min(left, 1000));
      }
      return true;
    },
  };
}

/** What is typed for a menu of several is picked in it. */
function entriesOf({ fields }: SeenCard, form: Record<string, string>): Form {
  return Object.fromEntries(
    Object.entries(form).map(([name, text]): [string, string | string[]] => {
      const several = fields.find((field) => field.name === name)?.several ?? null;
      if (several === null) return [name, text];
      const read = readField("choices", text, { options: several.map((value) => ({ value, label: value })) });
      return [name, "value" in read ? chosenIn(read.value) : []];
    }),
  );
}
