import { html, type VNode } from "../html.js";
import { sendsCallback } from "./behaviors.js";
import { isFlag, useField } from "./field.js";
import { CardText } from "./text.js";
import { type ElementProps, useWorld } from "./world.js";

/** A tick box. Without a callback behaviour the tick stays on this client, as in Feishu. */
export function Checker(element: ElementProps): VNode {
  const { node, path } = element;
  const world = useWorld();
  const field = useField(element, node.checked === true, isFlag);
  function tick(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const { checked } = event.target;
    field.set(checked);
    if (!field.inForm && sendsCallback(node)) world.act(path, { checked }, node.confirm);
  }
  return html`<div class="field ${field.refusal ? "refused" : ""}" data-name=${field.id}>
    <label class="checker ${field.value ? "checked" : ""}">
      <input type="checkbox" checked=${field.value} disabled=${field.disabled} onChange=${tick} />
      <${CardText} value=${node.text} />
    </label>
    ${field.refusal && html`<p class="refusal" role="alert">${field.refusal}</p>`}
  </div>`;
}
