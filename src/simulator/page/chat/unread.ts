import type { Chat } from "../../control-types.js";

/** Up to when a person has seen a chat, in this browser. */
export function isUnread(openId: string, chat: Chat): boolean {
  return chat.last !== null && chat.last.at > Number(localStorage.getItem(key(openId, chat.chat_id)) ?? 0);
}

export function markRead(openId: string, chat: Chat): void {
  if (chat.last && isUnread(openId, chat)) localStorage.setItem(key(openId, chat.chat_id), String(chat.last.at));
}

function key(openId: string, chatId: string): string {
  return `read:${openId}:${chatId}`;
}
