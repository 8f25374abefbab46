/** Rules that take points off step by step, or by tiers of the distance from the target, as some forms print them beside a name. */
import { z } from "zod";

const tierSource = z.strictObject({
  upTo: z
    .number()
    .min(0)
    .describe("The distance from the target, in percentage points or the target's own unit, included."),
  points: z.number().min(0).describe("The points up to there; beyond the last tier there are none."),
});

export const stepRule = z
  .strictObject({
    names: z.array(z.string().min(1)).min(1).describe("Indicators whose name ends with one of these."),
    per: z
      .number()
      .positive()
      .nullable()
      .default(null)
      .describe("The length of a step beyond the target: 每超过一个百分点 is 1."),
    off: z.number().positive().nullable().default(null).describe("The points that each whole step costs, down to 0."),
    tiers: z.array(tierSource).default([]).describe("From the nearest to the target outwards, in place of steps."),
  })
  .refine(({ per, off, tiers }) => (per !== null && off !== null) !== tiers.length > 0, "steps or tiers");

export const stepsSource = z
  .array(stepRule)
  .default([])
  .describe("Indicators that have a rule of their own: points off for each step, or points by tiers.");

export type StepRule = z.output<typeof stepRule>;
