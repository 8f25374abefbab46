/** The word lists that checks of indicators use: `templates/_words/indicators.yaml`. */
import { z } from "zod";
import { compiles } from "./pattern.js";

const words = z.array(z.string().min(1));
const patterns = z.array(z.string().min(1).refine(compiles, "not a regular expression"));

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
  yearly: words.describe("Counted year by year: a fall of it is against last year."),
  costs: words.describe("Costs that the budget limits."),
  paid: words.describe("A task with one of these pays people."),
  topics: z
    .array(words.min(2))
    .describe("Words for one matter, by which money in indicators is held against budget lines."),
  definite: words.describe("Words that can be judged without a standard."),
  executionPatterns: patterns.describe("Names that measure how much of the budget is spent."),
  paymentPatterns: patterns.describe("Names that say how much is paid."),
  ratesAlone: words.describe("Rates of nothing."),
  vague: words.describe("A name with one of these and a percentage says a percentage of nothing."),
  vagueTargets: words.describe("A target of one of these and a percentage says a percentage of nothing."),
  shares: words.describe("… unless it has one of these."),
  tasks: words.describe("Ends of names of work that is done."),
  taskStarts: words.describe("Beginnings of names of work that is done."),
  qualities: words.describe("A name with one of these says how well."),
  completionRates: words.describe("Rates that say how much is done."),
  works: patterns.describe("Amounts of what is built or grown."),
  notEconomic: words.describe("Words that do not stand under economic benefit …"),
  economicWords: words.describe("… unless one of these is beside them."),
  notEcological: words.describe("Words that do not stand under ecological benefit …"),
  ecologicalWords: words.describe("… unless one of these is beside them."),
  notCost: words.describe("Words that do not stand under cost."),
  moreCost: words.describe("Costs that may have a lower bound."),
  lessQuantity: words.describe("Quantities that may have an upper bound."),
  openCounts: words.describe("Counts that have no upper bound."),
  done: words.describe("Words that only say that something is done."),
  complaints: words.describe("What is no survey of satisfaction."),
  totalCosts: words.describe("Names of the cost of the whole project."),
  people: z.array(words).describe("Groups of people with what a project for them speaks of."),
  everybody: words.describe("People of any project."),
});

export type IndicatorLists = z.infer<typeof indicatorLists>;
