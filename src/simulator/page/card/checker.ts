import { html, type VNode } from "../html.js";
import { isRecord, type Json, list, number, record, text } from "../json.js";
import { sendsCallback } from "./behaviors.js";
import { Button } from "./button.js";
import { isFlag, useField } from "./field.js";
import { box, type Style } from "./style.js";
import { CardText, plain } from "./text.js";
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
  const tips = plain(node.disabled === true ? node.disabled_tips : node.hover_tips) || undefined;
  const input = html`<input type="checkbox" aria-label=${plain(node.text)} checked=${field.value} disabled=${field.disabled} onChange=${tick} />`;
  const words = html`<span class="checker-words" style=${field.value ? ticked(node) : {}}><${CardText} value=${node.text} /></span>`;
  return html`<div class="field checker-field ${field.refusal ? "refused" : ""}" data-name=${field.id} title=${tips} style=${box("padding", node.padding)}>
    ${
      node.overall_checkable === false
        ? html`<div class="checker"><label>${input}</label>${words}</div>`
        : html`<label class="checker ${field.value ? "checked" : ""}">${input}${words}</label>`
    }
    ${sideButtons(element)}
    ${field.refusal && html`<p class="refusal" role="alert">${field.refusal}</p>`}
  </div>`;
}

/** What a ticked line looks like: struck through, paler. */
function ticked(node: Json): Style {
  const { show_strikethrough, opacity } = record(node.checked_style);
  return {
    ...(show_strikethrough === true ? { textDecoration: "line-through" } : {}),
    ...(opacity === undefined ? {} : { opacity: number(opacity, 1) }),
  };
}

function sideButtons({ node, path }: ElementProps): VNode | null {
  const area = record(node.button_area);
  const buttons = list(area.buttons).filter(isRecord);
  if (buttons.length === 0) return null;
  return html`<span class="checker-buttons rule-${text(area.pc_display_rule) || "always"}">
    ${buttons.map((button, index) => html`<${Button} key=${index} node=${button} path=${`${path}/button_area/buttons/${index}`} />`)}
  </span>`;
}
