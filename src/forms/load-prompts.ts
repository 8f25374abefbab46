/** Reads `prompts/`: sentences by dotted key, and the words that people type for commands. */
import { basename, resolve } from "node:path";
import { z } from "zod";
import { type CommandWords, commands } from "../core/dialogue/turn/command.js";
import { Words } from "../core/words.js";
import { fallBack } from "./fall-back.js";
import { placedLine } from "./mistake-lines.js";
import { commandsFile, type ReadSentences, readSentences } from "./read-sentences.js";
import { yamlFile } from "./read-yaml.js";
import { inOrder } from "./reader.js";

export interface Prompts {
  readonly words: Words;
  readonly commands: CommandWords;
  /** What differs from the shipped prompts; null where the folder is the shipped one. */
  readonly own: OwnPrompts | null;
}

export interface OwnPrompts {
  readonly sentences: number;
  /** Commands with other words. */
  readonly commands: number;
  /** With file, line and column: names that the program does not know, and sentences in whose place the shipped ones are said. */
  readonly mistakes: readonly string[];
}

const typed = z.array(z.string());
const commandWords = z.strictObject({
  exact: z.record(z.enum(commands), typed),
  edit: typed,
  history: typed,
  evidence: typed,
  press: typed,
  thanks: typed,
  promise: typed,
  question: typed,
  promiseAround: typed,
  postpone: typed,
  cannotGive: typed,
  passOn: typed,
  join: typed,
  handsTo: typed,
  correct: z.strictObject({ becomes: typed, not: typed, unit: typed, kinds: z.record(z.string(), typed) }),
  assignHeads: z.strictObject({ part: typed, name: typed, due: typed, note: typed.default([]) }),
});
const commandsIn = yamlFile(commandWords);
const someWords = commandWords.extend({ exact: z.partialRecord(z.enum(commands), typed) }).partial();
const someCommandsIn = yamlFile(someWords);

/**
 * `shipped`: the folder whose sentences are said where `directory` says nothing, or has a mistake. Throws every mistake of the shipped
 * one, and YAML of either that cannot be read, with file, line and column.
 */
export function loadPrompts(directory: string, shipped = directory): Prompts {
  const read = readPrompts(directory, shipped);
  if ("lines" in read) throw new Error(read.lines.join("\n"));
  return read;
}

/** The same with what makes `loadPrompts` throw as lines, and with the words of those sentences that can be used. */
export function readPrompts(
  directory: string,
  shipped = directory,
): Prompts | { readonly lines: readonly string[]; readonly words: Words } {
  const base = readSentences(shipped);
  const commandsOfBase = base.reader.yaml(commandsFile, commandsIn);
  const words = wordsOf(base);
  if (base.reader.mistakes.length > 0 || commandsOfBase === null)
    return { lines: linesOf(shipped, base, words), words };
  if (resolve(directory) === resolve(shipped)) return { words, commands: commandsOfBase, own: null };

  const custom = readSentences(directory);
  const { sentences, own } = fallBack(custom, base);
  const customCommands = custom.reader.has(commandsFile) ? custom.reader.yaml(commandsFile, someCommandsIn) : null;
  if (custom.reader.mistakes.some(({ code }) => code === "yaml"))
    return { lines: linesOf(directory, custom, words), words };
  const merged = mergedCommands(commandsOfBase, customCommands);
  return {
    words: new Words(sentences),
    commands: merged,
    own: {
      sentences: own,
      commands: changedCommands(commandsOfBase, merged),
      mistakes: linesOf(directory, custom, words),
    },
  };
}

function wordsOf({ sentences }: ReadSentences): Words {
  return new Words(new Map([...sentences].map(([key, { text }]) => [key, text])));
}

/** Each command has the custom words where there are some, else the shipped ones. */
function mergedCommands(shipped: CommandWords, custom: z.infer<typeof someWords> | null): CommandWords {
  return {
    exact: { ...shipped.exact, ...custom?.exact },
    edit: custom?.edit ?? shipped.edit,
    history: custom?.history ?? shipped.history,
    evidence: custom?.evidence ?? shipped.evidence,
    thanks: custom?.thanks ?? shipped.thanks,
    promise: custom?.promise ?? shipped.promise,
    promiseAround: custom?.promiseAround ?? shipped.promiseAround,
    postpone: custom?.postpone ?? shipped.postpone,
    press: custom?.press ?? shipped.press,
    cannotGive: custom?.cannotGive ?? shipped.cannotGive,
    passOn: custom?.passOn ?? shipped.passOn,
    question: custom?.question ?? shipped.question,
    join: custom?.join ?? shipped.join,
    handsTo: custom?.handsTo ?? shipped.handsTo,
    correct: custom?.correct ?? shipped.correct,
    assignHeads: custom?.assignHeads ?? shipped.assignHeads,
  };
}

function changedCommands(shipped: CommandWords, merged: CommandWords): number {
  const { exact: before, ...listsBefore } = shipped;
  const { exact, ...lists } = merged;
  return changes(before, exact) + changes(listsBefore, lists);
}

function changes(before: object, now: object): number {
  const known = new Map(Object.entries(before).map(([name, words]) => [name, JSON.stringify(words)]));
  return Object.entries(now).filter(([name, words]) => known.get(name) !== JSON.stringify(words)).length;
}

function linesOf(directory: string, { reader }: ReadSentences, words: Words): string[] {
  const placed = inOrder(reader.mistakes.map((mistake) => reader.placed(mistake)));
  return placed.map((mistake) => placedLine(`${basename(directory)}/${mistake.file}`, mistake, words));
}
