import { z } from "zod";
import { ANYWHERE, type Component, isInForm, type Seat } from "../component.js";
import { type Fault, fault } from "../fault.js";
import { sides } from "../grammar/lengths.js";
import { behaviors, callbackValue } from "../parts/behaviors.js";
import { tips, valued } from "../parts/common.js";
import { icon } from "../parts/icon.js";
import { plainText, styledText } from "../parts/text.js";
import { join } from "../pointer.js";

const sideButton = z.strictObject({
  tag: z.literal("button"),
  type: z.enum(["text", "primary_text", "danger_text"]),
  size: z.enum(["tiny", "small", "medium", "large"]).optional(),
  text: plainText.optional(),
  icon: icon.optional(),
  disabled: z.boolean().optional(),
  behaviors: behaviors.min(1),
});

const { required: _, ...ticked } = valued;

/** Has no `required`. Without behaviors the tick stays on the person's own screen, which is allowed. */
export const checker: Component = {
  within: ANYWHERE,
  takes: "value",
  schema: z.strictObject({
    tag: z.literal("checker"),
    ...ticked,
    ...tips,
    checked: z.boolean().optional(),
    value: callbackValue.optional(),
    text: styledText.optional(),
    overall_checkable: z.boolean().optional(),
    button_area: z
      .strictObject({
        pc_display_rule: z.enum(["always", "on_hover"]).optional(),
        buttons: z.array(sideButton).max(3).optional(),
      })
      .optional(),
    checked_style: z
      .strictObject({ show_strikethrough: z.boolean().optional(), opacity: z.number().min(0).max(1).optional() })
      .optional(),
    padding: sides(-99, 99).optional(),
  }),
  *check(seat: Seat): Iterable<Fault> {
    if (isInForm(seat) && seat.node.button_area !== undefined) {
      yield fault("form-name", join(seat.pointer, "button_area"), "these buttons have no name, which a form asks for");
    }
  },
};
