/** Reads `prompts/`: sentences by dotted key, and the words that people type for commands. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import mustache from "mustache";
import { parse } from "yaml";
import { z } from "zod";
import { type CommandWords, commands } from "../core/dialogue/context.js";
import { Words } from "../core/words.js";

export interface Prompts {
  readonly words: Words;
  readonly commands: CommandWords;
}

const commandsFile = "commands.yaml";

const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));
interface Tree {
  readonly [key: string]: string | Tree;
}

const words = z.array(z.string());
const commandWords = z.strictObject({ exact: z.record(z.enum(commands), words), edit: words, thanks: words });

/** Throws, naming file and key, when a file cannot be read: without its sentences the bot must not start. */
export function loadPrompts(directory: string): Prompts {
  const sentences = new Map<string, string>();
  for (const file of readdirSync(directory)
    .filter((name) => name.endsWith(".yaml") && name !== commandsFile)
    .sort()) {
    for (const [key, text] of flat(read(directory, file, tree), "")) {
      if (sentences.has(key)) throw new Error(`${file}: the sentence ${key} stands twice`);
      check(file, key, text);
      sentences.set(key, text);
    }
  }
  return { words: new Words(sentences), commands: read(directory, commandsFile, commandWords) };
}

function read<T>(directory: string, file: string, schema: z.ZodType<T>): T {
  const text = readFileSync(join(directory, file), "utf8");
  try {
    return schema.parse(parse(text));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : "cannot be read"}`);
  }
}

function* flat(node: Tree, prefix: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string") yield [prefix + key, value];
    else yield* flat(value, `${prefix}${key}.`);
  }
}

/** Triple braces would print a person's text unescaped. */
function check(file: string, key: string, text: string): void {
  try {
    mustache.parse(text);
  } catch (error) {
    throw new Error(`${file}: ${key} is not Mustache: ${error instanceof Error ? error.message : ""}`);
  }
  if (/\{\{\{|\{\{&/.test(text)) throw new Error(`${file}: ${key} prints text unescaped`);
}
