import { z } from "zod";
import { ANYWHERE, type Component } from "../component.js";
import { color } from "../grammar/colors.js";
import { radius, sides, wordOrPx } from "../grammar/lengths.js";
import { behaviors, confirm } from "../parts/behaviors.js";
import { common, held, layout, tips } from "../parts/common.js";

export const interactiveContainer: Component = {
  within: ANYWHERE,
  holds: "elements",
  schema: z.strictObject({
    tag: z.literal("interactive_container"),
    ...common,
    ...layout,
    ...tips,
    width: wordOrPx(["fill", "auto"], 16, 999).optional(),
    height: wordOrPx(["auto"], 10, 999).optional(),
    background_style: color("default", "laser").optional(),
    has_border: z.boolean().optional(),
    border_color: color().optional(),
    corner_radius: radius.optional(),
    padding: sides(-99, 99).optional(),
    behaviors: behaviors.min(1),
    disabled: z.boolean().optional(),
    confirm: confirm.optional(),
    elements: held,
  }),
};
