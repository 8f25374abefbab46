/** The beginning of a text, with a sign that there is more of it. */
export function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
