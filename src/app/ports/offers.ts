/** What a file or another report offers a report, until somebody has decided on it. */
export interface OfferRecord {
  readonly id: string;
  /** Whom it was made for. */
  readonly person: string;
  /** null: a report may be begun from it. */
  readonly report: string | null;
  /** Milliseconds. */
  readonly at: number;
  /** Plain JSON that only the dialogue reads. */
  readonly content: string;
}
