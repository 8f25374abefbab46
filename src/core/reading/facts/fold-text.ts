/** A text as the readers of values want it, and the way back to where its characters stand. */
import { foldChar } from "../../value/clean.js";
import { isDigit } from "../../value/scan/characters.js";

export interface Folded {
  /** Half-width, without spaces but those between two digits; every line break is "\n". */
  readonly text: string;
  /** The place in the text as given of each character, and of its end. */
  readonly at: (pos: number) => number;
}

/** One pass over the text; every character stays one character, so that spans can be shown in what the person wrote. */
export function foldText(source: string): Folded {
  const places: number[] = [];
  let text = "";
  // Not asked of the text itself: to look into a string that is being put together copies it.
  let last = "";
  let spaced = -1;
  for (let pos = 0; pos < source.length; pos++) {
    const char = source[pos] ?? "";
    if (char !== "\n" && isSpace(char)) {
      if (spaced < 0) spaced = pos;
      continue;
    }
    const folded = foldChar(char);
    if (spaced >= 0 && isDigit(last) && isDigit(folded)) {
      text += " ";
      places.push(spaced);
    }
    spaced = -1;
    text += folded;
    last = folded;
    places.push(pos);
  }
  return { text, at: (pos) => places[pos] ?? source.length };
}

function isSpace(char: string): boolean {
  return char === " " || char === "　" || (char < " " && char !== "\n") || /[\s\u200b\ufeff]/.test(char);
}
