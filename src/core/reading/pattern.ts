/** Regular expressions of word lists. */

/** Whether a text is a regular expression. */
export function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, "gu").global;
  } catch (error) {
    return !(error instanceof SyntaxError);
  }
}

/** Whether one of the patterns of a list is found in a text. */
export function matchesOne(patterns: readonly string[], text: string): boolean {
  const known = joined.get(patterns) ?? new RegExp(patterns.join("|") || "(?!)", "u");
  joined.set(patterns, known);
  return known.test(text);
}

const joined = new WeakMap<readonly string[], RegExp>();
