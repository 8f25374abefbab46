/**
 * The loop that carries outbox rows to the platform. Order per receiver is the store's promise (`takeDue` holds a row back while
 * an earlier one for the same receiver is on its way); here rows run side by side, at the pace that the platform allows.
 */
import type { Log } from "../log.js";
import { createPace } from "./deliver-pace.js";
import { deliverRow, type RowParts } from "./deliver-row.js";
import { type Verdict, verdictOn } from "./deliver-verdict.js";
import type { Clock } from "./ports/clock.js";
import { DeliveryError } from "./ports/messenger.js";
import type { OutboxRow } from "./ports/outbox.js";
import type { Store } from "./ports/store.js";

export interface OutboxParts extends Pick<RowParts, "messenger" | "makeReport"> {
  readonly store: Pick<Store, "takeDue" | "nextDue" | "delivered" | "saveProgress" | "retryLater" | "bury">;
  readonly log: Log;
  readonly clock: Clock;
  /** In [0, 1). */
  random(): number;
  /** For the counters. */
  count(outcome: "delivered" | "retried" | "buried"): void;
}

export interface Outbox {
  start(): void;
  /** To be called after a commit that enqueued rows: otherwise they wait for the next look, half a minute at most. */
  wake(): void;
  /** Takes no more rows and resolves when those on their way have ended. */
  stop(): Promise<void>;
}

const MOST_RUNNING = 40;
/** Longer than a token, an upload and a message may take together. A row whose process died is taken again after it. */
const LEASE = 3 * 60_000;
const LONGEST_REST = 30_000;
/** Between looks at a row that is due but held back behind another process's row, or at a database that fails. */
const SHORTEST_REST = 250;

export function createOutbox(parts: OutboxParts): Outbox {
  const { store, clock, log } = parts;
  const running = new Map<number, Promise<void>>();
  const attempt = createAttempt(parts);
  let bell = new AbortController();
  let looping: Promise<void> | null = null;
  let stopped = false;

  async function loop(): Promise<void> {
    while (!stopped) {
      // A new bell before the look: whoever rings while we look is not missed.
      bell = new AbortController();
      const rest = await look().catch((error: unknown) => {
        log.error({ err: error }, "outbox could not be read");
        return SHORTEST_REST * 4;
      });
      if (rest > 0) await clock.sleep(rest, bell.signal);
    }
  }

  /** Starts what is due; milliseconds until the next look, 0 for at once. */
  async function look(): Promise<number> {
    const room = MOST_RUNNING - running.size;
    if (room <= 0) return LONGEST_REST;
    const rows = await store.takeDue(clock.now(), clock.now() + LEASE, room);
    for (const row of rows) if (!running.has(row.id)) run(row);
    if (rows.length > 0) return 0;
    const due = await store.nextDue();
    return due === null ? LONGEST_REST : Math.min(Math.max(due - clock.now(), SHORTEST_REST), LONGEST_REST);
  }

  function run(row: OutboxRow): void {
    const ended = attempt(row).finally(() => {
      running.delete(row.id);
      bell.abort();
    });
    running.set(row.id, ended);
  }

  return {
    start() {
      looping ??= loop();
    },
    wake: () => bell.abort(),
    async stop() {
      stopped = true;
      bell.abort();
      await looping;
      await Promise.all(running.values());
    },
  };
}

/** One row, one attempt, and what is written down about it. Never rejects: a row that cannot even be noted is taken again after its lease. */
function createAttempt(parts: OutboxParts): (row: OutboxRow) => Promise<void> {
  const { store, log, clock, count } = parts;
  const pace = createPace(clock);
  return async (row) => {
    const saveProgress = (progress: string) => store.saveProgress(row.id, progress);
    try {
      await deliverRow(row, { ...parts, pace, saveProgress });
      await store.delivered(row.id, clock.now());
      count("delivered");
    } catch (error) {
      const verdict = verdictOn(error, row.attempts, parts.random());
      const noted = await note(row, verdict, parts).catch((worse: unknown) => worse);
      if (noted !== undefined) log.error({ err: noted, row: row.id }, "outbox row could not be noted");
      report(row, error, verdict, log);
    }
  };
}

async function note(row: OutboxRow, verdict: Verdict, { store, clock, count }: OutboxParts): Promise<void> {
  if ("bury" in verdict) {
    count("buried");
    await store.bury(row.id, clock.now(), verdict.error);
  } else {
    count("retried");
    await store.retryLater(row.id, clock.now() + verdict.retryIn, verdict.error);
  }
}

function report(row: OutboxRow, error: unknown, verdict: Verdict, log: Log): void {
  const code = error instanceof DeliveryError ? { type: error.type, code: error.code } : { err: error };
  const facts = { row: row.id, kind: row.work.kind, attempts: row.attempts, ...code };
  if ("bury" in verdict) log.error(facts, "outbox row given up");
  else log.warn({ ...facts, retryIn: Math.round(verdict.retryIn) }, "outbox row will be tried again");
}
