import type { Person } from "../control-types.js";
import { api } from "./api.js";
import { ChatPane } from "./chat/pane.js";
import { markRead } from "./chat/unread.js";
import { useChats, useUnread, useUnreadPeople } from "./hooks/chats.js";
import { useEntering } from "./hooks/entering.js";
import { useLive } from "./hooks/live.js";
import { useMessages } from "./hooks/messages.js";
import { useToast } from "./hooks/toast.js";
import { html, useEffect, useMemo, useState, type VNode } from "./html.js";
import { Inspector } from "./inspector/inspector.js";
import { ChatList } from "./people/chat-list.js";
import { Rail } from "./people/rail.js";
import { useRoute } from "./route.js";

export function App(): VNode {
  const [{ openId, chatId }, go] = useRoute();
  const [toast, showToast] = useToast();
  const people = usePeople();
  const byId = useMemo(() => new Map(people.map((person) => [person.open_id, person])), [people]);
  const { chats, refresh: refreshChats } = useChats(openId);
  const chat = chats?.find((one) => one.chat_id === chatId);
  // Only of a chat that exists: after a restart of the simulator nothing old is kept.
  const { messages, refresh } = useMessages(chat?.chat_id ?? "");
  const unread = useUnread(openId, chats, chatId);
  const unreadPeople = useUnreadPeople(people, openId);
  const online = useLive(openId, (change) => {
    refreshChats().catch(console.warn);
    if (!change || change.chat_id === chatId) refresh().catch(console.warn);
  });
  const { pick, enter } = useEntering({ people, route: { openId, chatId }, chats, refreshChats, go });
  useEffect(() => {
    if (chat && !document.hidden) markRead(openId, chat);
  }, [openId, chat]);
  const open = async (next: string) => {
    await refreshChats();
    go({ openId, chatId: next });
  };
  const start = () => enter(openId).catch((error) => showToast({ type: "error", content: sayRefusal(error) }));

  return html`<div class="app ${chatId ? "in-chat" : ""}">
    <${Rail} people=${people} current=${openId} unread=${unreadPeople} onPick=${pick} />
    <${ChatList} person=${byId.get(openId)} people=${people} chats=${chats} current=${chatId} unread=${unread} onOpen=${open} onStart=${start} />
    ${
      chat
        ? html`<${ChatPane}
          key=${`${openId} ${chatId}`}
          chat=${chat}
          messages=${messages}
          people=${byId}
          openId=${openId}
          bot=${chats?.find(({ type }) => type === "p2p")?.name ?? "机器人"}
          refresh=${refresh}
          onBack=${() => go({ openId, chatId: "" })}
          onToast=${showToast}
        />`
        : html`<main class="pane nothing"><p>从左边选择一个会话</p></main>`
    }
    <${Inspector} />
    ${toast}
    ${!online && html`<p class="offline" role="alert">与模拟器的连接中断，正在重连…</p>`}
  </div>`;
}

function usePeople(): Person[] {
  const [people, setPeople] = useState<Person[]>([]);
  useEffect(() => {
    api.people().then(setPeople).catch(console.warn);
  }, []);
  return people;
}

function sayRefusal(error: unknown): string {
  return `机器人打不开，也许这个人不在它的可用范围内（${error instanceof Error ? error.message : error}）`;
}
