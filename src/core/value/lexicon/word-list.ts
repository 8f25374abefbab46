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
  const longest = Math.max(...[...set].map((word) => word.length));
  return {
    at: (text, pos) => find(longest, (length) => text.slice(pos, pos + length), set),
    endOf: (text) => find(longest, (length) => (length > text.length ? "" : text.slice(text.length - length)), set),
    has: (word) => set.has(word),
  };
}

function find(longest: number, cut: (length: number) => string, set: ReadonlySet<string>): string | null {
  for (let length = longest; length > 0; length--) {
    const word = cut(length);
    if (word.length === length && set.has(word)) return word;
  }
  return null;
}

/** Splits a written list: words stand one beside the other, separated by spaces or lines. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}
