/**
 * What judges a table that gives no points, and so has no scheme (转移支付): whether each target was reached. It holds no
 * region's rule: what differs between them is how many points a missed target leaves.
 */
import { type Scheme, schemeSource } from "../score/scheme.js";
import type { WordLists } from "./word-lists.js";

export function judgingScheme(words: WordLists): Scheme {
  const before = known.get(words);
  if (before !== undefined) return before;
  const { directions, levels } = words;
  const scheme = schemeSource.parse({
    id: "judging",
    title: "judging",
    source: "",
    points: { execution: 0, indicators: 0 },
    reverse: "inverse",
  });
  const judging = { ...scheme, words: { directions, levels } };
  known.set(words, judging);
  return judging;
}

/** Word lists are loaded once. */
const known = new WeakMap<WordLists, Scheme>();
