import { z } from "zod";
import { ANYWHERE, type Component, type Seat } from "../component.js";
import { type Fault, fault } from "../fault.js";
import { callbackValue } from "../parts/behaviors.js";
import { field } from "../parts/common.js";
import { placeholder, plainText } from "../parts/text.js";
import { join } from "../pointer.js";

const LONGEST = 1000;

export const input: Component = {
  within: ANYWHERE,
  takes: "value",
  schema: z.strictObject({
    tag: z.literal("input"),
    ...field,
    placeholder: placeholder.optional(),
    default_value: z.string().optional(),
    disabled_tips: plainText.optional(),
    max_length: z.int().min(1).max(LONGEST).optional(),
    input_type: z.enum(["text", "multiline_text", "password"]).optional(),
    show_icon: z.boolean().optional(),
    rows: z.int().min(1).optional(),
    auto_resize: z.boolean().optional(),
    max_rows: z.int().min(1).optional(),
    label: plainText.optional(),
    label_position: z.enum(["top", "left"]).optional(),
    value: callbackValue.optional(),
  }),
  *check({ node, pointer }: Seat): Iterable<Fault> {
    if (typeof node.default_value !== "string") return;
    const place = join(pointer, "default_value");
    const most = typeof node.max_length === "number" ? node.max_length : LONGEST;
    if (node.default_value.length > most) {
      yield fault("default-value", place, `${node.default_value.length} characters, max_length is ${most}`);
    }
    if (node.default_value.includes("\n") && node.input_type !== "multiline_text") {
      yield fault("default-line", place, "several lines in an input that is not multiline_text");
    }
  },
};
