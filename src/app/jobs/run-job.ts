/** One attempt at one job, and what is written down about it. */
import type { Log } from "../../log.js";
import { type Verdict, verdictOn } from "../deliver-verdict.js";
import type { Clock } from "../ports/clock.js";
import type { JobRow, NewJob } from "../ports/jobs.js";
import { DeliveryError } from "../ports/messenger.js";
import type { Store } from "../ports/store.js";
import type { TurnWrites } from "../ports/transaction.js";
import type { Job, JobEnd, JobWrites } from "./job.js";

export interface RunParts {
  readonly store: Pick<Store, "transaction" | "retryJob">;
  readonly jobs: Readonly<Record<string, Job>>;
  readonly log: Log;
  readonly clock: Clock;
  /** In [0, 1). */
  random(): number;
  /** For the counters. `lost`: it was moved or cancelled meanwhile. */
  count(outcome: "done" | "retried" | "failed" | "lost"): void;
  /** There are new outbox rows. */
  wake(): void;
  /** What a job has written is in the database; before its messages go out. Never rejects. */
  ended?(written: JobWrites): Promise<void>;
}

/** An attempt may take this long; a job that needs longer keeps its progress and goes on with the next attempt. */
export const longestRun = 10 * 60_000;

/** Rejects only when the database fails: the job still has its lease then. */
export async function runJob(row: JobRow, stop: AbortController, parts: RunParts): Promise<void> {
  const { jobs, log } = parts;
  try {
    const job = jobs[row.kind];
    if (job === undefined) throw new Error(`no such kind of job: ${row.kind}`);
    const { signal } = stop;
    const saveProgress = (progress: string, outgoing: TurnWrites["outgoing"] = []) =>
      keepProgress(row, stop, progress, outgoing, parts);
    const run = job.run(JSON.parse(row.input), { progress: row.progress, signal, saveProgress });
    const end = await Promise.race([run, tooLong(stop, parts.clock)]);
    await finish(row, "done", null, end, parts);
  } catch (error) {
    if (stop.signal.aborted && stop.signal.reason === lost) return parts.count("lost");
    const verdict = verdictOn(error, row.attempts, parts.random());
    await settleFailure(row, verdict, parts);
    report(row, error, verdict, log);
  } finally {
    stop.abort(lost);
  }
}

/** Why an attempt is stopped whose job was moved, cancelled or taken over. */
export const lost = new Error("the job was moved, cancelled or taken over");

/** Rejects when the attempt has taken too long, or has lost its job. */
async function tooLong(stop: AbortController, clock: Clock): Promise<never> {
  await clock.sleep(longestRun, stop.signal);
  if (!stop.signal.aborted) stop.abort(new Error(`took longer than ${longestRun} ms`));
  throw stop.signal.reason;
}

async function keepProgress(
  row: JobRow,
  stop: AbortController,
  progress: string,
  outgoing: TurnWrites["outgoing"],
  { store, wake }: RunParts,
): Promise<void> {
  const mine = await store.transaction(async (on) => {
    const kept = await on.saveJobProgress(row, progress);
    if (kept) await on.save({ outgoing });
    return kept;
  });
  if (!mine) {
    stop.abort(lost);
    throw lost;
  }
  if (outgoing.length > 0) wake();
}

/**
 * The end is an event: one transaction that claims the job's id as its key. An attempt that has lost its job writes
 * nothing, and neither does one whose event was handled before.
 */
async function finish(
  row: JobRow,
  outcome: "done" | "failed",
  error: string | null,
  end: JobEnd,
  { store, clock, count, wake, ended }: RunParts,
): Promise<void> {
  const at = clock.now();
  const written = await store.transaction(async (on): Promise<JobWrites | null> => {
    if (!(await on.endJob(row, at, outcome, error))) return null;
    const event = await on.load({ keys: [row.id], at, person: null, report: "none", beside: 0 });
    if (!event.fresh) return {};
    const writes = typeof end === "function" ? await end(on) : end;
    await on.save({ ...writes, jobs: followers(row, writes) });
    return writes;
  });
  if (written !== null) await ended?.(written);
  count(written === null ? "lost" : outcome);
  if ((written?.outgoing ?? []).length > 0) wake();
}

/** What a job leads to is done for the same person. */
function followers({ person = null }: JobRow, { jobs = [] }: JobWrites): readonly NewJob[] {
  return jobs.map((job) => ({ person, ...job }));
}

async function settleFailure(row: JobRow, verdict: Verdict, parts: RunParts): Promise<void> {
  const { store, clock, count } = parts;
  if ("bury" in verdict) return await finish(row, "failed", verdict.error, endOfFailed(row, parts), parts);
  count("retried");
  await store.retryJob(row, clock.now(), clock.now() + verdict.retryIn, verdict.error);
}

/** A job whose input cannot be read has nobody to be told. */
function endOfFailed(row: JobRow, { jobs, log }: RunParts): JobWrites {
  try {
    return jobs[row.kind]?.failed(JSON.parse(row.input)) ?? {};
  } catch (error) {
    log.error({ err: error, job: row.id }, "the failure of a job could not be said");
    return {};
  }
}

function report(row: JobRow, error: unknown, verdict: Verdict, log: Log): void {
  const code = error instanceof DeliveryError ? { type: error.type, code: error.code } : { err: error };
  const facts = { job: row.id, kind: row.kind, attempts: row.attempts, ...code };
  if ("bury" in verdict) log.error(facts, "job given up");
  else log.warn({ ...facts, retryIn: Math.round(verdict.retryIn) }, "job will be tried again");
}
