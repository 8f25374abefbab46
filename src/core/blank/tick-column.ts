/** Columns that are ticked: narrow ones under a head of causes, likelihoods or results. */
import type { BlankWords } from "./blank-words.js";
import { compact } from "./label-text.js";
import { hasAny, isAny } from "./matches.js";

/** `group`: the head over the column; null: there is none. */
export function tickOf({ ticks }: BlankWords, text: string, group: string | null): "many" | "one" | null {
  if (group === null || !isAny(compact(text), ticks.words)) return null;
  return hasAny(compact(group), ticks.one) ? "one" : hasAny(compact(group), ticks.many) ? "many" : null;
}
