/** The word lists that checks of indicators use: `templates/_words/indicators.yaml`. */
import { z } from "zod";

const words = z.array(z.string().min(1));

export const indicatorLists = z.strictObject({
  classes: z
    .strictObject({
      satisfaction: words,
      economic: words,
      social: words,
      ecological: words,
      sustainable: words,
      quantity: words,
      quality: words,
      timeliness: words,
      cost: words,
    })
    .describe("By what a class's name is known."),
  names: z
    .strictObject({ satisfaction: words, execution: words, time: words })
    .describe("What a name with these measures."),
  rateEndings: words,
  countEndings: words,
  notCounts: words,
  timeEndings: words,
  economic: words.describe("Objects of economic benefit."),
  money: words.describe("A name with one of these speaks of money."),
  outcomes: words.describe("Counts that are benefits."),
  outputRates: words.describe("Rates that say what was done."),
  bounded: words.describe("Rates that cannot exceed 100%."),
  staff: words.describe("Counts of the unit's own people."),
  costControl: words.describe("Rates of cost control."),
  raise: words.describe("Words that ask for more or less than something."),
  baseline: words.describe("Words that say than what."),
  paid: words.describe("A task with one of these pays people."),
  topics: z
    .array(words.min(2))
    .describe("Words for one matter, by which money in indicators is held against budget lines."),
  definite: words.describe("Words that can be judged without a standard."),
});

export type IndicatorLists = z.infer<typeof indicatorLists>;
