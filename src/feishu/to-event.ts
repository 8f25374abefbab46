/**
 * A decrypted event or callback, as the bot understands it. Payloads are read with zod: the SDK's types lack card callbacks and
 * promise fields that the platform leaves out. What is not understood is data (`ignored`, with the reason for the log), never an error.
 */
import { z } from "zod";
import { readAction } from "./events/action.js";
import { type EventReading, type Header, header, lookAtHeader } from "./events/header.js";
import { readMessage } from "./events/message.js";
import { readAdded, readEntered, readMenu, readRecalled } from "./events/others.js";
import { plainObject, quick } from "./quick.js";

type Reader = (event: unknown, header: Header, botOpenId: string | null) => EventReading;

/** The person who pressed is looking at the card, and must be shown something whatever comes of it. */
export const PRESS = "card.action.trigger";

const READERS = {
  "im.message.receive_v1": readMessage,
  "im.chat.access_event.bot_p2p_chat_entered_v1": readEntered,
  "application.bot.menu_v6": readMenu,
  "im.chat.member.bot.added_v1": readAdded,
  "im.message.recalled_v1": readRecalled,
  [PRESS]: readAction,
} satisfies Record<string, Reader>;

/** The events and callbacks that the bot subscribes to. */
export const EVENT_TYPES: readonly string[] = Object.keys(READERS);

/** `botOpenId`: the bot's own open_id, by which mentions in groups are recognised; null while it is not known. */
export function toEvent(payload: unknown, botOpenId: string | null): EventReading {
  const envelope = readEnvelope(payload);
  if (!envelope.success) return { ignored: oldSchema.safeParse(payload).success ? "schema 1.0" : "no event header" };
  const type = envelope.data.header.event_type;
  const reader = new Map<string, Reader>(Object.entries(READERS)).get(type);
  if (reader === undefined) return { ignored: `no reader for ${type.slice(0, 80)}` };
  return reader(envelope.data.event, envelope.data.header, botOpenId);
}

/**
 * The SDK's dispatcher pours header and event into one object (and puts the card's token over the header's).
 * No field that the readers use is lost by that, so the heap serves as both.
 */
export function fromFlattened(flat: unknown, botOpenId: string | null): EventReading {
  return toEvent({ header: flat, event: flat }, botOpenId);
}

export const envelopeShape = z.object({ header, event: z.unknown().optional() });

export const readEnvelope = quick(envelopeShape, (value) => {
  const one = plainObject(value);
  const head = one === null ? null : lookAtHeader(one.header);
  return one === null || head === null ? null : { header: head, event: one.event };
});

const oldSchema = z.object({ uuid: z.string(), type: z.literal("event_callback") });
