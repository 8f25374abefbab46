/** The words by which a blank form is understood: `templates/_blanks/words.yaml`, and how tables spell their heads. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { blankWords } from "../core/blank/blank-words.js";
import type { UnderstandWords } from "../core/blank/understand.js";
import { tableWords } from "../core/reading/grid/table-words.js";
import { plainYaml } from "./plain-yaml.js";

/** Throws, naming the file and the key, when a list cannot be read. */
export function blankWordsIn(templatesDir: string): UnderstandWords {
  return {
    blanks: read(join(templatesDir, "_blanks/words.yaml"), blankWords),
    tables: read(join(templatesDir, "_words/tables.yaml"), tableWords),
  };
}

function read<T>(file: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(existsSync(file) ? plainYaml(readFileSync(file)) : undefined);
  if (!read.success) throw new Error(`${file} cannot be read:\n${z.prettifyError(read.error)}`);
  return read.data;
}
