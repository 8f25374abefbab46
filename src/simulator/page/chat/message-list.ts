import type { Chat, ChatMessage, Person } from "../../control-types.js";
import type { Toast } from "../hooks/toast.js";
import { html, useEffect, useLayoutEffect, useMemo, useRef, useState, type VNode } from "../html.js";
import { sayDay } from "../time.js";
import { Message } from "./message.js";
import { useHighlight } from "./use-highlight.js";
import { useScroll } from "./use-scroll.js";

export interface ListProps {
  chat: Chat;
  /** All of them; the earlier ones are drawn when somebody scrolls up to them. */
  messages: ChatMessage[];
  people: Map<string, Person>;
  openId: string;
  bot: string;
  /** What is searched for; "" when nothing is. */
  query: string;
  refresh: () => Promise<void>;
  onToast: (toast: Toast) => void;
}

const first = 40; // messages drawn at first
const more = 20; // and at a time when somebody scrolls up: few enough for a frame or two
const nearTop = 800; // px from the top at which earlier ones are drawn

/** The messages with a line before each day. */
export function MessageList(props: ListProps): VNode {
  const { messages, openId, query } = props;
  const [count, setCount] = useState(first);
  const scroll = useScroll(messages, openId);
  useEffect(() => setCount(first), [query]);
  const shown = messages.slice(-count);
  const rows = useRows(props, shown);
  useHighlight(scroll.place, query, rows.length);
  const below = useRef<number | null>(null);
  function onScroll(): void {
    scroll.onScroll();
    const { current } = scroll.place;
    if (!current || current.scrollTop >= nearTop || count >= messages.length) return;
    below.current = current.scrollHeight - current.scrollTop;
    setCount(count + more);
  }
  // What is read stays where it is while earlier messages come above it: at the very top browsers do not see to that.
  useLayoutEffect(() => {
    const { current } = scroll.place;
    if (current && below.current !== null) current.scrollTop = current.scrollHeight - below.current;
    below.current = null;
  }, [count]);
  return html`<div class="message-place">
    <ol class="messages" ref=${scroll.place} onScroll=${onScroll} tabindex="0" role="log" aria-label="消息">
      ${rows}
    </ol>
    ${query !== "" && messages.length === 0 && html`<p class="empty">没有找到“${query}”</p>`}
    ${scroll.behind && html`<button type="button" class="to-end" onClick=${scroll.toEnd}>↓ 新消息</button>`}
  </div>`;
}

/** A row is drawn anew only when its message or its surroundings changed: Preact passes over a node that is the same object. */
function useRows({ chat, people, openId, bot, refresh, onToast }: ListProps, messages: ChatMessage[]): VNode[] {
  const today = new Date().toDateString();
  const members = chat.members.join();
  const drawn = useMemo(() => new Map<ChatMessage, VNode>(), [people, openId, bot, refresh, onToast, today, members]);
  let before = "";
  return messages.flatMap((message) => {
    const row = drawn.get(message) ?? draw(message);
    drawn.set(message, row);
    const day = new Date(message.created_at).toDateString();
    const same = day === before;
    before = day;
    return same ? [row] : [separator(message.created_at, day), row];
  });

  function draw(message: ChatMessage): VNode {
    return html`<${Message}
      key=${message.message_id}
      message=${message}
      chat=${chat}
      people=${people}
      openId=${openId}
      bot=${bot}
      now=${Date.now()}
      onToast=${onToast}
      refresh=${refresh}
    />`;
  }
}

function separator(at: number, day: string): VNode {
  return html`<li key=${day} class="day"><time>${sayDay(at, Date.now())}</time></li>`;
}
