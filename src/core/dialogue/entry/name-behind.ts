/** A name behind a word that opens a card: 转给 张某, 移交给张某. */

/** Characters of a name. */
const longest = 8;

/** "" where nothing stands behind the word; null: the text is about something else. */
export function nameBehind(words: readonly string[], text: string): string | null {
  const plain = text.trim();
  const word = words.toSorted((one, other) => other.length - one.length).find((one) => plain.startsWith(one));
  if (word === undefined) return null;
  const name = plain.slice(word.length).replace(/^[\s:：，,.…]*给?[\s:：，,.…]*/, "");
  return name.length > longest ? null : name;
}
