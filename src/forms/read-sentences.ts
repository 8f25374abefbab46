/** The files of one prompts folder: sentences by dotted key with their places, and the words of commands as they stand there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Mistake } from "../core/form/mistake.js";
import { isFault, type Piece, readTemplate } from "../core/report/narrative-template.js";
import { yamlFile } from "./read-yaml.js";
import { Reader } from "./reader.js";

export const commandsFile = "commands.yaml";

export interface Sentence {
  readonly text: string;
  readonly file: string;
  readonly at: readonly string[];
  /** Names of its tags, each with the offset of the first. */
  readonly variables: ReadonlyMap<string, number>;
}

export interface ReadSentences {
  /** Only those that can be used. */
  readonly sentences: ReadonlyMap<string, Sentence>;
  /** With the mistakes of what cannot be used. */
  readonly reader: Reader;
}

interface Tree {
  readonly [key: string]: string | Tree;
}
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));
const sentencesIn = yamlFile(tree);

export function readSentences(directory: string): ReadSentences {
  const names = readdirSync(directory).filter((name) => name.endsWith(".yaml"));
  const reader = new Reader(new Map(names.map((name) => [name, readFileSync(join(directory, name))])));
  const sentences = new Map<string, Sentence>();
  for (const file of names.filter((name) => name !== commandsFile).sort()) addSentences(file, reader, sentences);
  return { sentences, reader };
}

function addSentences(file: string, reader: Reader, sentences: Map<string, Sentence>): void {
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
    else sentences.set(key, { text, file, at, variables: firstTags(template) });
  }
}

function* flat(node: Tree, at: readonly string[]): Generator<[string[], string]> {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string") yield [[...at, key], value];
    else yield* flat(value, [...at, key]);
  }
}

function firstTags(template: readonly Piece[]): ReadonlyMap<string, number> {
  return new Map(template.flatMap(tagsOf).reverse());
}

function tagsOf(piece: Piece): [string, number][] {
  if (piece.kind === "text") return [];
  return [[piece.name, piece.offset], ...(piece.kind === "figure" ? [] : piece.inside.flatMap(tagsOf))];
}
