/** Which sentence is said: the custom one where it can be filled with what the program gives to the shipped one, else that. */
import type { ReadSentences, Sentence } from "./read-sentences.js";

/**
 * Notes as mistakes, each at its place: what `custom` calls that the program does not know, what asks for a variable that the shipped
 * sentence lacks, and what is missing.
 */
export function fallBack(custom: ReadSentences, shipped: ReadSentences): ReadonlyMap<string, string> {
  for (const [key, { file, at }] of custom.sentences)
    if (!shipped.sentences.has(key)) custom.reader.tell("prompt-unknown", { key }, file, at);
  return new Map([...shipped.sentences].map(([key, base]) => [key, textOf(key, base, custom, shipped)]));
}

function textOf(key: string, base: Sentence, custom: ReadSentences, shipped: ReadSentences): string {
  const sentence = custom.sentences.get(key);
  if (sentence === undefined) {
    shipped.reader.tell("prompt-missing", { key }, base.file, base.at);
    return base.text;
  }
  // The item itself of a list of words has no name of its own.
  const unknown = [...sentence.variables].filter(([name]) => name !== "." && !base.variables.has(name));
  for (const [name, offset] of unknown)
    custom.reader.tell("prompt-variable", { key, name }, sentence.file, sentence.at, offset);
  return unknown.length === 0 ? sentence.text : base.text;
}
