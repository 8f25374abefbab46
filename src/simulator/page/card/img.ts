import { html, type VNode } from "../html.js";
import { type Json, number, text } from "../json.js";
import { Picture } from "./picture.js";
import { radius, type Style } from "./style.js";
import { plain } from "./text.js";
import type { ElementProps } from "./world.js";

/** Named sizes, in px (content/image.md). */
const sizes: Record<string, [wide: number, high: number]> = {
  large: [160, 160],
  medium: [80, 80],
  small: [40, 40],
  tiny: [16, 16],
};

export function Img({ node }: ElementProps): VNode {
  const words = plain(node.alt) || plain(node.title) || "图片";
  const title = plain(node.title);
  return html`<figure class="figure">
    ${title && html`<figcaption>${title}</figcaption>`}
    <${Picture} imgKey=${text(node.img_key)} words=${words} style=${looks(node)} preview=${node.preview !== false} />
  </figure>`;
}

function looks(node: Json): Style {
  const fit = text(node.scale_type) || text(node.mode) || "crop_center";
  const whole = fit === "fit_horizontal" || fit === "stretch";
  const crop = { objectFit: "cover", objectPosition: fit === "crop_top" ? "top" : "center" };
  return {
    ...(whole ? { width: "100%", height: "auto" } : crop),
    ...sizeOf(node, whole),
    ...radius(node.corner_radius),
    ...(node.transparent === true ? { background: "transparent" } : {}),
  };
}

/** A size counts for cropped pictures only; version 1.0 had widths instead. */
function sizeOf(node: Json, whole: boolean): Style {
  const custom = number(node.custom_width, 0);
  if (custom > 0) return { width: custom };
  if (node.compact_width === true) return { width: 278 };
  if (whole) return node.size === "stretch" ? { width: "100%" } : {};
  const pair = /^(\d{1,4})px (\d{1,4})px$/.exec(text(node.size));
  const [wide, high] = sizes[text(node.size)] ?? (pair ? [Number(pair[1]), Number(pair[2])] : []);
  return wide && high ? { width: wide, height: high } : {};
}
