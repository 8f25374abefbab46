/** Reads `prompts/`: sentences by dotted key, and the words that people type for commands. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { type CommandWords, commands } from "../core/dialogue/turn/command.js";
import type { Mistake } from "../core/form/mistake.js";
import { isFault, readTemplate } from "../core/report/narrative-template.js";
import { Words } from "../core/words.js";
import { placedLine } from "./mistake-lines.js";
import { yamlFile } from "./read-yaml.js";
import { inOrder, Reader } from "./reader.js";

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
const sentencesIn = yamlFile(tree);
const commandsIn = yamlFile(
  z.strictObject({ exact: z.record(z.enum(commands), words), edit: words, history: words, thanks: words }),
);

/** Throws every mistake with its file, line and column: without its sentences the bot must not start. */
export function loadPrompts(directory: string): Prompts {
  const read = readPrompts(directory);
  if ("lines" in read) throw new Error(read.lines.join("\n"));
  return read;
}

/** The same with mistakes as lines, and with the words of those sentences that can be used. */
export function readPrompts(directory: string): Prompts | { readonly lines: readonly string[]; readonly words: Words } {
  const names = readdirSync(directory).filter((name) => name.endsWith(".yaml"));
  const reader = new Reader(new Map(names.map((name) => [name, readFileSync(join(directory, name))])));
  const sentences = new Map<string, string>();
  for (const file of names.filter((name) => name !== commandsFile).sort()) addSentences(file, reader, sentences);
  const read = reader.yaml(commandsFile, commandsIn);
  const found = new Words(sentences);
  if (reader.mistakes.length === 0 && read !== null) return { words: found, commands: read };
  const placed = inOrder(reader.mistakes.map((mistake) => reader.placed(mistake)));
  return { lines: placed.map((one) => placedLine(`${basename(directory)}/${one.file}`, one, found)), words: found };
}

function addSentences(file: string, reader: Reader, sentences: Map<string, string>): void {
  for (const [at, text] of flat(reader.yaml(file, sentencesIn) ?? {}, [])) {
    const key = at.join(".");
    const tell = (code: Mistake["code"], more: Mistake["facts"] = {}, offset = 0): void =>
      reader.tell(code, { key, ...more }, file, at, offset);
    const template = readTemplate(text);
    const unescaped = /\{\{[{&]/.exec(text)?.index;
    if (sentences.has(key)) tell("prompt-twice");
    if (isFault(template)) tell("prompt-syntax", { tag: template.tag }, template.offset);
    // Triple braces would print a person's text unescaped.
    else if (unescaped !== undefined) tell("prompt-unescaped", {}, unescaped);
    else sentences.set(key, text);
  }
}

function* flat(node: Tree, at: readonly string[]): Generator<[string[], string]> {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string") yield [[...at, key], value];
    else yield* flat(value, [...at, key]);
  }
}
