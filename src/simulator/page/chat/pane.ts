import type { Chat, ChatMessage, Person } from "../../control-types.js";
import type { Toast } from "../hooks/toast.js";
import { html, useState, type VNode } from "../html.js";
import { Composer } from "./composer.js";
import { MessageList } from "./message-list.js";
import { Search } from "./search.js";
import { sendFiles } from "./send-files.js";
import { wordsOfMessage } from "./words-of-message.js";

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
  const [query, setQuery] = useState<string | null>(null);
  const wanted = (query ?? "").trim().toLowerCase();
  const found = wanted === "" ? messages : messages.filter((message) => wordsOfMessage(message).includes(wanted));
  function hover(event: DragEvent): void {
    event.preventDefault();
    setOver(true);
  }
  async function send(files: FileList): Promise<void> {
    try {
      await sendFiles(openId, chat.chat_id, files);
      await refresh();
    } catch (error) {
      onToast({ type: "error", content: `文件没有发出去：${error}` });
    }
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer) void send(event.dataTransfer.files);
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
      <${Search} query=${query} found=${found.length} onQuery=${setQuery} />
      <a class="icon-button own-window" href=${location.href} target="_blank" rel="noopener" aria-label="在新窗口打开" title="在新窗口打开">↗</a>
    </header>
    <${MessageList} chat=${chat} messages=${found} people=${people} openId=${openId} bot=${bot} query=${wanted} refresh=${refresh} onToast=${onToast} />
    <${Composer}
      key=${`${openId} ${chat.chat_id}`}
      chat=${chat}
      openId=${openId}
      onSent=${() => refresh().catch(console.warn)}
      onFiles=${send}
      onToast=${onToast}
    />
  </main>`;
}
