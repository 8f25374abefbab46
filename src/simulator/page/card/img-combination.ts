import { html, type VNode } from "../html.js";
import { isRecord, list, text } from "../json.js";
import { Picture } from "./picture.js";
import { radius } from "./style.js";
import type { ElementProps } from "./world.js";

const modes = new Set(["double", "triple", "bisect", "trisect"]);

/** Several pictures as one: side by side (double), a large one and two (triple), or a grid of two or three columns. */
export function ImgCombination({ node }: ElementProps): VNode {
  const mode = modes.has(text(node.combination_mode)) ? text(node.combination_mode) : "double";
  return html`<div class="combination mode-${mode}" style=${radius(node.corner_radius)}>
    ${list(node.img_list)
      .filter(isRecord)
      .map((image, index) => {
        const clear = node.combination_transparent === true || image.transparent === true;
        return html`<${Picture} key=${index} imgKey=${text(image.img_key)} words="图片" preview=${true} style=${clear ? { background: "transparent" } : {}} />`;
      })}
  </div>`;
}
