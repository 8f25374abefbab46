import { z } from "zod";
import { ANYWHERE, type Component } from "../component.js";
import { color } from "../grammar/colors.js";
import { common } from "../parts/common.js";
import { icon } from "../parts/icon.js";

const size = z.enum(["extra_small", "small", "medium", "large"]);

export const person: Component = {
  within: ANYWHERE,
  schema: z.strictObject({
    tag: z.literal("person"),
    ...common,
    user_id: z.string().min(1),
    size: size.optional(),
    show_avatar: z.boolean().optional(),
    show_name: z.boolean().optional(),
    style: z.enum(["normal", "capsule"]).optional(),
  }),
};

const libraryIcon = z.strictObject({
  token: z.string(),
  style: z.strictObject({ color: color().optional() }).optional(),
});

export const personList: Component = {
  within: ANYWHERE,
  schema: z.strictObject({
    tag: z.literal("person_list"),
    ...common,
    persons: z.array(z.strictObject({ id: z.string().min(1) })).min(1),
    drop_invalid_user_id: z.boolean().optional(),
    lines: z.int().min(1).optional(),
    show_name: z.boolean().optional(),
    show_avatar: z.boolean().optional(),
    size: size.optional(),
    icon: icon.optional(),
    ud_icon: libraryIcon.optional(),
  }),
};
