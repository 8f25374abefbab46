/** What a kind of job is: slow work outside any transaction, and the event that it ends in. */
import type { z } from "zod";
import type { Transaction, TurnWrites } from "../ports/transaction.js";

/**
 * What the end of a job writes. Never a session: the card that a person is filling in stays valid, so cards that are sent
 * carry no revision.
 */
export type JobWrites = Partial<
  Pick<
    TurnWrites,
    | "outgoing"
    | "jobs"
    | "versions"
    | "checked"
    | "offers"
    | "evidence"
    | "forms"
    | "ownForms"
    | "formDrafts"
    | "created"
    | "batches"
    | "members"
    | "shelved"
  >
>;

/** As it is, or decided in the transaction that ends the job. */
export type JobEnd = JobWrites | ((on: Transaction) => Promise<JobWrites>);

/** One attempt, as its work sees it. */
export interface JobRun {
  /** What earlier attempts have achieved; null at first. */
  readonly progress: string | null;
  /** Aborted when the job was cancelled, moved or has run too long: what the attempt comes to is dropped. */
  readonly signal: AbortSignal;
  /** Keeps what has been achieved for the next attempt and for whoever asks, with messages that show it. */
  saveProgress(progress: string, outgoing?: TurnWrites["outgoing"]): Promise<void>;
}

export interface Job {
  /** A rejection is tried again for a while, as `deliver-verdict.ts` has it. */
  run(input: unknown, on: JobRun): Promise<JobEnd>;
  /** The end of a job that has been given up. */
  failed(input: unknown): JobWrites;
}

/** A kind whose input is read with a schema, since an older version of the program may have written it. */
export function job<I>(
  input: z.ZodType<I>,
  { run, failed }: { run(input: I, on: JobRun): Promise<JobEnd>; failed(input: I): JobWrites },
): Job {
  return {
    run: (raw, on) => run(input.parse(raw), on),
    failed: (raw) => failed(input.parse(raw)),
  };
}
