import { z } from "zod";
import { platformUrl, webUrl } from "../grammar/urls.js";
import { plainText } from "./text.js";

/** What comes back with a click, as it was given. */
export const callbackValue = z.custom<Record<string, unknown> | string>(
  (value) => typeof value === "string" || (typeof value === "object" && value !== null && !Array.isArray(value)),
  { error: "expected an object or a string", params: { rule: "callback-value" } },
);

const openUrl = z
  .strictObject({
    type: z.literal("open_url"),
    default_url: webUrl.optional(),
    pc_url: platformUrl.optional(),
    ios_url: platformUrl.optional(),
    android_url: platformUrl.optional(),
  })
  .refine((links) => links.default_url !== undefined || (links.pc_url && links.ios_url && links.android_url), {
    error: "expected default_url, or all of pc_url, ios_url and android_url",
    params: { rule: "url" },
  });

const callback = z.strictObject({ type: z.literal("callback"), value: callbackValue });

/** A link and a callback, each once at most. */
export const behaviors = z
  .array(z.discriminatedUnion("type", [openUrl, callback]))
  .refine((list) => new Set(list.map((behavior) => behavior.type)).size === list.length, {
    error: "expected each type of behavior once at most",
    params: { rule: "behavior-twice" },
  });

/** Dialog that the client shows before it goes on. */
export const confirm = z.strictObject({ title: plainText, text: plainText });
