/** How tables of the field spell their heads, row labels and classes: data, meant to grow. */
import { z } from "zod";
import { fundsSources } from "./funds-sources.js";

const words = z.array(z.string().min(1));

const spellings = z.strictObject({
  lead: words.optional().describe("Words that may stand before the name, any number of them."),
  core: words,
  tail: words.optional().describe("Words that may stand after the name, any number of them."),
});

export const tableWords = z.strictObject({
  names: z.record(z.string(), spellings).describe("By role: heads, row labels and labels of single figures."),
  elsewhere: z
    .array(z.strictObject({ row: z.string(), column: z.string(), is: z.string() }))
    .describe(
      "Roles of a row and a column whose cell some forms lack, and the role of the figure that they ask instead.",
    ),
  columns: words.describe("Heads of columns that no form asks for."),
  periods: z
    .strictObject({ year: words, whole: words })
    .describe("Words over columns of the year, and of the whole time of a project, that stand side by side."),
  classes: z.record(z.string(), spellings).describe("By the usual name of a class of indicators."),
  within: z.record(z.string(), z.string()).describe("The class that stands in for one that a form has not."),
  levels: words.describe("Classes of the first level."),
  totals: words.describe("A row that begins with one of these is a sum."),
  notes: words.describe("A line that begins with one of these stands below the table."),
  reasons: words.describe(
    "A remark with one of these gives the reason why a target was missed, or what is done about it.",
  ),
  titles: z
    .strictObject({ ends: words, begins: words })
    .describe("Lines that end, or begin before a number, with these are titles of tables."),
  natures: z
    .array(z.strictObject({ source: z.enum(fundsSources), words, heads: words.optional() }))
    .describe(
      "资金性质 of a list of projects: the first entry of which a word stands in the cell says the source. `heads`: whole heads of columns.",
    ),
  balances: words.describe(
    "Columns below 支出 of a list of projects that are what is left of the money, unless one below 预算 goes by the same name.",
  ),
  declarations: words.describe("Words in the title of a file that declares goals, before anything is done."),
  standing: words.describe(
    "A number in a sentence stays when the sentence is carried over, where one of these follows it.",
  ),
  standingBefore: words.describe(
    "A date in a sentence stays when the sentence is carried over, where it follows one of these.",
  ),
  beside: z
    .record(z.string(), z.enum(["text", "date"]))
    .describe("By role of `names`: what tables print beside the figures and a form need not ask."),
  nothing: words.describe("Written in a place for a figure where there is none."),
  blanks: words.describe("Text of a template that nobody has filled in."),
});

export type TableWords = z.infer<typeof tableWords>;
export type Spellings = z.infer<typeof spellings>;
