/** The word lists that checks of texts use, by the name of their file in `templates/_words`. */
import { z } from "zod";
import { compiles } from "./pattern.js";

const words = z.array(z.string().min(1));

const residue = z.strictObject({
  marks: words.describe("Marks that word processors, spreadsheets and web pages leave."),
  placeholders: words.describe("What a template prints where something is to be filled in."),
  undecided: words.describe("Phrases that still hold the choice of a template."),
  choices: words.describe("Words that stand side by side in brackets where one is to be chosen."),
  kinds: words.describe("Kinds of units, of which one is to be chosen in brackets after 我单位."),
  asking: words.describe("With one of these a sentence with 是否 states something."),
});

const pair = z.strictObject({ wrong: z.string().min(1), right: z.string() });
const typos = z.strictObject({
  words: z.array(pair).describe("Wrong wherever it stands."),
  confused: z.array(pair).describe("Two words that are right, of which one thing can have only one."),
  patterns: z
    .array(pair.refine(({ wrong }) => compiles(wrong), "not a regular expression"))
    .describe("Wrong by what stands around it: a regular expression, and what takes its place."),
});

const pattern = z.string().min(1).refine(compiles, "not a regular expression");

export const textLists = {
  residue,
  typos,
  regulations: words.describe("Ends of titles of rules and plans, which keep their year."),
  organisations: words.describe("How names of units end."),
  unfinished: words.describe("Phrases that say that something is still being done."),
  progress: z.strictObject({
    cells: words.describe("A result that has one of these is not done."),
    begun: words.describe("A target with one of these asks for work that goes on."),
  }),
  events: words.describe("How names of events end."),
  claims: z.array(pattern).describe("Phrases that say that all was reached."),
};
