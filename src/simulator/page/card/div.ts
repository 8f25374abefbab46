import { html, type VNode } from "../html.js";
import { isRecord, type Json, list } from "../json.js";
import { Icon } from "./icon.js";
import { width } from "./style.js";
import { CardText } from "./text.js";
import type { ElementProps } from "./world.js";

export function Div({ node }: ElementProps): VNode {
  return html`<div class=${node.icon ? "with-icon" : ""} style=${width(node.width)}>
    <${Icon} value=${node.icon} /><div><${CardText} value=${node.text} />${fields(node)}</div>
  </div>`;
}

/** Short ones stand beside each other, two in a line. */
function fields(node: Json): VNode | null {
  const shown = list(node.fields).filter(isRecord);
  if (shown.length === 0) return null;
  return html`<div class="div-fields">
    ${shown.map((field, index) => html`<div key=${index} class=${field.is_short === true ? "short" : ""}><${CardText} value=${field.text} /></div>`)}
  </div>`;
}
