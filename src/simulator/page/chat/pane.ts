import type { Chat, ChatMessage, Person } from "../../control-types.js";
import type { Toast } from "../hooks/toast.js";
import { html, useState, type VNode } from "../html.js";
import { Composer } from "./composer.js";
import { Message } from "./message.js";
import { sendFiles } from "./send-files.js";
import { useScroll } from "./use-scroll.js";

interface Props {
  chat: Chat;
  messages: ChatMessage[];
  people: Map<string, Person>;
  openId: string;
  bot: string;
  refresh: () => Promise<void>;
  onBack: () => void;
  onToast: (toast: Toast) => void;
}

/** One open chat: its messages and the box to answer in. Files can be dropped anywhere on it. */
export function ChatPane({ chat, messages, people, openId, bot, refresh, onBack, onToast }: Props): VNode {
  const [over, setOver] = useState(false);
  const scroll = useScroll(messages, openId);
  const now = Date.now();
  function hover(event: DragEvent): void {
    event.preventDefault();
    setOver(true);
  }
  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    setOver(false);
    try {
      if (event.dataTransfer) await sendFiles(openId, chat.chat_id, event.dataTransfer.files);
      await refresh();
    } catch (error) {
      onToast({ type: "error", content: `文件没有发出去：${error}` });
    }
  }
  return html`<main
    class="pane ${over ? "over" : ""}"
    onDragOver=${(event: DragEvent) => hover(event)}
    onDragLeave=${(event: DragEvent) => event.target === event.currentTarget && setOver(false)}
    onDrop=${drop}
  >
    <header class="pane-head">
      <button type="button" class="icon-button back" aria-label="返回会话列表" onClick=${onBack}>‹</button>
      <h1>${chat.name}</h1>
      <span class="pane-members">${chat.type === "group" ? chat.members.map((id) => people.get(id)?.name ?? id).join("、") : "机器人"}</span>
    </header>
    <ol class="messages" ref=${scroll.place} onScroll=${scroll.onScroll} tabindex="0" role="log" aria-label="消息">
      ${messages.map(
        (message) => html`<${Message}
        key=${message.message_id}
        message=${message}
        chat=${chat}
        people=${people}
        openId=${openId}
        bot=${bot}
        now=${now}
        onToast=${onToast}
        refresh=${refresh}
      />`,
      )}
    </ol>
    ${scroll.behind && html`<button type="button" class="to-end" onClick=${scroll.toEnd}>↓ 新消息</button>`}
    <${Composer} key=${`${openId} ${chat.chat_id}`} chat=${chat} openId=${openId} onSent=${() => refresh().catch(console.warn)} onToast=${onToast} />
  </main>`;
}
