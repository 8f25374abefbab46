/** Sentences as they are written into files. */
import type { Said } from "../core/export/read-sources.js";
import type { Words } from "../core/words.js";

export function saidIn(words: Words): Said {
  return (text) => (typeof text === "string" ? text : words.render(text, "plain"));
}
