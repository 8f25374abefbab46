/**
 * Word lists of the field, as data: each key is a file of `templates/_words`. They are meant to grow; a bureau adds its own
 * words there. A check may see more through them, and must not be wrong without them.
 */
import { z } from "zod";
import { scoringWords } from "../score/scoring-words.js";
import { tableWords } from "./grid/table-words.js";
import { indicatorLists } from "./indicator-words.js";
import { textLists } from "./text-words.js";

const words = z.array(z.string().min(1));

const reasons = z.strictObject({
  cause: words.describe("A text with one of these names a cause."),
  measure: words.describe("A text with one of these names a measure."),
  shortfall: words.describe("A text with one of these says that something was not reached."),
  empty: words.describe("A reason that is one of these says nothing."),
  problemHeads: words.describe("A head with one of these stands over problems."),
  measureHeads: words.describe("A head with one of these stands over measures."),
  survey: words.describe("A standard with one of these says how words are measured."),
});

const money = z.strictObject({
  adjusted: words.describe("A text with one of these explains a changed budget."),
  slow: words.describe("A sentence with one of these explains why little was spent."),
  spending: words.describe("Words of spending: beside a cause they explain why little was spent."),
  generic: words.describe("Words that any project may have in its name."),
});

export const wordLists = z.strictObject({
  indicators: indicatorLists,
  reasons,
  money,
  tables: tableWords,
  ...textLists,
  // Scoring goes by these; checks may look things up in them.
  ...scoringWords.shape,
});

export type WordLists = z.infer<typeof wordLists>;
