/** Names of sheets as Excel takes them: 31 characters at most, none of []:*?/\, no apostrophe at an end, none twice. */
const longest = 31;

export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "Sheet";
    let unique = plain.slice(0, longest);
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const tail = ` (${number})`;
      unique = plain.slice(0, longest - tail.length) + tail;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
