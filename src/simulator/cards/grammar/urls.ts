import { z } from "zod";
import { ruled } from "./ruled.js";

/** Set as a platform's link, it switches the link off there. */
const NO_ACTION = "lark://msgcard/unsupported_action";

export function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text);
}

export const webUrl = ruled("url", "expected an http or https link", isWebUrl);

export const platformUrl = ruled(
  "url",
  `expected an http or https link or ${NO_ACTION}`,
  (text) => isWebUrl(text) || text === NO_ACTION,
);

const linkOrNone = ruled("url", "expected an http or https link", (text) => text === "" || isWebUrl(text));
const platformLinkOrNone = ruled(
  "url",
  `expected an http or https link or ${NO_ACTION}`,
  (text) => text === "" || isWebUrl(text) || text === NO_ACTION,
);

/** A default link, or one for each platform; empty, as the platform's card editor exports it, it leads nowhere. */
export const multiUrl = z
  .strictObject({
    url: linkOrNone.optional(),
    pc_url: platformLinkOrNone.optional(),
    ios_url: platformLinkOrNone.optional(),
    android_url: platformLinkOrNone.optional(),
  })
  .refine((links) => links.url !== undefined || (links.pc_url && links.ios_url && links.android_url), {
    error: "expected url, or all of pc_url, ios_url and android_url",
    params: { rule: "url" },
  });
