/** What every part of a card is drawn with, and the element that all of them use: text. */
import type { Tone } from "../../core/dialogue/screen/screen.js";
import type { Say } from "../../core/say.js";
import type { Words } from "../../core/words.js";

export type Element = Readonly<Record<string, unknown>>;

/** What every element needs to be drawn. */
export interface Brush {
  readonly words: Words;
  /** Put on every button, so that a press of an older card is recognised. */
  readonly report: string | null;
  /** Null: the card belongs to no place, and its buttons stay valid. */
  readonly revision: number | null;
  /** Counts the buttons outside forms, so that each has a name of its own. */
  readonly next?: () => number;
}

export function textElement(text: Say, brush: Brush, tone: Tone = "plain"): Element {
  const content = brush.words.render(text, "markdown");
  const color = colors[tone];
  return {
    tag: "markdown",
    content:
      color === null
        ? content
        : content
            .split("\n")
            .map((line) => (line.trim() === "" ? line : `<font color='${color}'>${line}</font>`))
            .join("\n"),
    text_size: tone === "note" ? "notation" : "normal",
  };
}

const colors: Record<Tone, string | null> = { plain: null, note: "grey", good: "green", warn: "orange", bad: "red" };
