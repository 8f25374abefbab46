interface Written {
  readonly event: string;
  readonly by: string;
  readonly values: Record<string, string | null>;
}

/** The ledger in memory, the plainest way there is: undo strikes a batch out, the figures are what is left, replayed. */
export class Ledger {
  #batches: Written[] = [];

  append(event: string, by: string, values: Record<string, string | null>): void {
    this.#batches.push({ event, by, values });
  }

  undo(by: string): boolean {
    const latest = this.#batches.findLast((batch) => batch.by === by);
    this.#batches = this.#batches.filter((batch) => batch !== latest);
    return latest !== undefined;
  }

  values(): Record<string, string> {
    const found: Record<string, string | null> = Object.assign({}, ...this.#batches.map((batch) => batch.values));
    return Object.fromEntries(
      Object.entries(found).flatMap(([path, value]) => (value === null ? [] : [[path, value]])),
    );
  }
}
