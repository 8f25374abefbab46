import { z } from "zod";
import { rgba, TAG_COLORS } from "./grammar/colors.js";
import { elementId } from "./grammar/ids.js";
import { align, sides, spacing, verticalAlign } from "./grammar/lengths.js";
import { platformSize } from "./grammar/sizes.js";
import { multiUrl } from "./grammar/urls.js";
import { held } from "./parts/common.js";
import { icon } from "./parts/icon.js";
import { i18nContent, locale, plainText, titleText } from "./parts/text.js";

const perClient = z.strictObject({
  default: z.number().optional(),
  android: z.number().optional(),
  ios: z.number().optional(),
  pc: z.number().optional(),
});

const streaming = z.strictObject({
  print_frequency_ms: perClient.optional(),
  print_step: perClient.optional(),
  print_strategy: z.enum(["fast", "delay"]).optional(),
});

const style = z.strictObject({
  text_size: z
    .record(
      z.string(),
      z.strictObject({
        default: platformSize.optional(),
        pc: platformSize.optional(),
        mobile: platformSize.optional(),
      }),
    )
    .optional(),
  color: z.record(z.string(), z.strictObject({ light_mode: rgba, dark_mode: rgba })).optional(),
});

const config = z.strictObject({
  streaming_mode: z.boolean().optional(),
  streaming_config: streaming.optional(),
  summary: z.strictObject({ content: z.string().optional(), i18n_content: i18nContent.optional() }).optional(),
  locales: z.array(locale).optional(),
  enable_forward: z.boolean().optional(),
  update_multi: z
    .boolean()
    .refine((shared) => shared, { error: "expected true", params: { rule: "update-multi" } })
    .optional(),
  width_mode: z.enum(["default", "compact", "fill"]).optional(),
  use_custom_translation: z.boolean().optional(),
  enable_forward_interaction: z.boolean().optional(),
  style: style.optional(),
});

const titleTag = z.strictObject({
  tag: z.literal("text_tag"),
  element_id: elementId.optional(),
  text: plainText,
  color: z.enum(TAG_COLORS).optional(),
});
const titleTags = z.array(titleTag).max(3);

const header = z
  .strictObject({
    title: titleText,
    subtitle: titleText.optional(),
    text_tag_list: titleTags.optional(),
    i18n_text_tag_list: z.partialRecord(locale, titleTags).optional(),
    template: z
      .enum([
        "blue",
        "wathet",
        "turquoise",
        "green",
        "yellow",
        "orange",
        "red",
        "carmine",
        "violet",
        "purple",
        "indigo",
        "grey",
        "default",
      ])
      .optional(),
    icon: icon.optional(),
    padding: sides(0, 99).optional(),
  })
  .refine((found) => found.text_tag_list === undefined || found.i18n_text_tag_list === undefined, {
    error: "expected text_tag_list or i18n_text_tag_list, not both",
    params: { rule: "header-tags" },
  });

const body = z.strictObject({
  direction: z.enum(["vertical", "horizontal"]).optional(),
  padding: sides(0, 99).optional(),
  horizontal_spacing: spacing.optional(),
  horizontal_align: align.optional(),
  vertical_spacing: spacing.optional(),
  vertical_align: verticalAlign.optional(),
  elements: held.refine((elements) => elements.length > 0, {
    error: "expected at least one element",
    params: { rule: "empty" },
  }),
});

/** The card around its components. */
export const rootSchema = z.strictObject({
  schema: z.custom<"2.0">((version) => version === "2.0", {
    error: 'expected "2.0"',
    params: { rule: "schema-version" },
  }),
  config: config.optional(),
  card_link: multiUrl.optional(),
  header: header.optional(),
  body,
});
