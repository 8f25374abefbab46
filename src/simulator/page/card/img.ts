import { html, type VNode } from "../html.js";
import { text } from "../json.js";
import { plain } from "./text.js";
import type { ElementProps } from "./world.js";

/** A placeholder: the simulator keeps no pictures for cards. */
export function Img({ node }: ElementProps): VNode {
  const words = plain(node.alt) || plain(node.title) || "图片";
  return html`<div class="picture" role="img" aria-label=${words}>${words}<small>${text(node.img_key)}</small></div>`;
}
