import { z } from "zod";
import { ANYWHERE, type Component } from "../component.js";
import { imageKey } from "../grammar/ids.js";
import { radius } from "../grammar/lengths.js";
import { common } from "../parts/common.js";

const MOST = { double: 2, triple: 3, bisect: 6, trisect: 9 } as const;

export const imgCombination: Component = {
  within: ANYWHERE,
  schema: z
    .strictObject({
      tag: z.literal("img_combination"),
      ...common,
      combination_mode: z.enum(["double", "triple", "bisect", "trisect"]),
      combination_transparent: z.boolean().optional(),
      corner_radius: radius.optional(),
      img_list: z.array(z.strictObject({ img_key: imageKey, transparent: z.boolean().optional() })).min(1),
    })
    .refine((node) => node.img_list.length <= MOST[node.combination_mode], {
      error: "more images than the mode shows",
      path: ["img_list"],
      params: { rule: "image-count" },
    }),
};
