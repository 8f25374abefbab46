/**
 * Which paths a piece of work has read: by itself, and through results that it took over. These are referred to and not copied:
 * the rows of a large report are read by many, and each would hold them all once more. Nor are the same paths held twice, when
 * the same work has read them in another report: a thousand of them are open at once.
 */
import type { Field } from "./form.js";
import { patternOf } from "./path.js";

const nothing: readonly never[] = [];
const none: ReadonlySet<string> = new Set();

export class Reads {
  /** While paths are added; then `#own` holds them. */
  #open: Set<string> | null = new Set();
  #own: ReadonlySet<string> = none;
  #taken: Set<Reads> | readonly Reads[] = nothing;

  /** `coarse`: by pattern. For what looks at all rows anyway: a few dozen instead of a few hundred to remember. */
  constructor(private readonly coarse = false) {}

  add(path: string): void {
    this.#open?.add(this.coarse ? patternOf(path) : path);
  }

  /** `row`: the path of the row that the field stands in. */
  addField(row: string, { id, pattern }: Field): void {
    this.#open?.add(this.coarse ? pattern : `${row}.${id}`);
  }

  take(reads: Reads): void {
    if (!(this.#taken instanceof Set)) this.#taken = new Set();
    this.#taken.add(reads);
  }

  copy(reads: Reads): void {
    for (const path of reads.#own) this.add(path);
    for (const taken of reads.#taken) this.copy(taken);
  }

  /** Nothing more is read. */
  close(): void {
    this.#own = shared(this.#open ?? none);
    this.#open = null;
    if (this.#taken instanceof Set) this.#taken = [...this.#taken];
  }

  /** Whether one of these paths was read. `known`: what was found out about other reads and the same paths. */
  touches(changed: Changed, known: Map<Reads, boolean>): boolean {
    const before = known.get(this);
    if (before !== undefined) return before;
    const found = this.#touchesOwn(changed) || this.#touchesTaken(changed, known);
    known.set(this, found);
    return found;
  }

  /** All of them. */
  paths(): Set<string> {
    const all = new Set(this.#own);
    for (const reads of this.#taken) for (const path of reads.paths()) all.add(path);
    return all;
  }

  #touchesOwn({ paths, patterns }: Changed): boolean {
    if (this.#own.has(everything)) return true;
    const changed = this.coarse ? patterns : paths;
    const [few, many] = this.#own.size < changed.size ? [this.#own, changed] : [changed, this.#own];
    for (const path of few) if (many.has(path)) return true;
    return false;
  }

  #touchesTaken(changed: Changed, known: Map<Reads, boolean>): boolean {
    for (const reads of this.#taken) if (reads.touches(changed, known)) return true;
    return false;
  }
}

/** Paths with another figure, and their patterns. */
export interface Changed {
  readonly paths: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
}

export function changedBy(paths: readonly string[]): Changed {
  return { paths: new Set(paths), patterns: new Set(paths.map(patternOf)) };
}

/** Stands for every path at once, in what was read. */
export const everything = "*";

/** The same set for the same paths in the same order. Large ones are of large reports, and nobody else's. */
function shared(paths: ReadonlySet<string>): ReadonlySet<string> {
  if (paths.size > mostShared) return paths;
  const key = [...paths].join(" ");
  const before = sets.get(key);
  if (before !== undefined) return before;
  if (sets.size >= mostSets) sets.clear();
  sets.set(key, paths);
  return paths;
}

/** Of all reports: a report of ordinary size has four hundred of its own, and most of them are those of others too. */
const sets = new Map<string, ReadonlySet<string>>();
const mostSets = 5000;
const mostShared = 500;
