import type { EventQueue } from "../push/event-queue.js";
import type { ChatRoom } from "../workspace/chats.js";
import type { Mention, Message, NewMessage } from "../workspace/messages.js";
import type { Employee } from "../workspace/staff.js";
import type { World } from "../world.js";
import { idsOf } from "./act.js";

export interface Speaking {
  readonly person: Employee;
  readonly room: ChatRoom;
  readonly msg_type: NewMessage["msg_type"];
  readonly content: Record<string, unknown>;
  readonly mention?: boolean;
  /** The message that is answered in its thread; "new" opens a thread, as in a group of topics. */
  readonly thread?: Message | "new";
}

/**
 * A message of a person, and its event. In groups the bot is told only of messages that mention it, unless the app has the
 * sensitive scope for all of them.
 */
export function speak(
  world: World,
  events: EventQueue,
  { person, room, msg_type, content, mention = false, thread }: Speaking,
): Message {
  const message = world.messages.add({
    chat_id: room.chat_id,
    sender: { type: "user", id: person.open_id },
    msg_type,
    content: JSON.stringify(mention ? { ...content, text: `@_user_1 ${content.text}` } : content),
    mentions: mention ? [mentionOfBot(world)] : [],
    ...(thread !== undefined && { threaded: true }),
    ...(thread !== undefined && thread !== "new" && { parent: thread }),
  });
  if (room.botIn && hears(world, room, mention))
    events.add("im.message.receive_v1", received(world, message, person, room));
  return message;
}

/** The message comes once more under its id, with the time of the change. */
export function editMessage(
  world: World,
  events: EventQueue,
  { message, person, room, text }: { message: Message; person: Employee; room: ChatRoom; text: string },
): void {
  message.edits += 1;
  world.messages.change(message, JSON.stringify({ text }));
  if (room.botIn && hears(world, room, message.mentions.length > 0))
    events.add("im.message.receive_v1", received(world, message, person, room));
}

/** Messages come by the scope of their kind; a group's messages without a mention need a sensitive scope. */
function hears({ missingScopes }: World, room: ChatRoom, mention: boolean): boolean {
  if (room.type === "p2p") return !missingScopes.has("im:message.p2p_msg:readonly");
  if (mention && !missingScopes.has("im:message.group_at_msg:readonly")) return true;
  return !missingScopes.has("im:message.group_msg");
}

function received(world: World, message: Message, person: Employee, room: ChatRoom): Record<string, unknown> {
  const { message_id, chat_id, msg_type, content, mentions, created_at, updated_at, edits } = message;
  const { root_id, parent_id, thread_id } = message;
  return {
    sender: { sender_id: idsOf(world, person), sender_type: "user", tenant_key: person.tenant_key },
    message: {
      message_id,
      create_time: String(created_at),
      update_time: String(edits > 0 ? updated_at : created_at),
      ...(root_id !== undefined && { root_id, parent_id }),
      ...(thread_id !== undefined && { thread_id }),
      chat_id,
      chat_type: room.type,
      message_type: msg_type,
      content,
      ...(mentions.length > 0 && { mentions }),
    },
  };
}

function mentionOfBot(world: World): Mention {
  const id = { open_id: world.bot.open_id, union_id: world.bot.open_id.replace("ou_", "on_"), user_id: "" };
  return { key: "@_user_1", id, mentioned_type: "bot", name: world.bot.name, tenant_key: world.tenantKey };
}
