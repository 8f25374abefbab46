/**
 * A scoring scheme (计分规则): the settings that turn target, actual and weight into a score. Data in `templates/schemes`.
 */
import { z } from "zod";

export const schemeSource = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Where the rule is printed. */
  source: z.string(),
  points: z.strictObject({
    /** Points of the execution rate. */
    execution: z.number().min(0),
    /** Points of all indicators together. */
    indicators: z.number().min(0),
    /** Points by the role of the level-1 class, where the scheme fixes them. */
    levels: z.record(z.string(), z.number()).optional(),
  }),
  execution: z.strictObject({
    base: z.enum(["adjusted", "initial"]),
    /** The rate counts up to this (1 = 100%). */
    cap: z.number().positive(),
    /** A budget of 0: no score, or 0 points. */
    zeroBudget: z.enum(["none", "zero"]),
  }),
  /** A missed "more is better" target: weight × actual ÷ target. */
  positive: z.literal("proportional"),
  /** A missed "less is better" target: weight × target ÷ actual, or (1 − (actual − target) ÷ target) × weight, 0 from twice the target. */
  reverse: z.enum(["inverse", "linear"]),
  decimals: z.int().min(0).max(4),
  grades: z.array(z.strictObject({ from: z.number(), label: z.string() })).optional(),
});

export type Scheme = z.infer<typeof schemeSource>;
