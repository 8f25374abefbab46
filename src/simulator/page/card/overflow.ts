import { html, type VNode } from "../html.js";
import { staticOptions } from "./options.js";
import { type ElementProps, useWorld } from "./world.js";

/** The menu behind three dots. */
export function Overflow({ node, path }: ElementProps): VNode {
  const world = useWorld();
  return html`<details class="overflow">
    <summary class="btn default" aria-label="更多操作">⋯</summary>
    <div class="menu">
      ${staticOptions(node).map(({ value, label }) => html`<button key=${value} type="button" disabled=${world.busy !== null} onClick=${() => world.act(path, { option: value }, node.confirm)}>${label}</button>`)}
    </div>
  </details>`;
}
