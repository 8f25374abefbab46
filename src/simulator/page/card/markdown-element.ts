import { html, type VNode } from "../html.js";
import { Markdown } from "../markdown/markdown.js";
import { Icon } from "./icon.js";
import { align, fontSize } from "./style.js";
import { translated } from "./text.js";
import type { ElementProps } from "./world.js";

export function MarkdownElement({ node }: ElementProps): VNode {
  return html`<div class=${node.icon ? "with-icon" : ""} style=${{ ...fontSize(node.text_size), ...align(node.text_align) }}>
    <${Icon} value=${node.icon} /><${Markdown} source=${translated(node)} />
  </div>`;
}
