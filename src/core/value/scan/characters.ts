export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}

export function isLatin(char: string | undefined): boolean {
  return char !== undefined && ((char >= "a" && char <= "z") || (char >= "A" && char <= "Z"));
}

export function isHan(char: string | undefined): boolean {
  return char !== undefined && char >= "\u3400" && char <= "\u9fff";
}

/** The end of the run of characters from `pos` that `test` accepts. */
export function endOfRun(text: string, pos: number, test: (char: string | undefined) => boolean): number {
  let end = pos;
  while (end < text.length && test(text[end])) end++;
  return end;
}
