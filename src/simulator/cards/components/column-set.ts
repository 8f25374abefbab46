import { z } from "zod";
import { ANYWHERE, type Component } from "../component.js";
import { color } from "../grammar/colors.js";
import { align, sides, spacing, wordOrPx } from "../grammar/lengths.js";
import { multiUrl } from "../grammar/urls.js";
import { common, held, layout } from "../parts/common.js";

const action = z.strictObject({ multi_url: multiUrl });

export const columnSet: Component = {
  within: ANYWHERE,
  holds: "columns",
  schema: z.strictObject({
    tag: z.literal("column_set"),
    ...common,
    horizontal_spacing: spacing.optional(),
    horizontal_align: align.optional(),
    flex_mode: z.enum(["none", "stretch", "flow", "bisect", "trisect"]).optional(),
    background_style: color("default").optional(),
    action: action.optional(),
    columns: held.min(1),
  }),
};

export const column: Component = {
  within: ["column_set"],
  holds: "elements",
  schema: z.strictObject({
    tag: z.literal("column"),
    ...common,
    ...layout,
    background_style: color("default").optional(),
    width: wordOrPx(["auto", "weighted"], 16, 600).optional(),
    weight: z.int().min(1).max(5).optional(),
    padding: sides(0, 99).optional(),
    action: action.optional(),
    elements: held.optional(),
  }),
};
