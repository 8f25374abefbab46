/**
 * Which paths a piece of work has read: by itself, and through results that it took over. These are referred to and not copied:
 * the rows of a large report are read by many, and each would hold them all once more. Nor are the same paths held twice, when
 * the same work has read them in another report: a thousand of them are open at once.
 */
import { type Columns, noColumns } from "./columns.js";
import type { Field } from "./form.js";
import { lastOf, patternOf } from "./path.js";

const nothing: readonly never[] = [];
const none: ReadonlySet<string> = new Set();

export class Reads {
  /** Paths read so far; `close` moves them to `#own`. Created with the first: most computations read one row alone. */
  #open: Set<string> | null = null;
  #own: ReadonlySet<string> = none;
  /** The first row whose fields were read, with these fields; fields of further rows are among the paths. */
  #row = "";
  #columns: Columns = noColumns;
  /** The last columns whose patterns were added. */
  #added: Columns = noColumns;
  #taken: Set<Reads> | readonly Reads[] = nothing;

  /** `coarse`: by pattern. For what looks at all rows anyway: a few dozen instead of a few hundred to remember. */
  constructor(private readonly coarse = false) {}

  add(path: string): void {
    this.#addOwn(this.coarse ? patternOf(path) : path);
  }

  /** A path whose pattern is known. */
  addAt(path: string, pattern: string): void {
    this.#addOwn(this.coarse ? pattern : path);
  }

  /** `row`: the path of the row that the field stands in. */
  addField(row: string, field: Field): void {
    if (this.coarse) this.#addOwn(field.pattern);
    else if (this.#row === row) this.#columns = this.#columns.with(field);
    else if (this.#row === "") {
      this.#row = row;
      this.#columns = noColumns.with(field);
    } else this.#addOwn(`${row}.${field.id}`);
  }

  #addOwn(path: string): void {
    this.#open ??= new Set();
    this.#open.add(path);
  }

  /** Fields of one row. */
  addColumns(row: string, columns: Columns): void {
    if (this.coarse) this.#addPatterns(columns);
    else if (this.#row === "") {
      this.#row = row;
      this.#columns = columns;
    } else for (const field of columns.fields) this.addField(row, field);
  }

  /** Rows that follow each other have the same columns: their patterns are added once. */
  #addPatterns(columns: Columns): void {
    if (this.#added === columns) return;
    this.#added = columns;
    for (const { pattern } of columns.fields) this.#addOwn(pattern);
  }

  /** The fields of the row, where nothing else was read; null where something was. */
  onlyOf(row: string): Columns | null {
    if (this.#own.size > 0 || this.#open !== null || this.#taken !== nothing) return null;
    return this.#row === row || this.#row === "" ? this.#columns : null;
  }

  take(reads: Reads): void {
    if (!(this.#taken instanceof Set)) this.#taken = new Set();
    this.#taken.add(reads);
  }

  copy(reads: Reads): void {
    for (const path of reads.#own) this.add(path);
    this.addColumns(reads.#row, reads.#columns);
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
    for (const { id } of this.#columns.fields) all.add(`${this.#row}.${id}`);
    for (const reads of this.#taken) for (const path of reads.paths()) all.add(path);
    return all;
  }

  #touchesOwn({ paths, patterns, rows }: Changed): boolean {
    if (this.#row !== "" && rows.get(this.#row)?.some((id) => this.#columns.has(id)) === true) return true;
    if (this.#own.size === 0) return false;
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

/** Paths with another figure, their patterns, and the fields below each row. */
export interface Changed {
  readonly paths: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

export function changedBy(paths: readonly string[]): Changed {
  const rows = new Map<string, string[]>();
  for (const path of paths) {
    const row = path.slice(0, Math.max(0, path.lastIndexOf(".")));
    const ids = rows.get(row);
    if (ids === undefined) rows.set(row, [lastOf(path)]);
    else ids.push(lastOf(path));
  }
  return { paths: new Set(paths), patterns: new Set(paths.map(patternOf)), rows };
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
