/**
 * Results worked out from a ledger, kept from turn to turn. A turn changes a few figures: what was worked out from others
 * still holds. Which figures a result stands on is not declared but seen, while it is worked out.
 */
import type { Ledger } from "./ledger.js";
import type { Reads } from "./reads.js";

interface Result<T> {
  readonly value: T;
  /** What else it was worked out from, such as a scheme; another one asks for another result. */
  readonly by: unknown;
  /** What was read for it. */
  readonly read: Reads;
}

export class Kept<T> {
  /** `coarse`: what was read is remembered by pattern. */
  constructor(private readonly coarse = false) {}

  readonly #results = new WeakMap<Ledger, Map<string, Result<T>>>();

  /** The result of `work`, which must depend on nothing but the ledger, `key` and `by`. */
  of(ledger: Ledger, key: string, by: unknown, work: () => T): T {
    const results = this.#of(ledger);
    const found = results.get(key) ?? this.#inherited(ledger, key);
    if (found !== undefined && found.by === by) {
      results.set(key, found);
      ledger.watched.take(found.read);
      return found.value;
    }
    const { value, read } = ledger.watched.run(work, this.coarse);
    results.set(key, { value, by, read });
    return value;
  }

  #inherited(ledger: Ledger, key: string): Result<T> | undefined {
    const { origin } = ledger;
    const before = origin === null ? undefined : this.#results.get(origin.ledger)?.get(key);
    return before === undefined || origin === null || origin.changes(before.read) ? undefined : before;
  }

  #of(ledger: Ledger): Map<string, Result<T>> {
    const known = this.#results.get(ledger) ?? new Map<string, Result<T>>();
    this.#results.set(ledger, known);
    return known;
  }
}
