/** Whether two names mean the same thing, as far as their letters tell. */

/** Equal but for spaces, brackets and quotation marks; or one is the other without its last words (cut off, or with 率, 数 at the end). */
export function similarNames(one: string, other: string): boolean {
  const [short = "", long = ""] = [bareName(one), bareName(other)].sort((a, b) => a.length - b.length);
  if (short === long) return short !== "";
  return short.length >= shortest && long.startsWith(short) && long.length - short.length <= rest;
}

const shortest = 6;
const rest = 2;

/** Things to be found by a similar name, in one step each. */
export class Named<T extends { readonly name: string }> {
  readonly #byStart = new Map<string, T[]>();

  constructor(all: readonly T[]) {
    for (const one of all) this.#byStart.set(start(one.name), [...(this.#byStart.get(start(one.name)) ?? []), one]);
  }

  /** The one of just this name, else the first of a similar one. */
  find(name: string): T | undefined {
    const near = this.#byStart.get(start(name)) ?? [];
    return near.find((one) => one.name === name) ?? near.find((one) => similarNames(one.name, name));
  }
}

/** Similar names begin with the same signs. */
function start(name: string): string {
  return bareName(name).slice(0, shortest);
}

export function bareName(name: string): string {
  return name.normalize("NFKC").replace(/[\s“”"'《》()【】、,.。·-]/g, "");
}

/** Length of the longest run of signs that both hold. */
export function commonRun(one: string, other: string): number {
  let best = 0;
  let above = new Array<number>(other.length + 1).fill(0);
  for (const sign of one) {
    const row = new Array<number>(other.length + 1).fill(0);
    for (let at = 0; at < other.length; at++) {
      if (other[at] !== sign) continue;
      row[at + 1] = (above[at] ?? 0) + 1;
      best = Math.max(best, row[at + 1] ?? 0);
    }
    above = row;
  }
  return best;
}
