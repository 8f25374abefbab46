import type { Message } from "../workspace/messages.js";
import type { World } from "../world.js";

/** A message as the open API shows it: times are strings of milliseconds. */
export function viewMessage(world: World, message: Message): Record<string, unknown> {
  return {
    message_id: message.message_id,
    ...(message.root_id !== undefined && { root_id: message.root_id, parent_id: message.parent_id }),
    ...(message.thread_id !== undefined && { thread_id: message.thread_id }),
    msg_type: message.msg_type,
    create_time: String(message.created_at),
    update_time: String(message.updated_at),
    deleted: message.recalled,
    updated: message.edits > 0,
    chat_id: message.chat_id,
    sender: viewSender(world, message),
    body: { content: message.recalled ? "This message was recalled" : message.content },
    ...(message.mentions.length > 0 && {
      mentions: message.mentions.map((each) => ({ ...each, id: each.id.open_id, id_type: "open_id" })),
    }),
  };
}

function viewSender(world: World, { sender }: Message): Record<string, string> {
  const type =
    sender.type === "app" ? { id_type: "app_id", sender_type: "app" } : { id_type: "open_id", sender_type: "user" };
  return { id: sender.id, ...type, tenant_key: world.tenantKey };
}
