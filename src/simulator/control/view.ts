import type { Chat, ChatMessage, Person } from "../control-types.js";
import { isObject, type JsonObject, parseObject, text } from "../json.js";
import type { ChatRoom } from "../workspace/chats.js";
import type { Message } from "../workspace/messages.js";
import type { Employee } from "../workspace/staff.js";
import type { World } from "../world.js";

export function viewPerson({ open_id, name, department, role, color }: Employee): Person {
  return { open_id, name, department, role, color };
}

export function viewChat(world: World, room: ChatRoom): Chat {
  const message = world.messages.last(room.chat_id);
  const last = message === undefined ? null : { at: message.updated_at, preview: preview(viewMessage(world, message)) };
  return { chat_id: room.chat_id, type: room.type, name: room.name, members: room.members, last };
}

/** The message as the chat page and the tests see it: content parsed, mentions written out, files with their facts. */
export function viewMessage(world: World, message: Message): ChatMessage {
  const { seq, message_id, chat_id, sender, msg_type, created_at, updated_at } = message;
  const base = { seq, message_id, chat_id, sender, created_at, updated_at };
  if (message.recalled) return { ...base, msg_type: "system", content: { text: "此消息已撤回" } };
  return { ...base, msg_type, content: withFile(world, withNames(message)) };
}

function withNames({ content, mentions }: Message): JsonObject {
  const parsed = parseObject(content) ?? {};
  if (typeof parsed.text !== "string") return parsed;
  const shown = mentions.reduce((words, mention) => words.replaceAll(mention.key, `@${mention.name}`), parsed.text);
  return { ...parsed, text: shown };
}

function withFile(world: World, content: JsonObject): JsonObject {
  const file = typeof content.file_key === "string" ? world.files.get(content.file_key) : undefined;
  return file === undefined ? content : { ...content, file_name: file.name, size: file.bytes.length };
}

function preview({ msg_type, content }: ChatMessage): string {
  if (msg_type === "interactive") return `［卡片］${titleOf(content)}`;
  if (msg_type === "file") return `［文件］${text(content, "file_name")}`;
  return (text(content, "text") || `［${msg_type}］`).slice(0, 60);
}

function titleOf({ header }: JsonObject): string {
  return isObject(header) && isObject(header.title) ? text(header.title, "content") : "";
}
