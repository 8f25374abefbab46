/** Which sentence is said: the custom one where it prints exactly what the shipped one prints, else that. */
import { nearestOf } from "./nearest.js";
import type { ReadSentences, Sentence } from "./read-sentences.js";

export interface Merged {
  readonly sentences: ReadonlyMap<string, string>;
  /** Custom sentences that are said, and differ from the shipped ones. */
  readonly own: number;
}

/** What `custom` says, and what `shipped` says where `custom` says nothing. Mistakes of `custom` are told to its reader, each at its place. */
export function fallBack(custom: ReadSentences, shipped: ReadSentences): Merged {
  for (const [key, { file, at }] of custom.sentences)
    if (!shipped.sentences.has(key))
      custom.reader.tell("prompt-unknown", { key, nearest: nearestOf(key, shipped.sentences.keys()) ?? "" }, file, at);
  const sentences = new Map([...shipped.sentences].map(([key, base]) => [key, textOf(key, base, custom)]));
  return { sentences, own: [...sentences].filter(([key, text]) => text !== shipped.sentences.get(key)?.text).length };
}

function textOf(key: string, base: Sentence, custom: ReadSentences): string {
  const sentence = custom.sentences.get(key);
  if (sentence === undefined) return base.text;
  const { text, file, at, variables } = sentence;
  const unknown = without(variables, base.variables);
  const left = without(base.variables, variables);
  for (const [name, offset] of unknown) custom.reader.tell("prompt-variable", { key, name }, file, at, offset);
  if (left.length > 0)
    custom.reader.tell("prompt-variable-left", { key, names: left.map(([name]) => name).join("、") }, file, at);
  return unknown.length + left.length === 0 ? text : base.text;
}

type Variables = Sentence["variables"];

/** The item itself of a list of words has no name of its own. */
function without(these: Variables, those: Variables): [name: string, offset: number][] {
  return [...these].filter(([name]) => name !== "." && !those.has(name));
}
