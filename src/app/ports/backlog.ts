/** What waits and what was given up. Times are milliseconds by the clock on the wall. */
export interface Backlog {
  /** Messages that wait. */
  readonly waiting: number;
  /** When the one that has waited for longest was added; null: none waits, or it is not known. */
  readonly oldest: number | null;
  /** Why the message that was tried last waits; null: none was refused. */
  readonly error: string | null;
  /** Messages given up. */
  readonly dead: number;
  readonly failedJobs: number;
  /** When the job was due that is due for longest; null: none. */
  readonly oldestJob: number | null;
}

/** What the administrator asks of the tables of the loops. */
export interface BacklogStore {
  backlog(): Promise<Backlog>;
  /** Messages and work that were given up wait again, as if they had never been tried; how many. */
  resend(): Promise<number>;
  /** Rejects unless an event could be stored at this moment. */
  ping(): Promise<void>;
}
