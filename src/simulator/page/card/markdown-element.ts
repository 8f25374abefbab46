import { html, type VNode } from "../html.js";
import { text } from "../json.js";
import { Markdown } from "../markdown/markdown.js";
import { align, fontSize } from "./style.js";
import type { ElementProps } from "./world.js";

export function MarkdownElement({ node }: ElementProps): VNode {
  return html`<div style=${{ ...fontSize(node.text_size), ...align(node.text_align) }}><${Markdown} source=${text(node.content)} /></div>`;
}
