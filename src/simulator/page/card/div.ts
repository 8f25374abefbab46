import { html, type VNode } from "../html.js";
import { Icon } from "./icon.js";
import { width } from "./style.js";
import { CardText } from "./text.js";
import type { ElementProps } from "./world.js";

export function Div({ node }: ElementProps): VNode {
  return html`<div class=${node.icon ? "with-icon" : ""} style=${width(node.width)}>
    <${Icon} value=${node.icon} /><${CardText} value=${node.text} />
  </div>`;
}
