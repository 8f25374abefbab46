import { z } from "zod";
import { ANYWHERE, type Component } from "../component.js";
import { inputWidth } from "../grammar/lengths.js";
import { ruled } from "../grammar/ruled.js";
import { multiUrl } from "../grammar/urls.js";
import { callbackValue, confirm } from "../parts/behaviors.js";
import { common } from "../parts/common.js";
import { uniqueOptions } from "../parts/options.js";
import { plainText } from "../parts/text.js";

const optionText = plainText.extend({
  content: ruled("property-value", "expected at most 100 characters", (text) => text.length <= 100),
});

/** A menu of buttons. It has no behaviors and no name: an option's value or link is all it does. */
export const overflow: Component = {
  within: ANYWHERE,
  schema: z.strictObject({
    tag: z.literal("overflow"),
    ...common,
    width: inputWidth.optional(),
    options: z
      .array(z.strictObject({ text: optionText, multi_url: multiUrl.optional(), value: z.string().optional() }))
      .min(1),
    value: callbackValue.optional(),
    confirm: confirm.optional(),
  }),
  check: uniqueOptions,
};
