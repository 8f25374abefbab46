import type { Chat } from "../../control-types.js";
import { api } from "../api.js";
import type { Toast } from "../hooks/toast.js";
import { html, useLayoutEffect, useRef, useState, type VNode } from "../html.js";
import { MoreMenu } from "./more-menu.js";

interface Props {
  chat: Chat;
  openId: string;
  onSent: () => void;
  onFiles: (files: FileList) => Promise<void>;
  onToast: (toast: Toast) => void;
}

/** Where a person types. Enter sends, Shift+Enter makes a new line; what is not sent stays for each chat. */
export function Composer({ chat, openId, onSent, onFiles, onToast }: Props): VNode {
  const key = `typing:${openId}:${chat.chat_id}`;
  const [typed, setTyped] = useState(() => sessionStorage.getItem(key) ?? "");
  const [mention, setMention] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => grow(area.current), [typed]);

  function type(value: string): void {
    setTyped(value);
    sessionStorage.setItem(key, value);
  }
  async function send(): Promise<void> {
    const said = typed.trim();
    if (!said) return;
    type("");
    try {
      await api.say({ open_id: openId, chat_id: chat.chat_id, text: said, ...(mention && { mention: true }) });
      onSent();
    } catch (error) {
      type(said);
      onToast({ type: "error", content: `没有发出去：${error}` });
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    // An Enter that picks a word in a Chinese input method is not meant for us; Safari says so only by the key code.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    void send();
  }
  /** A copied table comes as words and as a picture of them: the words are meant. */
  function onPaste({ clipboardData }: ClipboardEvent): void {
    if (clipboardData && clipboardData.files.length > 0 && clipboardData.getData("text/plain") === "")
      void onFiles(clipboardData.files);
  }
  return html`<div class="composer">
    <div class="composer-tools">
      <${MoreMenu} chat=${chat} openId=${openId} onSent=${onSent} onToast=${onToast} />
      ${chat.type === "group" && html`<button type="button" class="tool" aria-pressed=${mention} onClick=${() => setMention(!mention)}>@机器人</button>`}
      <span class="composer-hint">Enter 发送，Shift+Enter 换行</span>
    </div>
    <div class="composer-row">
      <textarea
        ref=${area}
        rows="1"
        aria-label=${`发送给 ${chat.name}`}
        placeholder=${`发送给 ${chat.name}`}
        value=${typed}
        onInput=${(event: Event) => event.target instanceof HTMLTextAreaElement && type(event.target.value)}
        onKeyDown=${onKeyDown}
        onPaste=${onPaste}
      ></textarea>
      <button type="button" class="btn primary_filled send" disabled=${typed.trim() === ""} onClick=${send}>发送</button>
    </div>
  </div>`;
}

/** As high as its lines, up to a third of the window. */
function grow(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.style.height = "auto";
  area.style.height = `${Math.min(area.scrollHeight, innerHeight / 3)}px`;
}
