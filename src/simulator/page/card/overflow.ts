import { html, type VNode } from "../html.js";
import { isRecord, type Json, list, text } from "../json.js";
import { addressOf, openAddress } from "./links.js";
import { width } from "./style.js";
import { plain } from "./text.js";
import { type CardWorld, type ElementProps, useWorld } from "./world.js";

/** The menu behind three dots. An option opens a page, or its value goes to the bot. */
export function Overflow(element: ElementProps): VNode {
  const world = useWorld();
  return html`<details class="overflow" style=${width(element.node.width)}>
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
  const address = addressOf(option.multi_url);
  if (address) openAddress(address);
  else world.act(path, { option: text(option.value) }, node.confirm);
}
