import { z } from "zod";
import { ANYWHERE, type Component } from "../component.js";
import { color } from "../grammar/colors.js";
import { radius, sides, verticalAlign } from "../grammar/lengths.js";
import { common, held, layout } from "../parts/common.js";
import { sizedIcon } from "../parts/icon.js";
import { panelTitle } from "../parts/text.js";

const header = z.strictObject({
  title: panelTitle.optional(),
  background_color: color().optional(),
  width: z.enum(["fill", "auto", "auto_when_fold"]).optional(),
  vertical_align: verticalAlign.optional(),
  padding: sides(-99, 99).optional(),
  icon: sizedIcon.optional(),
  icon_position: z.enum(["left", "right", "follow_text"]).optional(),
  icon_expanded_angle: z.literal([-180, -90, 90, 180]).optional(),
});

export const collapsiblePanel: Component = {
  within: ANYWHERE,
  holds: "elements",
  schema: z.strictObject({
    tag: z.literal("collapsible_panel"),
    ...common,
    ...layout,
    expanded: z.boolean().optional(),
    padding: sides(0, 99).optional(),
    background_color: color().optional(),
    header,
    border: z.strictObject({ color: color().optional(), corner_radius: radius.optional() }).optional(),
    elements: held.optional(),
  }),
};
