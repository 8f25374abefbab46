/** The three small events: private chat opened, menu pressed, bot added to a group. */
import { z } from "zod";
import { chatId, type EventReading, type Header, milliseconds, misfit, person, unionOf } from "./header.js";

const entered = z.object({ chat_id: chatId, operator_id: person });

export function readEntered(event: unknown, header: Header): EventReading {
  const read = entered.safeParse(event);
  if (!read.success) return misfit(read.error);
  const { chat_id, operator_id } = read.data;
  return { incoming: { kind: "entered", ...base(header, operator_id), chatId: chat_id } };
}

const menu = z.object({
  operator: z.object({ operator_id: person }),
  event_key: z.string(),
  timestamp: z.union([z.string(), z.number()]).nullish(),
});

export function readMenu(event: unknown, header: Header): EventReading {
  const read = menu.safeParse(event);
  if (!read.success) return misfit(read.error);
  const { operator, event_key, timestamp } = read.data;
  const at = milliseconds(timestamp) || milliseconds(header.create_time);
  return { incoming: { kind: "menu", ...base(header, operator.operator_id), at, key: event_key } };
}

export function readAdded(event: unknown, header: Header): EventReading {
  const read = entered.safeParse(event);
  if (!read.success) return misfit(read.error);
  const { chat_id, operator_id } = read.data;
  return { incoming: { kind: "added", ...base(header, operator_id), chatId: chat_id } };
}

function base(header: Header, from: z.infer<typeof person>) {
  const keys: readonly [string] = [header.event_id];
  return { keys, from: from.open_id, at: milliseconds(header.create_time), ...unionOf(from) };
}
