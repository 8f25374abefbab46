/**
 * Text as a Word file can hold it: line ends of every kind (a page copied from Word brings U+000B) become `\n`; control
 * characters, halves of surrogate pairs and the two non-characters that XML 1.0 forbids are removed.
 */
export function printable(text: string): string {
  return text.replace(lineEnds, "\n").replace(forbidden, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a line end in pages copied from Word
const lineEnds = /\r\n?|[\u000b\u0085\u2028\u2029]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be removed
const forbidden = /[\p{Surrogate}\u0000-\u0008\u000c\u000e-\u001f\ufffe\uffff]/gu;
