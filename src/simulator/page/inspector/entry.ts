import type { LogEntry } from "../../control-types.js";
import { html, useState, type VNode } from "../html.js";
import { saySize, sayTime } from "../time.js";

/** One request or event; its bodies are written out when it is opened. */
export function Entry({ entry, faulty }: { entry: LogEntry; faulty: boolean }): VNode {
  const [open, setOpen] = useState(false);
  const { n, at, direction, what, status, took, card } = entry;
  return html`<li class="entry ${faulty ? "faulty" : ""}">
    <details open=${open} onToggle=${(event: Event) => setOpen(event.target instanceof HTMLDetailsElement && event.target.open)}>
      <summary>
        <span class="entry-way" title=${direction === "in" ? "机器人 → 飞书" : "飞书 → 机器人"}>${direction === "in" ? "←" : "→"}</span>
        <span class="entry-what">${what}</span>
        <span class="entry-facts">${status || "无应答"} · ${Math.round(took)} ms · ${sayTime(at, Date.now())} · #${n}</span>
        ${card && html`<span class="entry-facts">卡片 ${card.elements} 个元素 · ${saySize(card.bytes)}</span>`}
        ${card?.faults.map((fault, index) => html`<span key=${index} class="entry-fault">${fault.code} ${fault.path}：${fault.message}</span>`)}
      </summary>
      ${
        open &&
        html`<div>
        <h3>请求</h3>
        <pre tabindex="0">${JSON.stringify(entry.request, null, 2)}</pre>
        <h3>应答</h3>
        <pre tabindex="0">${JSON.stringify(entry.answer, null, 2)}</pre>
      </div>`
      }
    </details>
  </li>`;
}
