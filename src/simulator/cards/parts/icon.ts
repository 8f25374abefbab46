import { z } from "zod";
import { color } from "../grammar/colors.js";
import { imageKey } from "../grammar/ids.js";
import { pxPair } from "../grammar/lengths.js";

const token = z.string().regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/);
const standard = { tag: z.literal("standard_icon"), token, color: color().optional() };
const custom = { tag: z.literal("custom_icon"), img_key: imageKey };

export const icon = z.discriminatedUnion("tag", [z.strictObject(standard), z.strictObject(custom)]);

const size = pxPair(1, 999).optional();

/** Icon of a collapsible panel, which has a size. */
export const sizedIcon = z.discriminatedUnion("tag", [
  z.strictObject({ ...standard, size }),
  z.strictObject({ ...custom, size }),
]);
