/** The words by which a name says whether more or less is better: `templates/_words/directions.yaml`. */
import { z } from "zod";

/** A list may be written in groups. */
const words = z
  .array(z.union([z.string().min(1), z.array(z.string().min(1))]))
  .default([])
  .transform((groups) => groups.flat());

const head = z.strictObject({
  words: words.describe("Names that end with one of these are decided by what stands before it."),
  less: words.describe("The nearest word before it is one of these: less is better."),
  more: words.describe("The nearest word before it is one of these: more is better."),
  otherwise: z.enum(["more", "less", "asked"]).describe("Neither stands before it."),
  follows: z
    .boolean()
    .default(false)
    .describe("What stands before it is known itself: less of it means less here, as of 裂缝新增."),
  rates: z
    .boolean()
    .default(false)
    .describe("`more` only counts of a rate: 噪声控制率 wants more, 噪声控制 may be the noise."),
});

export const directionWords = z.strictObject({
  tails: words.describe("Words at the end that say nothing."),
  measures: words.describe("Words at the end that say how something is measured: rate, number, area."),
  less: words.describe("Names that end with one of these want less."),
  carriers: words.describe("Nouns that, behind a word of less, still speak of it: idle land, dead animals."),
  spending: words.describe("Money that is spent: less is better of amounts, a percentage may be either."),
  waits: words.describe("Waiting times and steps: less is better of durations and counts, a percentage may be either."),
  waiting: z
    .strictObject({ acts: words, by: words })
    .prefault({})
    .describe("One of `acts` before one of `by` makes a word of `waits`: 候诊时长."),
  more: words.describe("Names that end with one of these want more, whatever stands before."),
  asked: z
    .strictObject({
      more: words.describe("Taken for more is better until somebody has said."),
      less: words.describe("Taken for less is better until somebody has said."),
    })
    .prefault({})
    .describe("Names that end with one of these may want either."),
  heads: z.array(head).default([]),
  limits: z
    .strictObject({ most: words, least: words })
    .prefault({})
    .describe("Words that set a bound, at the end of a name or before a number in it."),
  handling: z
    .strictObject({ anywhere: words, leading: words, services: words, blockers: words, faults: words })
    .prefault({})
    .describe(
      "Verbs before something bad: what is counted is how much of it was dealt with, unless `faults` follow at once.",
    ),
  tainted: z
    .strictObject({ by: words, acts: words })
    .prefault({})
    .describe("One of `by` before one of `acts` makes a word of less: 违规使用."),
  wrongs: words.describe("A name of which no head is known and that has one of these speaks of something wrong."),
  suspects: z
    .strictObject({
      measures: words,
      words,
      harmless: words,
      indexes: words,
      units: words,
      shares: words,
      classes: z.strictObject({ less: words, more: words }).prefault({}),
    })
    .prefault({})
    .describe(
      "A name of which no head is known is asked: counted so, with one of `words` last or in one of `units`, less for now; one of `indexes` more for now; in a class with one of `classes`, as those say; a small percentage, less unless one of `shares` is last, where `shares` has any.",
    ),
  openers: words.describe("Words that may stand before such a verb."),
  aftermath: words.describe("A verb followed by one of these is none: accidents after the works."),
  lowering: words.describe("Verbs of lowering at the start of a name."),
  saving: words.describe("Verbs of saving at the start of a name: the amount that follows was saved."),
  none: words.describe("Words that say that what follows did not happen."),
  opposites: words.describe("Directly before something good: it was not done."),
  notOpposites: words.describe("Words that begin like those and say nothing of the kind."),
  amiss: words.describe("Directly before something good: it was done wrongly or late."),
  moneyLimits: words.describe("An amount of money whose name has one of these is a limit."),
  entitlements: words.describe(
    "Money in a cost class whose name ends so is due to somebody: less than the target is asked, for now as within the limit.",
  ),
  moneyEndings: words.describe("A figure without a unit whose name ends so is money."),
  signed: words.describe("Rates and differences that may be negative."),
  magnitudes: words.describe("Rates of which only the size counts."),
});

export type DirectionWords = z.output<typeof directionWords>;

/** Where no scheme brings any. */
export const noDirectionWords: DirectionWords = directionWords.parse({});

/** The lists of both, those of `first` before those of `second`. */
export function joinDirectionWords(first: DirectionWords, second: DirectionWords): DirectionWords {
  const both = (pick: (words: DirectionWords) => readonly string[]) => [...pick(first), ...pick(second)];
  return {
    tails: both((one) => one.tails),
    measures: both((one) => one.measures),
    less: both((one) => one.less),
    carriers: both((one) => one.carriers),
    spending: both((one) => one.spending),
    waits: both((one) => one.waits),
    waiting: { acts: both((one) => one.waiting.acts), by: both((one) => one.waiting.by) },
    more: both((one) => one.more),
    asked: { more: both((one) => one.asked.more), less: both((one) => one.asked.less) },
    heads: [...first.heads, ...second.heads],
    limits: { most: both((one) => one.limits.most), least: both((one) => one.limits.least) },
    handling: {
      anywhere: both((one) => one.handling.anywhere),
      leading: both((one) => one.handling.leading),
      services: both((one) => one.handling.services),
      blockers: both((one) => one.handling.blockers),
      faults: both((one) => one.handling.faults),
    },
    tainted: { by: both((one) => one.tainted.by), acts: both((one) => one.tainted.acts) },
    wrongs: both((one) => one.wrongs),
    suspects: {
      measures: both((one) => one.suspects.measures),
      words: both((one) => one.suspects.words),
      harmless: both((one) => one.suspects.harmless),
      indexes: both((one) => one.suspects.indexes),
      units: both((one) => one.suspects.units),
      shares: both((one) => one.suspects.shares),
      classes: {
        less: both((one) => one.suspects.classes.less),
        more: both((one) => one.suspects.classes.more),
      },
    },
    openers: both((one) => one.openers),
    aftermath: both((one) => one.aftermath),
    lowering: both((one) => one.lowering),
    saving: both((one) => one.saving),
    none: both((one) => one.none),
    opposites: both((one) => one.opposites),
    notOpposites: both((one) => one.notOpposites),
    amiss: both((one) => one.amiss),
    moneyLimits: both((one) => one.moneyLimits),
    entitlements: both((one) => one.entitlements),
    moneyEndings: both((one) => one.moneyEndings),
    signed: both((one) => one.signed),
    magnitudes: both((one) => one.magnitudes),
  };
}
