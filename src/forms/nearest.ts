/** Of names that are known, the one that somebody most likely meant by another. */

/** null: none differs from it in a third of its letters or fewer. */
export function nearestOf(name: string, known: Iterable<string>): string | null {
  let nearest: string | null = null;
  let most = Math.floor(name.length / 3);
  for (const one of known) {
    const distance = distanceWithin(name, one, most);
    if (distance === null) continue;
    nearest = one;
    most = distance - 1;
  }
  return nearest;
}

/** Letters to be put in, left out or changed; null: more than `most`. */
function distanceWithin(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return null;
    row = next;
  }
  const distance = row[b.length] ?? 0;
  return distance > most ? null : distance;
}
