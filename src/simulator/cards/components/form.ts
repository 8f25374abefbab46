import { z } from "zod";
import type { Component } from "../component.js";
import { sides } from "../grammar/lengths.js";
import { common, held, layout } from "../parts/common.js";

/** The submit button it needs and the names are seen to in whole/forms.ts. */
export const form: Component = {
  within: ["body"],
  holds: "elements",
  schema: z.strictObject({
    tag: z.literal("form"),
    ...common,
    ...layout,
    name: z.string(),
    padding: sides(-99, 99).optional(),
    elements: held,
  }),
};
