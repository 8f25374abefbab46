/** Where one person is. `state` is versioned plain JSON that only the dialogue reads. */
export interface Session {
  readonly person: string;
  readonly report: string | null;
  readonly state: string;
  /** Grows by one with every card shown; a card of an older revision is answered with the current one. */
  readonly revision: number;
}
