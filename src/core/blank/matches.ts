/** Whether a label is meant by words of the data. */
import type { Matching } from "./blank-words.js";
import { compact } from "./label-text.js";

export function matches({ is = [], has = [], ends = [], not = [] }: Matching, label: string): boolean {
  const text = compact(label);
  if (text === "" || hasAny(text, not)) return false;
  return (
    is.some((word) => text === compact(word)) ||
    has.some((word) => text.includes(compact(word))) ||
    ends.some((word) => text.endsWith(compact(word)))
  );
}

export function startsWithAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(compact(word)));
}

export function hasAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(compact(word)));
}

export function isAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text === compact(word));
}
