/**
 * A scoring scheme (计分规则): the settings that turn target, actual and weight into a score. Data in `templates/schemes`.
 * What a scheme does not say has the default given here, so that a bare one names its points and its reverse formula only.
 */
import { z } from "zod";
import { bandsSource } from "./scheme-bands.js";
import { explainSource, farAboveSource, limitsSource } from "./scheme-demands.js";
import { stepsSource } from "./scheme-steps.js";
import { scoringWords } from "./scoring-words.js";
import { settingNames } from "./setting-names.js";

const pointsSource = z.strictObject({
  execution: z.number().min(0).describe("Points of the execution rate."),
  indicators: z.number().min(0).describe("Points of all indicators together."),
  levels: z
    .record(z.string(), z.number())
    .optional()
    .describe("Points by the role of the level-1 class, where the scheme fixes them."),
  splits: z
    .array(z.record(z.string(), z.number()))
    .optional()
    .describe("Other splits of the points: the one holds whose classes are just those that have indicators."),
});

const executionSource = z.strictObject({
  base: z
    .enum(["adjusted", "initial"])
    .default("adjusted")
    .describe("The budget that the executed amount is divided by."),
  cap: z.number().positive().default(1).describe("The rate counts up to this (1 = 100%)."),
  zeroBudget: z
    .enum(["none", "zero", "one"])
    .default("none")
    .describe("A budget of 0: no score, 0 points, or divide by 1 instead."),
  rateDecimals: z
    .int()
    .min(0)
    .max(8)
    .nullable()
    .default(null)
    .describe("Decimals of the percent to which the rate is rounded before it is multiplied; null: not rounded first."),
});

const gradesSource = z.array(
  z.strictObject({ from: z.number().describe("The least total of this grade."), label: z.string() }),
);

const capsSource = z.array(
  z.strictObject({
    executionBelow: z.number().positive().describe("Where the execution rate stays below this (0.8 = 80%) …"),
    total: z.number().min(0).describe("… the total is at most this."),
  }),
);

export const schemeSource = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.string().describe("Where the rule is printed."),
  unconfirmed: z
    .array(z.enum(settingNames))
    .default([])
    .describe("Settings for which no printed text was at hand: practice, or this scheme's best guess."),
  points: pointsSource,
  execution: executionSource.prefault({}),
  positive: z
    .literal("proportional")
    .default("proportional")
    .describe('A missed "more is better" target: weight × actual ÷ target.'),
  reverse: z
    .enum(["inverse", "linear"])
    .describe(
      'A missed "less is better" target: weight × target ÷ actual, or (1 − (actual − target) ÷ target) × weight, 0 from twice the target.',
    ),
  equal: z
    .enum(["atLeast", "both"])
    .default("atLeast")
    .describe('An "=" target that was passed: reached all the same, or missed, by the reverse formula.'),
  range: z
    .enum(["person", "nearest"])
    .default("person")
    .describe(
      "An actual outside a range (90%-95%, ±10%): a person says, or the formula against the bound that was missed.",
    ),
  zeroTarget: z
    .enum(["allOrNothing", "person"])
    .default("allOrNothing")
    .describe("Something happened though the target was 0: 0 points, or a person says."),
  late: z
    .enum(["person", "zero"])
    .default("person")
    .describe("Done after the date or year: a person says, or 0 points."),
  steps: stepsSource,
  parts: z
    .array(z.string().min(1))
    .default(["其中"])
    .describe("A row without points whose name begins with one of these (其中) is part of another and is not scored."),
  qualitative: bandsSource,
  farAbove: farAboveSource.prefault({}),
  notApplicable: z
    .enum(["drop", "zero", "leaveOut"])
    .default("leaveOut")
    .describe("An indicator that does not apply: taken off and the total rescaled to full, 0 points, or left out."),
  decimals: z.int().min(0).max(4).default(2).describe("Decimals to which each score is rounded, half up."),
  strictReview: z
    .boolean()
    .default(false)
    .describe("What so far only the reviews of some regions ask for is a warning here; elsewhere it is worth a look."),
  grades: gradesSource.default([]).describe("From the best grade to the worst."),
  caps: capsSource.default([]).describe("The most that a report can get that spent little of its budget."),
  explain: explainSource.prefault({}),
  texts: z
    .record(z.string(), z.int().positive())
    .default({})
    .describe("The most characters of a text, by the role of its field."),
  limits: limitsSource.prefault({}),
  words: scoringWords
    .prefault({})
    .describe("Words that this region adds to those of templates/_words; where both know a word, the scheme's counts."),
});

export type Scheme = z.infer<typeof schemeSource>;
