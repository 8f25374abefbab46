import { z } from "zod";
import { ANYWHERE, type Component } from "../component.js";
import { wordOrPx } from "../grammar/lengths.js";
import { common } from "../parts/common.js";
import { icon } from "../parts/icon.js";
import { divText } from "../parts/text.js";

/** A short one takes half of the width. */
const field = z.strictObject({ is_short: z.boolean().optional(), text: divText });

export const div: Component = {
  within: ANYWHERE,
  schema: z.strictObject({
    tag: z.literal("div"),
    ...common,
    width: wordOrPx(["fill", "auto"], 16, 999).optional(),
    text: divText.optional(),
    fields: z.array(field).optional(),
    icon: icon.optional(),
  }),
};
