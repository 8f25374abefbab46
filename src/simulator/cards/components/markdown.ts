import { z } from "zod";
import { ANYWHERE, type Component } from "../component.js";
import { align } from "../grammar/lengths.js";
import { textSize } from "../grammar/sizes.js";
import { common } from "../parts/common.js";
import { icon } from "../parts/icon.js";
import { i18nContent } from "../parts/text.js";

/** What the content says is read in whole/markdown.ts. */
export const markdown: Component = {
  within: ANYWHERE,
  schema: z.strictObject({
    tag: z.literal("markdown"),
    ...common,
    content: z.string(),
    i18n_content: i18nContent.optional(),
    text_size: textSize.optional(),
    text_align: align.optional(),
    icon: icon.optional(),
  }),
};
