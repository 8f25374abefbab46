import type { Chat } from "../../control-types.js";
import { api } from "../api.js";

/** Up to when a person has seen a chat, in this browser. */
export function isUnread(openId: string, chat: Chat): boolean {
  return chat.last !== null && chat.last.at > readUpTo(openId, chat.chat_id);
}

/** How many messages of others came since; 0 for a chat that has been seen, at least 1 for another. */
export async function countUnread(openId: string, chat: Chat): Promise<number> {
  if (!isUnread(openId, chat)) return 0;
  const since = readUpTo(openId, chat.chat_id);
  const { messages } = await api.messages(chat.chat_id, 0);
  return Math.max(1, messages.filter(({ created_at, sender }) => created_at > since && sender.id !== openId).length);
}

export function markRead(openId: string, chat: Chat): void {
  if (chat.last && isUnread(openId, chat)) localStorage.setItem(key(openId, chat.chat_id), String(chat.last.at));
}

function readUpTo(openId: string, chatId: string): number {
  return Number(localStorage.getItem(key(openId, chatId)) ?? 0);
}

function key(openId: string, chatId: string): string {
  return `read:${openId}:${chatId}`;
}
