import { z } from "zod";
import { ANYWHERE, type Component } from "../component.js";
import { wordOrPx } from "../grammar/lengths.js";
import { multiUrl } from "../grammar/urls.js";
import { behaviors, callbackValue, confirm } from "../parts/behaviors.js";
import { common, tips } from "../parts/common.js";
import { icon } from "../parts/icon.js";
import { plainText } from "../parts/text.js";

/**
 * The deprecated `action_type` and the old `url` are not taken; `multi_url` is, since the official plug-in sends it.
 * Without a text or an icon there would be nothing to press.
 */
export const button: Component = {
  within: ANYWHERE,
  schema: z
    .strictObject({
      tag: z.literal("button"),
      ...common,
      ...tips,
      type: z
        .enum([
          "default",
          "primary",
          "danger",
          "text",
          "primary_text",
          "danger_text",
          "primary_filled",
          "danger_filled",
          "laser",
        ])
        .optional(),
      size: z.enum(["tiny", "small", "medium", "large"]).optional(),
      width: wordOrPx(["default", "fill"], 100).optional(),
      text: plainText.optional(),
      icon: icon.optional(),
      disabled: z.boolean().optional(),
      confirm: confirm.optional(),
      behaviors: behaviors.optional(),
      multi_url: multiUrl.optional(),
      value: callbackValue.optional(),
      name: z.string().optional(),
      form_action_type: z.enum(["submit", "reset"]).optional(),
    })
    .refine((node) => node.text !== undefined || node.icon !== undefined, {
      error: "expected a text or an icon",
      path: ["text"],
      params: { rule: "property-required" },
    }),
};
