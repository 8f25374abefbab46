import { z } from "zod";
import type { Component } from "../component.js";
import { align, px, verticalAlign, wordOrPx } from "../grammar/lengths.js";
import { ruled } from "../grammar/ruled.js";
import { common } from "../parts/common.js";
import { checkTable } from "../parts/table-rows.js";

const columnWidth = ruled("length", 'expected "auto", [80,600]px or [1,100]%', (text) => {
  const found = /^(\d{1,3})(px|%)$/.exec(text);
  if (found === null) return text === "auto";
  const size = Number(found[1]);
  return found[2] === "px" ? size >= 80 && size <= 600 : size >= 1 && size <= 100;
});

const column = z.strictObject({
  name: z.string().min(1),
  display_name: z.string().optional(),
  width: columnWidth.optional(),
  vertical_align: verticalAlign.optional(),
  horizontal_align: align.optional(),
  data_type: z.enum(["text", "lark_md", "options", "number", "persons", "date", "markdown"]),
  format: z
    .strictObject({
      precision: z.int().min(0).max(10).optional(),
      symbol: z.string().max(1).optional(),
      separator: z.boolean().optional(),
    })
    .optional(),
  date_format: z.string().optional(),
});

const headerStyle = z.strictObject({
  text_align: align.optional(),
  text_size: z.enum(["normal", "heading"]).optional(),
  background_style: z.enum(["grey", "none"]).optional(),
  text_color: z.enum(["default", "grey"]).optional(),
  bold: z.boolean().optional(),
  lines: z.int().min(1).optional(),
});

/** Stands in the body alone. Columns and rows are compared in parts/table-rows.ts. */
export const table: Component = {
  within: ["body"],
  schema: z.strictObject({
    tag: z.literal("table"),
    ...common,
    page_size: z.int().min(1).max(10).optional(),
    row_height: wordOrPx(["low", "middle", "high", "auto"], 32, 124).optional(),
    row_max_height: px(32, 999).optional(),
    freeze_first_column: z.boolean().optional(),
    header_style: headerStyle.optional(),
    columns: z.array(column).min(1).max(50),
    rows: z.unknown().optional(),
  }),
  check: checkTable,
};
