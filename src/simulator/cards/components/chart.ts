import { z } from "zod";
import { checkChart } from "../chart/check-chart.js";
import type { Component } from "../component.js";
import { wordOrPx } from "../grammar/lengths.js";
import { common } from "../parts/common.js";

/** The form's page forbids charts in one passage and not in another: not taken there, at any depth (whole/places.ts). */
export const chart: Component = {
  within: ["body", "column", "collapsible_panel"],
  schema: z.strictObject({
    tag: z.literal("chart"),
    ...common,
    chart_spec: z.unknown(),
    aspect_ratio: z.enum(["1:1", "2:1", "4:3", "16:9"]).optional(),
    color_theme: z.enum(["brand", "rainbow", "complementary", "converse", "primary"]).optional(),
    preview: z.boolean().optional(),
    height: wordOrPx(["auto"], 1, 999).optional(),
  }),
  check: checkChart,
};
