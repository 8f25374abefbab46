/** An offer as it is kept. It was written by this program, perhaps by an older version of it. */
import { z } from "zod";
import { messageFile } from "../evidence/message-file.js";
import { origin } from "../evidence/origin.js";
import { ways } from "../evidence/way.js";

const sayShape = z.object({ say: z.string(), data: z.record(z.string(), z.unknown()).optional() });

const item = z.object({
  path: z.string(),
  raw: z.string(),
  /** null: it could not be read. */
  value: z.string().nullable(),
  problem: z.object({ code: z.string(), facts: z.record(z.string(), z.string()) }).nullable(),
  origin: origin.nullable(),
});

const row = z.object({
  list: z.string(),
  /** The row's number when the file was read. */
  row: z.string(),
  name: z.string(),
  /** The row of the report with nearly this name: whether it is the same is asked. */
  alike: z.object({ row: z.string(), name: z.string() }).optional(),
});

/** What a list made: reports, and answers in reports that were there before. */
const madeReports = z.object({
  created: z.array(z.string()),
  filled: z.array(z.object({ report: z.string(), event: z.string() })),
});

export type MadeReports = z.infer<typeof madeReports>;

export const offer = z.object({
  v: z.literal(1),
  way: z.enum(ways),
  /** Name of the file, or title of the report. */
  name: z.string(),
  /** How the file is fetched once more; null: it is none. */
  file: messageFile.omit({ name: true }).nullable(),
  items: z.array(item),
  /** Rows that the report did not have, outer ones first. */
  rows: z.array(row),
  /** What is printed where the program computes or scores: compared, never written. */
  printed: z.array(item),
  /** Texts that nothing took, as many as are shown; and how many there are. */
  left: z.array(z.object({ text: z.string(), origin: origin.nullable() })),
  leftCount: z.number(),
  told: z.array(sayShape),
  /** Hidden rows or sheets were passed over. */
  hidden: z.boolean(),
  /** They were read too. */
  withHidden: z.boolean().default(false),
  /** Paths among the items that were approved: they are kept beside the figures, and a later change is a finding. */
  approved: z.array(z.string()).default([]),
  /** What was written a year before, shown and not filled. */
  beside: z
    .array(z.object({ path: z.string().nullable().default(null), label: z.string(), text: z.string() }))
    .default([]),
  /**
   * Projects of a flat list, of which each may get a report of its own. known: it has one; alike: one of nearly the same name
   * has one.
   */
  projects: z
    .array(
      z.object({
        name: z.string(),
        unit: z.string().nullable(),
        known: z.boolean(),
        /** Amounts that a person has to look at before they are written. */
        asked: z
          .array(z.object({ role: z.string(), label: z.string(), raw: z.string(), reading: z.string().nullable() }))
          .default([]),
        alike: z.object({ id: z.string(), name: z.string() }).nullable(),
      }),
    )
    .default([]),
  /** Sums and rates of that list which do not go together. */
  listTold: z.array(sayShape).default([]),
  /** The year that the files name; null: none. */
  year: z.number().nullable().default(null),
  /** The likelier unit of that list's money; null: it says it. */
  money: z.string().nullable().default(null),
  /** What the files say of the report that they are; null: nothing. `form`: the one that they fill much more of. */
  about: z
    .object({ unit: z.string().nullable(), year: z.number().nullable(), form: z.string().nullable() })
    .default({ unit: null, year: null, form: null }),
  /** The table that was pasted; null: it is in a file, or in none. */
  text: z.string().nullable().default(null),
  /** The file looks like a form that nobody has filled in: who sent it may make a form of it, or not; null: it does not. */
  blank: z.enum(["make", "ask"]).nullable().default(null),
  /** Form and unit of the person's newest report of a project: what the card of the list begins with. */
  usual: z.object({ form: z.string().nullable(), unit: z.string().nullable() }).default({ form: null, unit: null }),
  /** What has been made of the list. */
  made: madeReports.nullable().default(null),
});

export type Offer = z.infer<typeof offer>;
export type OfferItem = Offer["items"][number];
export type OfferRow = Offer["rows"][number];

/** A stored offer; null for one that cannot be read. */
export function readOffer(text: string): Offer | null {
  const parsed = offer.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/** Of what is no list of projects. */
export const noList = {
  projects: [],
  listTold: [],
  year: null,
  money: null,
  usual: { form: null, unit: null },
  made: null,
  blank: null,
};

/** Of what is no file, or of a file of which nothing is read yet. */
export const aboutNothing = { unit: null, year: null, form: null };

/** How it is read once more; null: it cannot be. */
export function sourceOf({ file, text, name, withHidden }: Offer) {
  if (file !== null) return { ...file, name, withHidden, text: null };
  return text === null ? null : pastedSource(text, name);
}

/** A pasted table as the file that it could be. */
export function pastedSource(text: string, name = "") {
  return { messageId: "", key: "", size: null, name, text, withHidden: false };
}
