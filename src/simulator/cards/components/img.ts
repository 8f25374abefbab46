import { z } from "zod";
import { ANYWHERE, type Component } from "../component.js";
import { imageKey } from "../grammar/ids.js";
import { isPxPair, radius } from "../grammar/lengths.js";
import { ruled } from "../grammar/ruled.js";
import { common } from "../parts/common.js";
import { plainText } from "../parts/text.js";

const SIZES = ["large", "medium", "small", "tiny", "stretch"];

const size = ruled(
  "length",
  `expected ${SIZES.join(", ")} or two lengths in [1,1000]px`,
  (text) => SIZES.includes(text) || isPxPair(text, 1, 1000),
);

export const img: Component = {
  within: ANYWHERE,
  schema: z.strictObject({
    tag: z.literal("img"),
    ...common,
    img_key: imageKey,
    alt: plainText,
    title: plainText.optional(),
    corner_radius: radius.optional(),
    scale_type: z.enum(["crop_center", "crop_top", "fit_horizontal"]).optional(),
    size: size.optional(),
    transparent: z.boolean().optional(),
    preview: z.boolean().optional(),
    // Of version 1.0, still documented.
    mode: z.enum(["crop_center", "fit_horizontal", "stretch"]).optional(),
    custom_width: z.int().min(278).max(580).optional(),
    compact_width: z.boolean().optional(),
  }),
};
