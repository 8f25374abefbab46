/** Options of a text and where their boxes are. */
import type { BlankWords } from "./blank-words.js";
import { compact } from "./label-text.js";
import { optionLabel } from "./option-label.js";

export interface BoxedOption {
  readonly label: string;
  /** Offset of its box. */
  readonly at: number;
}

/** Boxes stand before all options or behind all: the text that begins with a box has them before. */
export function optionsOf(text: string, words: BlankWords): BoxedOption[] {
  const boxes = [...words.boxes.open, ...words.boxes.ticked].join("");
  const found = [...text.matchAll(new RegExp(`[${boxes}]`, "gu"))].map(({ index }) => index);
  const [first] = found;
  if (first === undefined) return [];
  const start = Math.max(text.lastIndexOf(":", first), text.lastIndexOf("：", first)) + 1;
  const before = compact(text.slice(start, first).replace(/[(（]\s*$/, "")) === "";
  return found.flatMap((at, index) => {
    const from = before ? at + 1 : (found[index - 1] ?? start - 1) + 1;
    const to = before ? (found[index + 1] ?? text.length) : at;
    const label = optionLabel(text.slice(from, to), words);
    return label === "" ? [] : [{ label, at }];
  });
}
