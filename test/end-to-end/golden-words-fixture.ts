import { readFileSync } from "node:fs";
import { z } from "zod";

const line = z.union([z.string(), z.array(z.string())]);
const golden = z.strictObject({
  /** The published document's own title. */
  source: z.string(),
  /** Its words in order: paragraphs and table rows. */
  lines: z.array(line),
  /** What is wrong in it, by id. */
  findings: z.record(z.string(), z.string()),
});

export type Line = string | readonly string[];
export interface Golden {
  readonly lines: readonly Line[];
  readonly findings: Readonly<Record<string, string>>;
}

/** The words of a published document, from `test/fixtures/golden/<name>.json`. */
export function goldenWords(name: string): Golden {
  const file = new URL(`../fixtures/golden/${name}.json`, import.meta.url);
  return golden.parse(JSON.parse(readFileSync(file, "utf8")));
}
