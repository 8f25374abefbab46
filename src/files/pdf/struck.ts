import type { Line } from "./page-lines.js";
import type { Word } from "./page-words.js";

/** A line is drawn through the word: text that was removed, such as a tracked change that was printed. */
export function isStruck({ left, right, top, bottom }: Word, across: readonly Line[]): boolean {
  const [width, height] = [right - left, bottom - top];
  return across.some(
    ({ at, from, to }) =>
      at > top + height * 0.3 &&
      at < top + height * 0.75 &&
      Math.min(to, right) - Math.max(from, left) > width * 0.8 &&
      to - from < width + height * 40 &&
      from > left - height * 20,
  );
}
