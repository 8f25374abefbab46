import { z } from "zod";
import { elementId } from "../grammar/ids.js";
import { align, inputWidth, sides, spacing, verticalAlign } from "../grammar/lengths.js";
import { behaviors, confirm } from "./behaviors.js";
import { plainText } from "./text.js";

/** What every component has. */
export const common = { element_id: elementId.optional(), margin: sides(-99, 99).optional() };

/** How a container lays out what it holds. */
export const layout = {
  direction: z.enum(["vertical", "horizontal"]).optional(),
  horizontal_spacing: spacing.optional(),
  horizontal_align: align.optional(),
  vertical_spacing: spacing.optional(),
  vertical_align: verticalAlign.optional(),
};

/** Checked one by one where they stand (walk.ts), not here. */
export const held = z.array(z.unknown());

/** What an element has that takes a value from a person. */
export const valued = {
  ...common,
  name: z.string().optional(),
  required: z.boolean().optional(),
  disabled: z.boolean().optional(),
  behaviors: behaviors.optional(),
  confirm: confirm.optional(),
};

/** Fields and menus also have a width. */
export const field = { ...valued, width: inputWidth.optional() };

export const tips = { hover_tips: plainText.optional(), disabled_tips: plainText.optional() };
