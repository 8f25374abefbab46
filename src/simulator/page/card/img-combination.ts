import { html, type VNode } from "../html.js";
import { isRecord, list, text } from "../json.js";
import type { ElementProps } from "./world.js";

/** Placeholders side by side, as `img` has one. */
export function ImgCombination({ node }: ElementProps): VNode {
  const keys = list(node.img_list)
    .filter(isRecord)
    .map((image) => text(image.img_key));
  return html`<div class="row">${keys.map((key, index) => html`<div key=${index} class="picture" role="img" aria-label="图片">图片<small>${key}</small></div>`)}</div>`;
}
