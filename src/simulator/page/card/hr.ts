import { html, type VNode } from "../html.js";

export function Hr(): VNode {
  return html`<hr />`;
}
