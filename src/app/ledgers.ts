/**
 * Ledgers of reports, kept while the report's revision says that they are fresh. Those of people who are at work keep all that
 * was worked out from them (progress, scores, findings); the others their figures alone, which is a tenth of it.
 */
import type { Ledger } from "../core/form/ledger.js";

export interface Kept {
  readonly revision: number;
  readonly ledger: Ledger;
}

/** Ledgers kept at most with what was worked out from them, up to a megabyte each; and without it. */
const warmest = 64;
const coldest = 200;

export class Ledgers {
  readonly #warm = new Map<string, Kept>();
  readonly #cold = new Map<string, Kept>();

  constructor(
    private readonly most = warmest,
    private readonly mostCold = coldest,
  ) {}

  /** The ledger that is kept of a report, with its revision: not always the newest one. */
  of(id: string): Kept | null {
    return this.#warm.get(id) ?? this.#cold.get(id) ?? null;
  }

  /** Keeps the ledger of a committed revision. */
  keep(id: string, revision: number, ledger: Ledger): void {
    this.#cold.delete(id);
    this.#warm.delete(id);
    this.#warm.set(id, { revision, ledger });
    const [oldest] = this.#warm;
    if (this.#warm.size > this.most && oldest !== undefined) this.#cool(...oldest);
  }

  /** A fresh ledger of the same figures has nothing hanging on it. */
  #cool(id: string, { revision, ledger }: Kept): void {
    this.#warm.delete(id);
    this.#cold.set(id, { revision, ledger: ledger.under(ledger.definition) });
    const [oldest] = this.#cold.keys();
    if (this.#cold.size > this.mostCold && oldest !== undefined) this.#cold.delete(oldest);
  }
}
