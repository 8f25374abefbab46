import { noneWords } from "../lexicon/phrases.js";
import { makeReading } from "../reading.js";
import type { Rule } from "./rule.js";

/** 不适用, 无, —, /, an empty cell. */
export const none: Rule = ({ text, clean }) => (saysNone(clean) ? makeReading(text, "none") : null);

/** `clean`: the text of a cell, cleaned. */
export function saysNone(clean: string): boolean {
  const bare = clean.replace(/^[(（]|[)）]$/g, "");
  return bare === "" || noneWords.has(bare) || /^[-/\\_*]+$/.test(bare);
}
