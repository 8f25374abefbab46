import type { ChatMessage } from "../../control-types.js";

/** Keys of messages and cards whose texts a person reads. */
const read = new Set(["text", "content", "file_name", "title", "default_value", "display_name", "rows", "zh_cn"]);

const known = new WeakMap<ChatMessage, string>();

/** All that a person reads in a message, in small letters, for the search. */
export function wordsOfMessage(message: ChatMessage): string {
  const before = known.get(message);
  if (before !== undefined) return before;
  const words: string[] = [];
  gather(message.content, false, words);
  const all = words.join("\n").toLowerCase();
  known.set(message, all);
  return all;
}

function gather(value: unknown, seen: boolean, words: string[]): void {
  if (typeof value === "string") {
    if (seen) words.push(value);
  } else if (Array.isArray(value)) for (const one of value) gather(one, seen, words);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value))
      gather(one, read.has(key) || (seen && typeof one !== "object"), words);
}
