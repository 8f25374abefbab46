/**
 * Which paths a piece of work has read: by itself, and through results that it took over. These are referred to and not copied:
 * the rows of a large report are read by many, and each would hold them all once more.
 */
export class Reads {
  readonly #own = new Set<string>();
  #taken: Set<Reads> | null = null;

  add(path: string): void {
    this.#own.add(path);
  }

  take(reads: Reads): void {
    this.#taken ??= new Set();
    this.#taken.add(reads);
  }

  /** Whether one of these paths was read. `known`: what was found out about other reads and the same paths. */
  touches(changed: ReadonlySet<string>, known: Map<Reads, boolean>): boolean {
    const before = known.get(this);
    if (before !== undefined) return before;
    const found = this.#touchesOwn(changed) || this.#touchesTaken(changed, known);
    known.set(this, found);
    return found;
  }

  /** All of them. */
  paths(): Set<string> {
    const all = new Set(this.#own);
    for (const reads of this.#taken ?? []) for (const path of reads.paths()) all.add(path);
    return all;
  }

  #touchesOwn(changed: ReadonlySet<string>): boolean {
    if (this.#own.has(everything)) return true;
    const [few, many] = this.#own.size < changed.size ? [this.#own, changed] : [changed, this.#own];
    for (const path of few) if (many.has(path)) return true;
    return false;
  }

  #touchesTaken(changed: ReadonlySet<string>, known: Map<Reads, boolean>): boolean {
    for (const reads of this.#taken ?? []) if (reads.touches(changed, known)) return true;
    return false;
  }
}

/** Stands for every path at once, in what was read. */
export const everything = "*";
