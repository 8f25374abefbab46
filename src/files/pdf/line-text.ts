/** Words that stand together -> lines of text, and lines that were wrapped -> the text that they were. */
import type { Word } from "./page-words.js";

/** Words of one line, from left to right. */
export function linesOfWords(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((one, other) => middle(one) - middle(other))) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first !== undefined && middle(word) - middle(first) < (first.bottom - first.top) / 2)
      line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((one, other) => one.left - other.left));
}

function middle({ top, bottom }: Word): number {
  return (top + bottom) / 2;
}

/** A space stands where there is one, but not beside a Chinese character: fonts change there. */
export function lineText(line: readonly Word[]): string {
  return line.reduce((text, word, index) => {
    const before = line[index - 1];
    if (before === undefined) return word.text;
    const gap = word.left - before.right;
    const size = word.bottom - word.top;
    const isWide = gap > size * 1.2;
    const isSpace = gap > size * 0.12 && latin.test(text.at(-1) ?? "") && latin.test(word.text[0] ?? "");
    return `${text}${isWide || isSpace ? " " : ""}${word.text}`;
  }, "");
}

const latin = /[A-Za-z]/;

/** `right`: where the room for text ends. A line that could have taken the first sign of the next one was ended by its writer. */
export function wrappedText(lines: readonly (readonly Word[])[], right: number): string {
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1];
    return before === undefined
      ? lineText(line)
      : `${text}${hasRoom(before, line, right) ? "\n" : ""}${lineText(line)}`;
  }, "");
}

/** Whether the first sign of the next line had room at the end of this one. */
export function hasRoom(line: readonly Word[], next: readonly Word[], right: number): boolean {
  const [last, first] = [line.at(-1), next[0]];
  if (last === undefined || first === undefined) return true;
  const sign = Math.max((first.right - first.left) / Math.max(1, first.text.length), (first.bottom - first.top) * 0.75);
  return right - last.right > sign * 2.2;
}
