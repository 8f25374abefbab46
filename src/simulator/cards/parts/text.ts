import { z } from "zod";
import { color } from "../grammar/colors.js";
import { elementId } from "../grammar/ids.js";
import { align } from "../grammar/lengths.js";
import { textSize } from "../grammar/sizes.js";

const LOCALES = [
  "zh_cn",
  "en_us",
  "ja_jp",
  "zh_hk",
  "zh_tw",
  "id_id",
  "vi_vn",
  "th_th",
  "pt_br",
  "es_es",
  "ko_kr",
  "de_de",
  "fr_fr",
  "it_it",
  "ru_ru",
  "ms_my",
] as const;

export const locale = z.enum(LOCALES);
export const i18nContent = z.partialRecord(locale, z.string());

const said = { content: z.string(), i18n_content: i18nContent.optional(), element_id: elementId.optional() };

/** The text of buttons, labels, options, tips, dialogs: no markup, no style. */
export const plainText = z.strictObject({ tag: z.literal("plain_text"), ...said });

/** Titles: plain, or with the small markdown. */
export const titleText = z.discriminatedUnion("tag", [
  plainText,
  z.strictObject({ tag: z.literal("lark_md"), ...said }),
]);

const style = { text_size: textSize.optional(), text_align: align.optional(), text_color: color("default").optional() };

/** Title of a collapsible panel. */
export const panelTitle = z.discriminatedUnion("tag", [
  z.strictObject({ tag: z.literal("plain_text"), ...said, ...style }),
  z.strictObject({ tag: z.literal("markdown"), ...said, ...style }),
]);

/** Text of a checker. */
export const styledText = z.discriminatedUnion("tag", [
  z.strictObject({ tag: z.literal("plain_text"), ...said, ...style }),
  z.strictObject({ tag: z.literal("lark_md"), ...said, ...style }),
]);

const lines = z.int().min(1).optional();

/** Text of a div, which may also be cut after some lines. */
export const divText = z.discriminatedUnion("tag", [
  z.strictObject({ tag: z.literal("plain_text"), ...said, ...style, lines }),
  z.strictObject({ tag: z.literal("lark_md"), ...said, ...style, lines }),
]);

/** At most 100 characters. */
export const placeholder = plainText.refine((text) => text.content.length <= 100, {
  error: "expected at most 100 characters",
  path: ["content"],
  params: { rule: "placeholder" },
});
