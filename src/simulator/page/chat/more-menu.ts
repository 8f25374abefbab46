import type { Chat } from "../../control-types.js";
import { api } from "../api.js";
import type { Toast } from "../hooks/toast.js";
import { html, useRef, type VNode } from "../html.js";
import { sendFiles } from "./send-files.js";

interface Props {
  chat: Chat;
  openId: string;
  onSent: () => void;
  onToast: (toast: Toast) => void;
}

const strange: [type: string, label: string][] = [
  ["image", "发一张图片"],
  ["audio", "发一段语音"],
  ["sticker", "发一个表情"],
];

/** Files, messages that a bot cannot read, and the bot's menu. */
export function MoreMenu({ chat, openId, onSent, onToast }: Props): VNode {
  const picker = useRef<HTMLInputElement>(null);
  const menu = useRef<HTMLDetailsElement>(null);
  async function run(work: Promise<unknown>): Promise<void> {
    if (menu.current) menu.current.open = false;
    try {
      await work;
      onSent();
    } catch (error) {
      onToast({ type: "error", content: String(error) });
    }
  }
  function pick(event: Event): void {
    if (!(event.target instanceof HTMLInputElement) || !event.target.files) return;
    void run(sendFiles(openId, chat.chat_id, event.target.files));
    event.target.value = "";
  }
  function choose(event: Event): void {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement)
      void run(api.menu(openId, String(new FormData(event.target).get("key"))));
  }
  return html`<div class="tools">
    <button type="button" class="tool" onClick=${() => picker.current?.click()}>＋ 文件</button>
    <input ref=${picker} type="file" multiple hidden aria-label="选择文件" onChange=${pick} />
    <details ref=${menu} class="more">
      <summary class="tool">更多</summary>
      <div class="menu">
        ${strange.map(([type, label]) => html`<button key=${type} type="button" onClick=${() => run(api.unreadable(openId, chat.chat_id, type))}>${label}</button>`)}
        ${
          chat.type === "p2p" &&
          html`<form onSubmit=${choose}>
          <label>机器人菜单 event_key <input name="key" required maxlength="30" placeholder="如 help" /></label>
          <button>触发</button>
        </form>`
        }
      </div>
    </details>
  </div>`;
}
