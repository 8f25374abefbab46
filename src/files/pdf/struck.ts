/** Text that a line is drawn through: removed, such as a tracked change that was printed with the changes shown. */
import type { Line } from "./page-lines.js";
import type { Word } from "./page-words.js";

/** What is left of the word; null: nothing. */
export function withoutStruck(word: Word, across: readonly Line[]): Word | null {
  const { left, right, top, bottom, text } = word;
  const height = bottom - top;
  const through = across.filter(
    ({ at, from, to }) =>
      at > top + height * 0.3 &&
      at < top + height * 0.75 &&
      Math.min(to, right) - Math.max(from, left) > height * 0.3 &&
      // No border of a table, which goes on beside the text.
      from > left - height / 4 &&
      to < right + height / 4,
  );
  if (through.length === 0) return word;
  const signs = [...text];
  const widths = signs.map((sign) => (sign.charCodeAt(0) > 0x2e7f ? 2 : 1));
  const unit = (right - left) / widths.reduce((sum, width) => sum + width, 0);
  let next = left;
  const kept = signs.filter((_, index) => {
    const width = (widths[index] ?? 1) * unit;
    const middle = next + width / 2;
    next += width;
    return !through.some(({ from, to }) => from <= middle && middle <= to);
  });
  return kept.length === signs.length ? word : kept.length === 0 ? null : { ...word, text: kept.join("") };
}
