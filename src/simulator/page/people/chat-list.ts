import type { Chat, Person } from "../../control-types.js";
import { isUnread } from "../chat/unread.js";
import { html, type VNode } from "../html.js";
import { sayTime } from "../time.js";
import { Avatar } from "./avatar.js";
import { NewGroup } from "./new-group.js";

interface Props {
  person: Person | undefined;
  people: Person[];
  /** Null until they are known. */
  chats: Chat[] | null;
  current: string;
  onOpen: (chatId: string) => void;
  /** Opens the private chat with the bot for the first time. */
  onStart: () => void;
}

export function ChatList({ person, people, chats, current, onOpen, onStart }: Props): VNode {
  return html`<section class="chats" aria-label="会话">
    <header class="chats-head">
      <div><strong>${person?.name ?? "…"}</strong><small>${person && `${person.department} · ${person.role}`}</small></div>
      ${person && html`<${NewGroup} person=${person} people=${people} onOpen=${onOpen} />`}
    </header>
    <ul>
      ${chats?.every(({ type }) => type !== "p2p") && html`<li key="bot">${starter(onStart)}</li>`}
      ${chats?.map((chat) => html`<li key=${chat.chat_id}>${item(chat, person?.open_id ?? "", current, onOpen)}</li>`)}
    </ul>
  </section>`;
}

function starter(onStart: () => void): VNode {
  return html`<button type="button" class="chat-item" onClick=${onStart}>
    <${Avatar} name="机器人" />
    <span class="chat-words">
      <span class="chat-title"><span class="chat-name">机器人</span><span class="tag">机器人</span></span>
      <span class="chat-last">点开即可开始</span>
    </span>
  </button>`;
}

function item(chat: Chat, openId: string, current: string, onOpen: (chatId: string) => void): VNode {
  const unread = chat.chat_id !== current && isUnread(openId, chat);
  return html`<button
    type="button"
    class="chat-item"
    aria-current=${chat.chat_id === current ? "true" : undefined}
    aria-label=${`${chat.name}${unread ? "，有未读消息" : ""}`}
    onClick=${() => onOpen(chat.chat_id)}
  >
    <${Avatar} name=${chat.name} color=${chat.type === "group" ? "var(--group)" : undefined} dot=${unread} />
    <span class="chat-words">
      <span class="chat-title">
        <span class="chat-name">${chat.name}</span>
        ${chat.type === "p2p" ? html`<span class="tag">机器人</span>` : html`<span class="tag plain">群</span>`}
        <time>${chat.last && sayTime(chat.last.at, Date.now())}</time>
      </span>
      <span class="chat-last">${chat.last?.preview ?? "点开即可开始"}</span>
    </span>
  </button>`;
}
