/** Work that waits: what is slow, and what is due later. A job ends in an event whose key is the job's id. */

export interface NewJob {
  /** Names one job for good: planning it again changes nothing, even when it has ended. */
  readonly id: string;
  readonly kind: string;
  /** Plain JSON that the kind reads. */
  readonly input: string;
  /** Milliseconds, by the clock on the wall; 0: at once. */
  readonly due: number;
  /** Whose event brought it about: nobody's work holds that of others back. */
  readonly person?: string | null;
}

/** A job in hand. */
export interface JobRow extends NewJob {
  /** Those before this one; also one that a killed process never finished counts. */
  readonly attempts: number;
  /** What earlier attempts have achieved, plain JSON; null at first. */
  readonly progress: string | null;
  /** Of this attempt: whoever has another one has lost the job. */
  readonly lease: string;
}

export type JobOutcome = "done" | "cancelled" | "failed";

/** A job as people may ask about it. */
export interface JobStatus extends NewJob {
  readonly attempts: number;
  readonly progress: string | null;
  readonly running: boolean;
  /** Null: it has not ended. */
  readonly outcome: JobOutcome | null;
  readonly error: string | null;
}

/** One attempt at a job. */
export type Attempt = Pick<JobRow, "id" | "lease">;

/** What the loop asks of the table. */
export interface JobStore {
  /**
   * Takes the job that has been due for longest and is in nobody's hand, one of a person with no other in hand before the others.
   * `lease`: a name for this attempt.
   */
  takeJob(now: number, lease: string): Promise<JobRow | null>;
  /** When the next job can be taken; null: none waits. */
  nextJob(): Promise<number | null>;
  /** Leases in force: an attempt whose lease is not among them was moved, cancelled or taken over. */
  leases(): Promise<string[]>;
  retryJob(attempt: Attempt, now: number, retryAt: number, error: string): Promise<void>;
  /** Takes all jobs out of their process's hand; those tried at least `attempts` times wait until `retryAt`: they may be what ended it. */
  releaseJobs(now: number, attempts: number, retryAt: number): Promise<void>;
  jobStatus(id: string): Promise<JobStatus | null>;
  failedJobs(): Promise<JobStatus[]>;
}

/** What a transaction can do with jobs besides adding, moving and cancelling them in `save`. */
export interface JobTransaction {
  /** Ends the job; false: the attempt has lost it, and nothing may come of it. */
  endJob(attempt: Attempt, at: number, outcome: "done" | "failed", error: string | null): Promise<boolean>;
  /** Keeps what has been achieved; false as above. */
  saveJobProgress(attempt: Attempt, progress: string): Promise<boolean>;
}
