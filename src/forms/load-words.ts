/** The word lists of `templates/_words`: each file is one list, named after it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type WordLists, wordLists } from "../core/reading/word-lists.js";
import { plainYaml } from "./plain-yaml.js";

/** Throws, naming file and key, when a list cannot be read. */
export function loadWords(templatesDir: string): WordLists {
  const folder = join(templatesDir, "_words");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")) : [];
  const lists = Object.fromEntries(
    files.sort().map((name) => [name.slice(0, -".yaml".length), plainYaml(readFileSync(join(folder, name)))]),
  );
  const read = wordLists.safeParse(lists);
  if (!read.success) throw new Error(`${folder} cannot be read:\n${z.prettifyError(read.error)}`);
  return read.data;
}
