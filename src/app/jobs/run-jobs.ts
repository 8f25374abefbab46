/** The loop of the work that waits: jobs that are due now and reminders that are due later. */
import { createLoop, type Loop } from "../loop.js";
import type { JobRow } from "../ports/jobs.js";
import type { Store } from "../ports/store.js";
import { lost, type RunParts, runJob } from "./run-job.js";

export interface JobsParts extends RunParts {
  readonly store: Pick<Store, "takeJob" | "nextJob" | "leases" | "transaction" | "retryJob">;
  /** This process carries jobs out; false: another one does. */
  leads(): boolean;
  /** A name for an attempt, never used before. */
  newId(): string;
}

/** Jobs side by side. They share one processor with the turns of all people. */
const mostRunning = 2;
/** Between looks: other processes add, move and cancel jobs too, and cannot wake this one. */
const longestRest = 1000;

/** What a process that is asked to end waits for attempts on their way; the next one to lead starts them again. */
const longestFarewell = 5_000;

/** `wake` after a commit that added jobs; `stop` takes no more and lets those on their way end, if they do so soon. */
export function createJobLoop(parts: JobsParts): Loop {
  const { store, clock, log } = parts;
  const running = new Map<string, { stop: AbortController; ended: Promise<void> }>();
  /** Attempts that ended while the database took nothing, as on a full disk: without them nobody would take their jobs again. */
  const unnoted = new Set<JobRow>();
  const loop = createLoop(parts, "jobs", look);

  /** Starts what is due; milliseconds until the next look, 0 for at once. */
  async function look(): Promise<number> {
    for (const row of unnoted) {
      await store.retryJob(row, clock.now(), clock.now(), "the end could not be noted");
      unnoted.delete(row);
    }
    if (running.size > 0) await stopLost();
    if (running.size >= mostRunning || !parts.leads()) return longestRest;
    const row = await store.takeJob(clock.now(), parts.newId());
    if (row !== null) {
      run(row);
      return 0;
    }
    const next = await store.nextJob();
    return next === null ? longestRest : Math.min(Math.max(next - clock.now(), 1), longestRest);
  }

  /** Attempts whose job was moved, cancelled or taken over. */
  async function stopLost(): Promise<void> {
    const leases = new Set(await store.leases());
    for (const [lease, { stop }] of running) if (!leases.has(lease)) stop.abort(lost);
  }

  function run(row: JobRow): void {
    const stop = new AbortController();
    const ended = runJob(row, stop, parts)
      .catch((error: unknown) => {
        unnoted.add(row);
        log.error({ err: error, job: row.id }, "the end of a job could not be noted");
      })
      .finally(() => {
        running.delete(row.lease);
        loop.wake();
      });
    running.set(row.lease, { stop, ended });
  }

  return {
    ...loop,
    async stop() {
      await loop.stop();
      const rest = [...running.values()];
      await Promise.race([Promise.all(rest.map(({ ended }) => ended)), clock.sleep(longestFarewell)]);
      for (const { stop } of rest) stop.abort(lost);
    },
  };
}
