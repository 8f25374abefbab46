import { html, type VNode } from "../html.js";
import { isRecord, type Json, list, record, text } from "../json.js";
import { plain } from "./text.js";
import { type CardWorld, type ElementProps, useWorld } from "./world.js";

/** The menu behind three dots. An option opens a page, or its value goes to the bot. */
export function Overflow(element: ElementProps): VNode {
  const world = useWorld();
  return html`<details class="overflow">
    <summary class="btn default" aria-label="更多操作">⋯</summary>
    <div class="menu">
      ${list(element.node.options)
        .filter(isRecord)
        .map(
          (option, index) => html`<button
        key=${index}
        type="button"
        disabled=${world.busy !== null}
        onClick=${() => choose(option, element, world)}
      >${plain(option.text)}</button>`,
        )}
    </div>
  </details>`;
}

function choose(option: Json, { node, path }: ElementProps, world: CardWorld): void {
  const { pc_url, url } = record(option.multi_url);
  const address = text(pc_url) || text(url);
  if (/^https?:\/\//i.test(address)) window.open(address, "_blank", "noopener,noreferrer");
  else world.act(path, { option: text(option.value) }, node.confirm);
}
