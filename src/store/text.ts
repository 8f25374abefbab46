/**
 * Text as both databases take it: PostgreSQL refuses the character U+0000, which no keyboard makes but a pasted text
 * or a hostile client may hold. It is dropped here, so that a turn never fails for it.
 */
export function storable(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}
