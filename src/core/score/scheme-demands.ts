/** What a scheme asks of the unit beside the score: explanations, and from where on a figure is looked at. */
import { z } from "zod";

export const farAboveSource = z.strictObject({
  effect: z
    .enum(["nothing", "note", "explain", "open", "deduct"])
    .default("nothing")
    .describe(
      "An actual far above its target (limits.farAbove): full all the same; full with a remark; must be explained; a person may change the score; points come off.",
    ),
  fromZero: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe("Where the target is 0, an actual from here on counts as far above; null: none does."),
  rate: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe(
      "With deduct: the share of the points that each 100% above the limit costs; null: a person says how much.",
    ),
  also: z
    .array(z.enum(["reverse", "equal"]))
    .default([])
    .describe("Counts in the same way: a limit that was passed, an equal target that was not met exactly."),
});

export const explainSource = z.strictObject({
  lostPoints: z.boolean().default(false).describe("Every indicator below its points must be explained."),
  deviation: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe("A deviation from the target from this share on must be explained (0.2 = 20%)."),
  executionBelow: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe("An execution rate below this must be explained (0.9 = 90%)."),
  budgetChange: z
    .number()
    .min(0)
    .nullable()
    .default(null)
    .describe("A change of the budget by more than this share must be explained; 0: every change."),
});

export const limitsSource = z
  .strictObject({
    budgetChange: z.number().min(0).default(0.1).describe("A budget changed by more than this share is asked about."),
    lowExecution: z.number().min(0).default(0.9).describe("An execution rate below this is asked about."),
    farAbove: z.number().min(1).default(1.3).describe("An actual from this multiple of its target on is far above it."),
  })
  .describe("From where on checks ask; what must be explained stands under explain.");
