import { z } from "zod";
import { type Component, isInForm, type Seat } from "../component.js";
import { type Fault, fault } from "../fault.js";
import { imageKey } from "../grammar/ids.js";
import { callbackValue } from "../parts/behaviors.js";
import { tips, valued } from "../parts/common.js";
import { uniqueOptions } from "../parts/options.js";
import { plainText } from "../parts/text.js";
import { join } from "../pointer.js";

const option = z.strictObject({
  img_key: imageKey,
  value: z.string().min(1),
  disabled: z.boolean().optional(),
  ...tips,
});

export const selectImg: Component = {
  // The only element that no page allows in a collapsible panel.
  within: ["body", "form", "column", "interactive_container"],
  takes: "value",
  schema: z.strictObject({
    tag: z.literal("select_img"),
    ...valued,
    disabled_tips: plainText.optional(),
    multi_select: z.boolean().optional(),
    layout: z.enum(["stretch", "bisect", "trisect"]).optional(),
    can_preview: z.boolean().optional(),
    aspect_ratio: z.enum(["1:1", "16:9", "4:3"]).optional(),
    value: callbackValue.optional(),
    options: z.array(option).min(1),
  }),
  *check(seat: Seat): Iterable<Fault> {
    yield* uniqueOptions(seat);
    if (seat.node.multi_select === true && !isInForm(seat)) {
      yield fault("form-only", join(seat.pointer, "multi_select"), "several images can be picked in a form only");
    }
  },
};
