/** Messages as outbox rows: drawn, rendered and masked. */
import type { Screen } from "../core/dialogue/screen/screen.js";
import { maskPersonal } from "../core/mask.js";
import type { Say } from "../core/say.js";
import type { NewOutboxRow, Receiver, Urgency } from "./ports/outbox.js";
import type { TurnParts } from "./turn-parts.js";

type Writing = Pick<TurnParts, "words" | "newId">;

export function textTo(parts: Writing, to: Receiver, text: Say, urgency: Urgency = "notice"): NewOutboxRow {
  return { uuid: parts.newId(), work: { kind: "text", to, text: messageText(parts, text) }, urgency };
}

export function messageText({ words }: Pick<Writing, "words">, text: Say): string {
  return maskPersonal(words.render(text, "message"));
}

/** A text message made of card text, without its `**`: a text message would show them. */
export function cardTextTo(parts: Writing, to: Receiver, text: Say): NewOutboxRow {
  const plain = messageText(parts, text).replaceAll("**", "");
  return { uuid: parts.newId(), work: { kind: "text", to, text: plain }, urgency: "reply" };
}

/** A card as it was drawn for the person's place. */
export function cardTo({ newId }: TurnParts, to: Receiver, card: unknown): NewOutboxRow {
  return { uuid: newId(), work: { kind: "card", ofPlace: true, to, card: JSON.stringify(card) } };
}

/** A card about a report that belongs to no place: what its buttons do is done to the report as it is then. */
export function screenOn(
  parts: Pick<TurnParts, "newId" | "draw">,
  to: Receiver,
  screen: Screen,
  report: string,
): NewOutboxRow {
  const card = parts.draw(screen, { report, revision: null });
  return { uuid: parts.newId(), work: { kind: "card", to, card: JSON.stringify(card) } };
}

/** A card that belongs to no place: its buttons name their report and stay good for ever. */
export function screenTo(
  parts: Pick<TurnParts, "draw" | "newId">,
  to: Receiver,
  screen: Screen,
  report: string | null = null,
): NewOutboxRow {
  const card = parts.draw(screen, { report, revision: null });
  return { uuid: parts.newId(), work: { kind: "card", to, card: JSON.stringify(card) } };
}
