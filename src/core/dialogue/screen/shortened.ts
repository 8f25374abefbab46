/** The beginning of a text, with a sign that there is more of it. */
export function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** Signs before the first one that differs, so that it is seen where it stands. */
const before = 12;

/** Of two texts, one of which is too long, the part in which they differ. */
export function differing(one: string, other: string, length: number): [string, string] {
  if (one.length <= length && other.length <= length) return [one, other];
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same += 1;
  if (same < length - before) return [shortened(one, length), shortened(other, length)];
  const from = same - before;
  const part = (text: string): string => `…${shortened(text.slice(from), length)}`;
  return [part(one), part(other)];
}
