/** The word lists that checks of texts use, by the name of their file in `templates/_words`. */
import { z } from "zod";

const words = z.array(z.string().min(1));

const residue = z.strictObject({
  marks: words.describe("Marks that word processors, spreadsheets and web pages leave."),
  placeholders: words.describe("What a template prints where something is to be filled in."),
  undecided: words.describe("Phrases that still hold the choice of a template."),
  choices: words.describe("Words that stand side by side in brackets where one is to be chosen."),
  asking: words.describe("With one of these a sentence with 是否 states something."),
});

export const textLists = {
  residue,
  endings: words.describe("Words that end no text."),
};
