/** Words looked up at a place in a text, the longest first. The cost of a look-up does not grow with the text. */
export interface WordList {
  /** The longest word that starts at `pos`, or null. */
  at(text: string, pos: number): string | null;
  /** The longest word that ends the text, or null. */
  endOf(text: string): string | null;
  has(word: string): boolean;
}

export function wordList(words: Iterable<string>): WordList {
  const set = new Set(words);
  const starts = lengthsBy([...set], (word) => word[0]);
  const ends = lengthsBy([...set], (word) => word.at(-1));
  return {
    at: (text, pos) => find(starts.get(text[pos] ?? ""), (length) => text.slice(pos, pos + length), set),
    endOf: (text) => find(ends.get(text.at(-1) ?? ""), (length) => text.slice(Math.max(0, text.length - length)), set),
    has: (word) => set.has(word),
  };
}

/** Lengths of the words that share a character, the longest first: most look-ups end at the first character. */
function lengthsBy(words: readonly string[], charOf: (word: string) => string | undefined): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const word of words) {
    const char = charOf(word) ?? "";
    lengths.set(
      char,
      [...new Set([...(lengths.get(char) ?? []), word.length])].sort((a, b) => b - a),
    );
  }
  return lengths;
}

function find(
  lengths: readonly number[] | undefined,
  cut: (length: number) => string,
  set: ReadonlySet<string>,
): string | null {
  for (const length of lengths ?? []) {
    const word = cut(length);
    if (word.length === length && set.has(word)) return word;
  }
  return null;
}

/** Splits a written list: words stand one beside the other, separated by spaces or lines. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}
