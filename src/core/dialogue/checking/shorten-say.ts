/** A finding's sentence where it must not fill the card: its data cut to some number of characters. */

import { type Say, say } from "../../say.js";
import { isSay } from "../../words.js";
import { shortened } from "../screen/shortened.js";

/** Characters of a single text, and entries of a list, once the whole is too long. */
const text = 40;
const entries = 4;

/** `most`: characters that the data may bring; a sentence that is cut says so. */
export function shortenSay(sentence: Say, most: number): Say {
  if (lengthOf(sentence) <= most) return sentence;
  const shorter = cut(sentence, entries);
  if (isSay(shorter) && lengthOf(shorter) <= most) return say("findings.cut", { sentence: shorter });
  return say("findings.cut", { sentence: cut(sentence, 1) });
}

/** Characters that the data of a sentence bring. */
export function lengthOf({ data }: Say): number {
  return JSON.stringify(data ?? {}).length;
}

function cut(value: unknown, most: number): unknown {
  if (typeof value === "string") return shortened(value, text);
  if (Array.isArray(value)) return value.slice(0, most).map((one) => cut(one, most));
  if (typeof value !== "object" || value === null) return value;
  if (isSay(value)) return { ...value, data: cut(value.data ?? {}, most) };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cut(one, most)]));
}
