/** Where in a file, or in which other report, a figure was read. */
import { z } from "zod";

export const origin = z.object({
  /** The file's name, or the title of the report that it was carried over from. */
  file: z.string(),
  /** SHA-256 of the file in hexadecimal; null: it is no file. */
  hash: z.string().nullable(),
  /** The sheet's name, or the part of the document. */
  part: z.string().nullable(),
  /** Of the tables of that part, from 1. */
  table: z.number().nullable(),
  /** Within the table, from 1. */
  row: z.number().nullable(),
  column: z.number().nullable(),
  /** As Excel names it: C7. */
  cell: z.string().nullable(),
});

export type FigureOrigin = z.infer<typeof origin>;

/** A stored origin; null for none, and for one that cannot be read. */
export function readOrigin(text: string | null): FigureOrigin | null {
  if (text === null) return null;
  const parsed = origin.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}
