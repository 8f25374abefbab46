/** What counts as an act, and which way levels and ratios are ordered: `templates/_words/levels.yaml`. */
import { z } from "zod";

const words = z.array(z.string().min(1)).default([]);

const order = z.strictObject({
  subjects: words.describe("Words of the name, the target or the actual by which the subject is known."),
  best: z.enum(["first", "last"]).describe("Whether level 1 is the best, or the one with the highest number."),
});

export const levelWords = z.strictObject({
  acts: words.describe("Targets that speak of one of these are settled by 完成."),
  orders: z.array(order).default([]),
  ranks: words.describe("Levels that have names, from the best to the worst, whatever the subject."),
  ratios: z
    .strictObject({
      more: words.describe("A larger quotient is better."),
      less: words.describe("A smaller quotient is better."),
      fewer: words.describe("Written 1:N, a smaller N is better."),
      further: words.describe("Written 1:N, a larger N is better."),
    })
    .prefault({})
    .describe("Words of names of ratios; the longest decides."),
});

export type LevelWords = z.output<typeof levelWords>;

export function joinLevelWords(first: LevelWords, second: LevelWords): LevelWords {
  return {
    acts: [...first.acts, ...second.acts],
    orders: [...first.orders, ...second.orders],
    ranks: first.ranks.length > 0 ? first.ranks : second.ranks,
    ratios: {
      more: [...first.ratios.more, ...second.ratios.more],
      less: [...first.ratios.less, ...second.ratios.less],
      fewer: [...first.ratios.fewer, ...second.ratios.fewer],
      further: [...first.ratios.further, ...second.ratios.further],
    },
  };
}
