/**
 * The work that is being done on the ledgers of one report, as far as what it reads is concerned. All ledgers that follow from one
 * share it: what they hold in common (a row of indicators) tells what is read in it, whichever of them is at work.
 */
import type { Columns } from "./columns.js";
import type { Field } from "./form.js";
import { Reads } from "./reads.js";

export class Watched {
  #reading: Reads | null = null;

  /** A path was read. */
  read(path: string): void {
    this.#reading?.add(path);
  }

  /** A path was read whose pattern is known. */
  readAt(path: string, pattern: string): void {
    this.#reading?.addAt(path, pattern);
  }

  /** A field of a row was read. */
  readField(row: string, field: Field): void {
    this.#reading?.addField(row, field);
  }

  /** Fields of one row were read. */
  readColumns(row: string, columns: Columns): void {
    this.#reading?.addColumns(row, columns);
  }

  /** What a result stands on which was not worked out again. */
  take(read: Reads): void {
    this.#reading?.take(read);
  }

  /** As `take`, for a few paths that are not worth being referred to. */
  copy(read: Reads): void {
    this.#reading?.copy(read);
  }

  /** Runs `work` and tells what it read: as long as that stays, so does its result. */
  run<T>(work: () => T, coarse = false): { value: T; read: Reads } {
    const outer = this.#reading;
    const read = new Reads(coarse);
    this.#reading = read;
    try {
      return { value: work(), read };
    } finally {
      this.#reading = outer;
      read.close();
      outer?.take(read);
    }
  }

  /** Runs `work`, whose result tells by itself what is read in it. */
  unseen<T>(work: () => T): T {
    const outer = this.#reading;
    this.#reading = null;
    try {
      return work();
    } finally {
      this.#reading = outer;
    }
  }
}
