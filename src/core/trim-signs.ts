/**
 * Takes signs off the end of a text. A pattern such as /[\s。]+$/ tries every run of such signs within the text to its end,
 * which takes time with the square of the run's length: a message may hold 150,000 of them.
 */
export function trimEndSigns(text: string, isSign: (char: string) => boolean): string {
  let end = text.length;
  while (end > 0 && isSign(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
