import { z } from "zod";
import { ANYWHERE, type Component } from "../component.js";
import { common } from "../parts/common.js";

export const hr: Component = { within: ANYWHERE, schema: z.strictObject({ tag: z.literal("hr"), ...common }) };
