/** The small events: private chat opened, menu pressed, bot added to a group, message taken back. */
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

const recalled = z.object({
  message_id: z.string().min(1).max(200),
  chat_id: chatId,
  recall_time: z.union([z.string(), z.number()]).nullish(),
});

/** im.message.recalled_v1: which message, but not whose. */
export function readRecalled(event: unknown, header: Header): EventReading {
  const read = recalled.safeParse(event);
  if (!read.success) return misfit(read.error);
  const { message_id, chat_id, recall_time } = read.data;
  const at = milliseconds(recall_time) || milliseconds(header.create_time);
  return { incoming: { kind: "recalled", keys: [header.event_id], at, chatId: chat_id, messageId: message_id } };
}

function base(header: Header, from: z.infer<typeof person>) {
  const keys: readonly [string] = [header.event_id];
  return { keys, from: from.open_id, at: milliseconds(header.create_time), ...unionOf(from) };
}
