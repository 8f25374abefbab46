import type { Chat, Person } from "../../control-types.js";
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
  /** Unread messages by chat. */
  unread: ReadonlyMap<string, number>;
  onOpen: (chatId: string) => void;
  /** Opens the private chat with the bot for the first time. */
  onStart: () => void;
}

export function ChatList({ person, people, chats, current, unread, onOpen, onStart }: Props): VNode {
  return html`<section class="chats" aria-label="会话">
    <header class="chats-head">
      <div><strong>${person?.name ?? "…"}</strong><small>${person && `${person.department} · ${person.role}`}</small></div>
      ${person && html`<${NewGroup} person=${person} people=${people} onOpen=${onOpen} />`}
    </header>
    <ul>
      ${chats?.every(({ type }) => type !== "p2p") && html`<li key="bot">${starter(onStart)}</li>`}
      ${chats?.map((chat) => html`<li key=${chat.chat_id}>${item(chat, unread.get(chat.chat_id) ?? 0, current, onOpen)}</li>`)}
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

function item(chat: Chat, count: number, current: string, onOpen: (chatId: string) => void): VNode {
  const unread = chat.chat_id === current ? 0 : count;
  return html`<button
    type="button"
    class="chat-item"
    aria-current=${chat.chat_id === current ? "true" : undefined}
    aria-label=${`${chat.name}${unread > 0 ? `，${unread} 条未读消息` : ""}`}
    onClick=${() => onOpen(chat.chat_id)}
  >
    <${Avatar} name=${chat.name} color=${chat.type === "group" ? "var(--group)" : undefined} unread=${unread} />
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
