/** Characters of one cell; Excel takes 32,767 at most, and some signs are written with several. */
const longest = 30_000;

/** A text in parts that a cell can hold, no character cut in two; one part for an empty text. */
export function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = Math.min(text.length, start + longest);
    const code = text.charCodeAt(end - 1);
    const cut = end < text.length && code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
    chunks.push(text.slice(start, cut));
    start = cut;
  }
  return chunks.length === 0 ? [""] : chunks;
}
