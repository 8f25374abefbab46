import type { LogEntry } from "../../control-types.js";
import { html, useState, type VNode } from "../html.js";
import { Entry } from "./entry.js";
import { useLog } from "./use-log.js";

/** What went over the wire, newest first. Closed it is a button that counts the faults. */
export function Inspector(): VNode {
  const [open, setOpen] = useState(false);
  const [onlyFaults, setOnlyFaults] = useState(false);
  const entries = useLog(open);
  const faulty = entries.filter(isFaulty);
  const shown = (onlyFaults ? faulty : entries).slice(-200).reverse();
  return html`<aside class="inspector ${open ? "open" : ""}" aria-label="通信记录">
    <button type="button" class="inspector-tab" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      ${open ? "收起" : "通信记录"}${faulty.length > 0 && html`<b class="count" title="有问题的条目">${faulty.length}</b>`}
    </button>
    ${
      open &&
      html`<div class="inspector-body">
      <header><h2>通信记录</h2><label><input type="checkbox" checked=${onlyFaults} onChange=${() => setOnlyFaults(!onlyFaults)} /> 只看问题</label></header>
      <ol>${shown.map((entry: LogEntry) => html`<${Entry} key=${entry.n} entry=${entry} faulty=${isFaulty(entry)} />`)}</ol>
      ${shown.length === 0 && html`<p class="empty">还没有记录</p>`}
    </div>`
    }
  </aside>`;
}

/** Answered with an error, not answered at all, or carrying a card that breaks a rule. */
function isFaulty(entry: LogEntry): boolean {
  return entry.status === 0 || entry.status >= 400 || (entry.card?.faults.length ?? 0) > 0;
}
