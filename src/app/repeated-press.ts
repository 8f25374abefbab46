/**
 * A second press on a card that has just been answered: a double click, or a person who was shown an error because the
 * answer was lost. It is an event of its own, and both answers end up on the same card: the second must repeat the
 * first, or what is shown beside a wrong input would disappear at once.
 */
import type { Action } from "../core/dialogue/turn/event.js";
import type { Transaction, TurnWrites } from "./ports/transaction.js";

/** Keeps which press used up the card. `newest`: revision of the card that answered it. */
export function usedCard(action: Action, at: number, newest: number | undefined): TurnWrites["replies"] {
  const { from, keys, value } = action;
  if (typeof value.revision === "number") return [{ key: cardKey(from, value.revision), reply: keys[0], at }];
  return newest === undefined ? [] : [{ key: noticeKey(action, newest), reply: keys[0], at }];
}

/** Reply to the press that used up this card; null when there was none, or more has happened since. `newest`: revision of the person's newest card. */
export async function replyToFirstPress(on: Transaction, action: Action, newest: number): Promise<string | null> {
  if (action.value.revision !== newest - 1) return null;
  return await replyTo(on, cardKey(action.from, action.value.revision));
}

/** Reply to the same press on a card that carries no revision; null when there was none, or more has happened since. */
export async function replyToSamePress(on: Transaction, action: Action, newest: number): Promise<string | null> {
  return await replyTo(on, noticeKey(action, newest));
}

/** The reply that showed the person's card of this revision; null: it came as a message, or too long ago. */
export async function replyThatShowed(on: Transaction, person: string, revision: number): Promise<string | null> {
  return await replyTo(on, cardKey(person, revision - 1));
}

/** Reply to the press that is kept under this key. */
async function replyTo(on: Transaction, key: string): Promise<string | null> {
  const event = await on.reply(key);
  return event === null ? null : await on.reply(event);
}

function noticeKey({ from, messageId, value }: Action, newest: number): string {
  return `notice ${from} ${messageId} ${newest} ${JSON.stringify(value.press)}`;
}

function cardKey(person: string, revision: unknown): string {
  return `card ${person} ${revision}`;
}
