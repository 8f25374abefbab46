/**
 * A scoring scheme (计分规则): the settings that turn target, actual and weight into a score. Data in `templates/schemes`.
 */
import { z } from "zod";

export const schemeSource = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.string().describe("Where the rule is printed."),
  points: z.strictObject({
    execution: z.number().min(0).describe("Points of the execution rate."),
    indicators: z.number().min(0).describe("Points of all indicators together."),
    levels: z
      .record(z.string(), z.number())
      .optional()
      .describe("Points by the role of the level-1 class, where the scheme fixes them."),
  }),
  execution: z.strictObject({
    base: z.enum(["adjusted", "initial"]).describe("The budget that the executed amount is divided by."),
    cap: z.number().positive().describe("The rate counts up to this (1 = 100%)."),
    zeroBudget: z.enum(["none", "zero"]).describe("A budget of 0: no score, or 0 points."),
  }),
  positive: z.literal("proportional").describe('A missed "more is better" target: weight × actual ÷ target.'),
  reverse: z
    .enum(["inverse", "linear"])
    .describe(
      'A missed "less is better" target: weight × target ÷ actual, or (1 − (actual − target) ÷ target) × weight, 0 from twice the target.',
    ),
  decimals: z.int().min(0).max(4).describe("Decimals to which each score is rounded, half up."),
  grades: z
    .array(z.strictObject({ from: z.number().describe("The least total of this grade."), label: z.string() }))
    .optional()
    .describe("From the best grade to the worst."),
});

export type Scheme = z.infer<typeof schemeSource>;
