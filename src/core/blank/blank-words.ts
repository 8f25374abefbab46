/** The words of blank forms, as data: `templates/_blanks/words.yaml`. */
import { z } from "zod";
import { scheme } from "./scheme-words.js";

const words = z.array(z.string().min(1));

export const blankKinds = [
  "text",
  "long",
  "narrative",
  "money",
  "count",
  "percent",
  "area",
  "number",
  "date",
  "dateRange",
  "year",
  "choice",
  "person",
  "phone",
  "code",
  "score",
  "weight",
  "target",
  "actual",
  "tick",
  "sign",
] as const;

export const blankKind = z.enum(blankKinds);
export type BlankKind = z.infer<typeof blankKind>;

const matching = {
  is: words.optional().describe("The label is one of these."),
  has: words.optional().describe("The label has one of these in it."),
  ends: words.optional().describe("The label ends with one of these."),
  not: words.optional().describe("A label with one of these is not meant."),
};

const matcher = z.strictObject(matching);
export type Matching = z.infer<typeof matcher>;

export const blankWords = z.strictObject({
  marks: words.describe("Printed where nothing is to be filled in."),
  more: words.describe("Rows may be added here."),
  samples: words.describe("A sample row's text; # stands for a number."),
  hints: words.describe("A long text with one of these says what to fill in."),
  hintStarts: words.describe("A text that begins so says what to fill in."),
  limits: words.describe("How a limit of characters is written; # stands for the number."),
  boxes: z.strictObject({ open: words, ticked: words }),
  leads: words.describe("The end of a sentence that leads to options; no part of their name."),
  agents: words.describe("Before a blank whose name stands behind it: who does something."),
  many: words.describe("Several options may be ticked."),
  single: words.describe("One option is ticked."),
  groupHeads: words.describe(
    "Patterns of a heading inside a table, which holds nothing itself; the group is its name.",
  ),
  ticks: z
    .strictObject({ sign: z.string(), many: words, one: words, classes: words, asks: words, words })
    .describe("Columns that are ticked; under a head that asks, whatever they are called."),
  dateParts: words.length(3).describe("What a date's gaps are followed by: year, month, day."),
  dateTo: words.describe("Between the two dates of a period."),
  moneyUnits: words,
  unitLabels: words.describe("Before a printed unit of amounts, which is not asked."),
  terms: words.describe("A name that ends so before a gap and the word for year counts years."),
  counted: words.describe("Before a gap and a unit: what is counted follows."),
  units: z.record(z.string(), words).describe("Units by the kind of what is written in them."),
  kinds: z.array(z.strictObject({ kind: blankKind, unit: z.string().optional(), ...matching })),
  amounts: z.strictObject({ has: words, not: words, executed: words, budgets: words }),
  adjustments: z
    .strictObject({ added: matcher, taken: matcher })
    .describe("A column so called is a change of the budget, and no budget."),
  besideAmounts: z
    .strictObject(matching)
    .describe("A name so called is an amount where it stands in a row with another."),
  byOthers: z.array(z.strictObject({ by: z.string(), ...matching })),
  opinions: words.describe("A label so called stands beside a place to sign."),
  shares: z.strictObject(matching).describe("A column so called is what was spent of a budget."),
  cumulative: words.describe("A column so called adds up what was spent in each period."),
  products: z
    .strictObject({ amount: matcher, price: matcher, number: matcher })
    .describe("An amount is a price times a number of the same row."),
  portions: z.strictObject(matching).describe("A column so called is the part of a row in the sum."),
  rests: z.strictObject(matching).describe("A column so called is what is left of a budget."),
  details: z.strictObject(matching).describe("A text about the parts of a sum, which the sum itself has none of."),
  remainders: z.strictObject(matching).describe("Behind two amounts a column so called is the first less the second."),
  changes: z
    .strictObject({ difference: matcher, growth: matcher, before: words, now: words, tails: words })
    .describe("Columns that compare this year with the year before, and how amounts of the two are called."),
  periods: words.describe("Patterns of a column that is called after a year or quarter alone."),
  partsOfYear: z
    .array(z.strictObject({ called: words, months: z.tuple([z.int(), z.int()]) }))
    .describe("Columns so called are parts of a year: its first and last month."),
  monthsOfYear: z.string().describe("Pattern of the months that a column is called after, the first and the last."),
  years: words.describe("The column of the whole year, beside those of its parts."),
  stages: z.strictObject({ spent: words, planned: words }).describe("Plan and spending are no parts of each other."),
  scoreRates: matcher.describe("A column so called is the score as a percentage of its points."),
  grades: matcher.describe("A blank so called holds the grade that a score reaches."),
  lost: matcher.describe("A column so called is the points of a row less its score."),
  ownScores: words.describe("Of several columns of scores, the unit's own."),
  ratios: z.array(z.strictObject({ rate: words, of: words, by: words })),
  differences: z
    .array(z.strictObject({ rest: words, of: words, by: words }))
    .describe("A number so called is the one less the other."),
  controls: words.describe("A rate that ends so is what was spent of the budget of the same name."),
  wholes: z.array(z.strictObject({ total: words, of: z.array(words).min(2) })),
  sums: words,
  balances: z
    .strictObject({ balance: matcher, income: matcher, spending: matcher, rolled: matcher, before: matcher })
    .describe("The row of what came in less what was spent, and that of what is left with what was left before."),
  signRows: words.describe("Names of a row that only numbers the columns, or of columns that have no number."),
  sumEnds: words.describe("A name that ends so is a sum."),
  subtotals: words.describe("A name that ends so is a sum that is part of a further one."),
  grandTotals: words.describe("A name that ends so is a sum of other sums."),
  wholeOf: words.describe("The sum of a name that begins so is that of the whole."),
  parts: words,
  fiscalTails: words.describe("What may follow the name of a level in that of its money."),
  fiscalWholes: words.describe("Fiscal money of no level named."),
  knownParts: z
    .array(z.strictObject({ whole: words, parts: words }))
    .describe("Rows below one so called that divide it, whether or not spaces stand before them."),
  fiscalParts: words.describe("Rows that go on with the parts of fiscal money, below 其中."),
  perProject: words.describe("Patterns of a note that says that a table is filled in once for each project."),
  perBlock: words.describe("Rows under a numbered label of one of these are repeated together."),
  instructions: words.describe("A heading with one of these stands over instructions."),
  notes: words.describe("A paragraph that begins so is a note."),
  addressees: words.describe("A line of one of these at its end and a colon, over a text, says to whom it is written."),
  pointers: words.describe("A line with one of these and a colon leads to a table, and asks nothing."),
  titles: words,
  titleNoise: words,
  evaluations: words.describe("A form with one of these in its title evaluates what was done."),
  headings: words.describe("Patterns of a numbered heading, the outermost level first."),
  columns: z.record(z.string(), z.strictObject({ key: z.string(), kind: blankKind, ...matching })),
  schemes: z.array(scheme),
  executionPoints: words.describe("Patterns of how a form prints the points of the execution rate."),
  texts: z.record(z.string(), z.int().positive()),
  ids: z.record(z.string(), z.string()),
  levelRoles: z.record(z.string(), words).describe("Classes of the first level by what they mean."),
  made: z
    .strictObject({
      before: z.string(),
      now: z.string(),
      fields: z.string(),
      report: z.string(),
      row: z.string(),
      indicator: z.string(),
      project: z.string(),
      goal: z.string(),
      name: z.string(),
      month: z.string().describe("What is said beside a gap of a year and a month."),
      level1: z.string(),
      level2: z.string(),
      level3: z.string(),
      value: z.string().describe("The value of an indicator, where no head names its column."),
      weight: z.string(),
      weightHelp: z.string(),
      score: z.string(),
      scoreHelp: z.string(),
      handReason: z.string(),
      division: z
        .string()
        .describe("What is said where a second division differs from its sum; #: its parts, then the sum."),
    })
    .describe("Names in the form that is made."),
});

export type BlankWords = z.infer<typeof blankWords>;
