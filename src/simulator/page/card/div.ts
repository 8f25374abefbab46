import { html, type VNode } from "../html.js";
import { width } from "./style.js";
import { CardText } from "./text.js";
import type { ElementProps } from "./world.js";

export function Div({ node }: ElementProps): VNode {
  return html`<div style=${width(node.width)}>
    <${CardText} value=${node.text} />
  </div>`;
}
