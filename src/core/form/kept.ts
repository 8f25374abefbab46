/**
 * Results worked out from a ledger, kept from turn to turn. A turn changes a few figures: what was worked out from others
 * still holds. Which figures a result stands on is not declared but seen, while it is worked out.
 */
import type { Ledger, Origin } from "./ledger.js";
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

  /** From the ledger before it, or from the one after it: a turn looks at both, and at a report just opened at the later first. */
  #inherited(ledger: Ledger, key: string): Result<T> | undefined {
    const { later } = ledger;
    return (
      this.#before(ledger, key) ??
      (later === null ? undefined : this.#held(later, this.#results.get(later.ledger)?.get(key)))
    );
  }

  /** Where another process has written meanwhile, nobody has asked yet: what was before that may still hold. */
  #before({ origin }: Ledger, key: string): Result<T> | undefined {
    if (origin === null) return undefined;
    return this.#held(origin, this.#results.get(origin.ledger)?.get(key) ?? this.#before(origin.ledger, key));
  }

  #held({ changes }: Origin, result: Result<T> | undefined): Result<T> | undefined {
    return result === undefined || changes(result.read) ? undefined : result;
  }

  #of(ledger: Ledger): Map<string, Result<T>> {
    const known = this.#results.get(ledger) ?? new Map<string, Result<T>>();
    this.#results.set(ledger, known);
    return known;
  }
}
