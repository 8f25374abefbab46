/**
 * A second press on a card that has just been answered: a double click, or a person who was shown an error because the
 * answer was lost. It is an event of its own, and both answers end up on the same card: the second must be the first one
 * again, or what stands beside a wrong input would be gone as soon as it is there.
 */
import type { Action } from "../core/dialogue/turn/event.js";
import type { Turn } from "./ports.js";

/** Notes that this press was the one to use up the card. */
export async function keepPress(turn: Turn, { from, keys, value }: Action, now: number): Promise<void> {
  if (typeof value.revision !== "number") return;
  const used = cardKey(from, value.revision);
  await turn.claim([used], now);
  await turn.storeReply([used], keys[0]);
}

/** What the press that used up this card was answered; null when nobody pressed it, or more has happened since. `newest`: revision of the person's newest card. */
export async function answerBefore(turn: Turn, action: Action, newest: number, now: number): Promise<string | null> {
  if (action.value.revision !== newest - 1) return null;
  const first = await turn.claim([cardKey(action.from, action.value.revision)], now);
  if (first.fresh || first.reply === null) return null;
  const answered = await turn.claim([first.reply], now);
  return answered.fresh ? null : answered.reply;
}

function cardKey(person: string, revision: unknown): string {
  return `card ${person} ${revision}`;
}
