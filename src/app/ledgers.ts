/**
 * Ledgers of reports, kept while the report's revision says that they are fresh. Those of people who are at work keep all that
 * was worked out from them (progress, scores, findings); the others their figures alone, which is a tenth of it. What is kept is
 * bounded by size: one report may be a hundred times as large as another.
 */
import type { Ledger } from "../core/form/ledger.js";

export interface Kept {
  readonly revision: number;
  readonly ledger: Ledger;
}

/** What a ledger weighs beside its figures, in figures: what is worked out however little is filled in. */
export const ownWeight = 1000;
/**
 * Weight of all that are kept at most with what was worked out from them: sixty-odd reports of the ordinary size (400 figures and
 * about a megabyte each), or two of six thousand rows and a few others. And of those without it, some two hundred.
 */
const warmest = 90_000;
const coldest = 280_000;

export class Ledgers {
  readonly #warm = new Kind();
  readonly #cold = new Kind();

  /** Both in figures, with `ownWeight` for each ledger. */
  constructor(
    private readonly most = warmest,
    private readonly mostCold = coldest,
  ) {}

  /** The ledger that is kept of a report, with its revision: not always the newest one. */
  of(id: string): Kept | null {
    return this.#warm.of(id) ?? this.#cold.of(id);
  }

  /** Keeps the ledger of a committed revision, whatever its size. */
  keep(id: string, revision: number, ledger: Ledger): void {
    this.#cold.drop(id);
    this.#warm.put(id, { revision, ledger });
    for (const [old, kept] of this.#warm.beyond(this.most)) this.#cool(old, kept);
  }

  /** A fresh ledger of the same figures has nothing hanging on it. */
  #cool(id: string, { revision, ledger }: Kept): void {
    this.#warm.drop(id);
    this.#cold.put(id, { revision, ledger: ledger.under(ledger.definition) });
    for (const [old] of this.#cold.beyond(this.mostCold)) this.#cold.drop(old);
  }
}

/** By report, the one that was used last at the end, with their weight together. */
class Kind {
  readonly #kept = new Map<string, Kept>();
  #weight = 0;

  of(id: string): Kept | null {
    return this.#kept.get(id) ?? null;
  }

  put(id: string, kept: Kept): void {
    this.drop(id);
    this.#kept.set(id, kept);
    this.#weight += weightOf(kept);
  }

  drop(id: string): void {
    const kept = this.#kept.get(id);
    if (kept === undefined) return;
    this.#kept.delete(id);
    this.#weight -= weightOf(kept);
  }

  /** Those to be dropped, the oldest first, so that no more than `most` is left; never the newest. */
  beyond(most: number): [string, Kept][] {
    const found: [string, Kept][] = [];
    let over = this.#weight - most;
    let left = this.#kept.size;
    for (const [id, kept] of this.#kept) {
      if (over <= 0 || left <= 1) break;
      found.push([id, kept]);
      over -= weightOf(kept);
      left -= 1;
    }
    return found;
  }
}

/** A ledger never changes, and neither does this. */
function weightOf({ ledger }: Kept): number {
  return ownWeight + ledger.size;
}
