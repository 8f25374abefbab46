import { z } from "zod";
import { contentText, type Mention } from "./content-text.js";
import { fileContent, pictureContent } from "./file-content.js";
import { chatId, type EventReading, foreignTo, type Header, milliseconds, misfit, person, unionOf } from "./header.js";

const mention = z.object({
  key: z.string(),
  id: z.object({ open_id: z.string().optional() }).optional().catch(undefined),
  mentioned_type: z.string().nullish().catch(null),
  name: z.string().nullish().catch(null),
});

/** Only who says it, where and under which id has to be there: what a client leaves out or empty must not cost a person the answer. */
const received = z.object({
  sender: z.object({
    sender_id: person,
    sender_type: z.string().nullish(),
    tenant_key: z.string().nullish(),
  }),
  message: z.object({
    message_id: z.string().min(1).max(200),
    create_time: z.union([z.string(), z.number()]).nullish(),
    update_time: z.union([z.string(), z.number()]).nullish(),
    thread_id: z.string().nullish(),
    chat_id: chatId,
    chat_type: z.string(),
    message_type: z.string().nullish(),
    content: z.unknown().optional(),
    mentions: z.array(mention.nullable().catch(null)).nullish().catch(null),
  }),
});

type Received = z.infer<typeof received>;

/**
 * The documentation asks to recognise repeated messages by message_id, the event id alone does not do. An edited message comes
 * under the id of the first one, with a time of change: each change is an event of its own.
 */
function keysOf(header: Header, message: Received["message"], edited: boolean): readonly [string, string] {
  const { message_id, update_time } = message;
  return [header.event_id, edited ? `${message_id} ${update_time}` : message_id];
}

/** im.message.receive_v1. Of other bots and of the system nothing is read: two bots would talk for ever. */
export function readMessage(event: unknown, header: Header, botOpenId: string | null): EventReading {
  const read = received.safeParse(event);
  if (!read.success) return misfit(read.error);
  const { sender, message } = read.data;
  const { message_type: type = null } = message;
  if ((sender.sender_type ?? "user") !== "user") return { ignored: "sent by an app" };
  if (type === "system") return { ignored: "system message" };
  const mentions = (message.mentions ?? []).flatMap((one) => (one === null ? [] : [toMention(one, botOpenId)]));
  const group = message.chat_type !== "p2p";
  const edited = milliseconds(message.update_time) > milliseconds(message.create_time);
  const common = {
    keys: keysOf(header, message, edited),
    ...(edited && { edited: true as const }),
    ...(message.thread_id ? { threaded: true as const } : {}),
    from: sender.sender_id.open_id,
    at: milliseconds(edited ? message.update_time : message.create_time) || milliseconds(header.create_time),
    chatId: message.chat_id,
    group,
    addressed: !group || mentions.some((one) => one.bot),
    messageId: message.message_id,
    ...foreignTo(header, sender),
    ...unionOf(sender.sender_id),
  };
  const content = contentOf(message.content);
  const file = type === "file" ? fileContent(content) : null;
  if (file !== null) return { incoming: { kind: "file", ...common, ...file } };
  const picture = type === "image" ? pictureContent(content) : null;
  if (picture !== null) return { incoming: { kind: "file", ...common, ...picture, picture: true } };
  const text = contentText(type ?? "", content, mentions);
  if (text === null) return { incoming: { kind: "unreadable", ...common, type: type ?? "" } };
  return { incoming: { kind: "message", ...common, text } };
}

/** JSON as text; some proxies unpack it. */
function contentOf(content: unknown): string {
  return typeof content === "string" ? content : JSON.stringify(content ?? "");
}

/** While the bot's own id is unknown, any mentioned bot counts as ours: silence in the group would be worse. */
function toMention(one: z.infer<typeof mention>, botOpenId: string | null): Mention {
  const bot = botOpenId === null ? one.mentioned_type === "bot" : one.id?.open_id === botOpenId;
  return { key: one.key, name: one.name ?? "", bot };
}
