/**
 * What reaches the bot, whichever way it came (webhook or long connection), already checked and flattened.
 * `keys` are the ids under which a repetition is recognised: the event id and, for a message, the message id.
 */
export type Incoming = OfPerson | Recalled;

/** What somebody did. */
export type OfPerson = Message | FileMessage | Unreadable | Entered | Menu | Added | Action;

interface Base {
  readonly keys: readonly [string, ...string[]];
  /** open_id of the person. */
  readonly from: string;
  /** When it happened at the platform, in milliseconds. */
  readonly at: number;
  /** The person's id that is the same for every app of one owner, where the platform tells it. */
  readonly unionId?: string;
  /** The person belongs to another tenant than the bot. */
  readonly foreign?: true;
}

interface InChat extends Base {
  readonly chatId: string;
  readonly group: boolean;
  /** The bot itself is among the mentions. Always true in a private chat. */
  readonly addressed: boolean;
  /** It stands in a thread, and is answered there. */
  readonly threaded?: true;
  /** The message was changed after it had been sent: it comes once more under the same id. */
  readonly edited?: true;
}

/** Typed text (text or post), mention keys taken out. */
export interface Message extends InChat {
  readonly kind: "message";
  readonly messageId: string;
  readonly text: string;
}

/** A file; what it holds is fetched by its key. */
export interface FileMessage extends InChat {
  readonly kind: "file";
  readonly messageId: string;
  readonly name: string;
  /** In bytes; null where the platform does not say. */
  readonly size: number | null;
  readonly key: string;
  /** Sent as a picture: it has no name, and is fetched otherwise. */
  readonly picture?: true;
}

/** A sound, sticker … that the bot cannot read. `type` is the platform's message_type. */
export interface Unreadable extends InChat {
  readonly kind: "unreadable";
  readonly messageId: string;
  readonly type: string;
}

/** A message was taken back by its sender or by whoever looks after the group. The platform does not say who. */
export interface Recalled {
  readonly kind: "recalled";
  readonly keys: readonly [string, ...string[]];
  readonly at: number;
  readonly chatId: string;
  readonly messageId: string;
}

/** A person opened the private chat. */
export interface Entered extends Base {
  readonly kind: "entered";
  readonly chatId: string;
}

/** A press on the bot's own menu. */
export interface Menu extends Base {
  readonly kind: "menu";
  readonly key: string;
}

/** The bot was added to a group. */
export interface Added extends Base {
  readonly kind: "added";
  readonly chatId: string;
}

/** A card was pressed or submitted. */
export interface Action extends Base {
  readonly kind: "action";
  readonly chatId: string;
  readonly messageId: string;
  /** The button's name, where it has one. */
  readonly name?: string | undefined;
  /** Where the value was left out: as much of it as the button's name says. */
  readonly named?: Readonly<Record<string, unknown>>;
  /** The object that the bot put on the button; `{}` when it is none of ours or was left out. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Form values by input name. Empty ones are "" or [], date offsets are gone. */
  readonly form: Readonly<Record<string, FormValue>>;
  /** The button was one of a form with inputs, and nothing of the form came. */
  readonly formless?: boolean;
}

export type FormValue = string | readonly string[] | boolean;
