/** The offer that an event or a place is about, for the people who may see it. */

import type { Context } from "../core/dialogue/turn/context.js";
import type { Incoming } from "../core/dialogue/turn/event.js";
import type { Place } from "../core/dialogue/turn/place.js";
import { isRecord } from "../core/is-record.js";
import { type Offer, readOffer } from "../core/offer/offer.js";
import type { Opened } from "./open-report.js";
import type { OfferRecord } from "./ports/offers.js";
import type { TurnSetting } from "./turn-parts.js";

/** The id that a press names; null: none. */
export function offerIn(incoming: Incoming): string | null {
  if (incoming.kind !== "action" || !isRecord(incoming.value.press)) return null;
  const { offer } = incoming.value.press;
  return typeof offer === "string" ? offer : null;
}

export function offerOf(place: Place): string | null {
  return place.at === "offer" || place.at === "keepFile" || place.at === "bulk" ? place.offer : null;
}

/** `fresh`: those of this turn, which are not saved yet. Only of the report that is open, or of the person's own for one that is not begun yet. */
export async function offerAt(
  { on, person }: TurnSetting,
  opened: Opened | null,
  id: string | null,
  fresh: readonly OfferRecord[] = [],
): Promise<Context["offer"]> {
  if (id === null) return null;
  const record = fresh.find((one) => one.id === id) ?? (await on.offer(id));
  const isTheirs =
    record !== null && (record.report === null ? record.person === person : record.report === opened?.record.id);
  if (record === null || !isTheirs) return null;
  const offer = parsed(id, record.content);
  return offer === null ? null : { id, offer };
}

/** An offer never changes: its cards ask for it turn after turn. */
const read = new Map<string, Offer | null>();
const mostRead = 32;

function parsed(id: string, content: string): Offer | null {
  const known = read.get(id) ?? readOffer(content);
  read.delete(id);
  read.set(id, known);
  const [oldest] = read.keys();
  if (read.size > mostRead && oldest !== undefined) read.delete(oldest);
  return known;
}
