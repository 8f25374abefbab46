/**
 * The loop that carries outbox rows to the platform. Order per receiver is the store's promise (`takeDue` holds a row back while
 * an earlier one for the same receiver is on its way); here rows run side by side, at the pace that the platform allows.
 */
import type { Log } from "../log.js";
import { createPace } from "./deliver-pace.js";
import { deliverRow, type RowParts } from "./deliver-row.js";
import { type Verdict, verdictOn } from "./deliver-verdict.js";
import { createLoop, type Loop } from "./loop.js";
import type { Clock } from "./ports/clock.js";
import { DeliveryError } from "./ports/messenger.js";
import type { OutboxRow } from "./ports/outbox.js";
import type { Store } from "./ports/store.js";

export interface OutboxParts extends Pick<RowParts, "messenger"> {
  readonly store: Pick<Store, "takeDue" | "nextDue" | "delivered" | "retryLater" | "bury">;
  readonly log: Log;
  readonly clock: Clock;
  /** This process delivers; false: another one does. */
  leads(): boolean;
  /** In [0, 1). */
  random(): number;
  /** For the counters. */
  count(outcome: "delivered" | "retried" | "buried"): void;
}

const mostRunning = 40;
/** Longer than a token and a message may take together. A row that nobody has noted is taken again after it. */
const lease = 3 * 60_000;
/** Between looks: other processes add rows too, and cannot wake this one. */
const longestRest = 1000;
/** Between looks at a row that is due but held back behind another one. */
const shortestRest = 250;

/** `wake` after a commit that added rows; `stop` takes no more rows and waits for those on their way. */
export function createOutbox(parts: OutboxParts): Loop {
  const { store, clock } = parts;
  const running = new Map<number, Promise<void>>();
  const attempt = createAttempt(parts);
  const loop = createLoop(parts, "outbox", look);

  /** Starts what is due; milliseconds until the next look, 0 for at once. */
  async function look(): Promise<number> {
    const room = mostRunning - running.size;
    if (room <= 0 || !parts.leads()) return longestRest;
    const rows = await store.takeDue(clock.now(), clock.now() + lease, room);
    for (const row of rows) if (!running.has(row.id)) run(row);
    if (rows.length > 0) return 0;
    const due = await store.nextDue();
    return due === null ? longestRest : Math.min(Math.max(due - clock.now(), shortestRest), longestRest);
  }

  function run(row: OutboxRow): void {
    const ended = attempt(row).finally(() => {
      running.delete(row.id);
      loop.wake();
    });
    running.set(row.id, ended);
  }

  return {
    ...loop,
    async stop() {
      await loop.stop();
      await Promise.all(running.values());
    },
  };
}

/** One row, one attempt, and what is written down about it. Never rejects: a row that cannot even be noted is taken again after its lease. */
function createAttempt(parts: OutboxParts): (row: OutboxRow) => Promise<void> {
  const { store, log, clock, count } = parts;
  const pace = createPace(clock);
  return async (row) => {
    try {
      await deliverRow(row, { ...parts, pace });
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
    await store.retryLater(row.id, clock.now(), clock.now() + verdict.retryIn, verdict.error);
  }
}

function report(row: OutboxRow, error: unknown, verdict: Verdict, log: Log): void {
  const code = error instanceof DeliveryError ? { type: error.type, code: error.code } : { err: error };
  const facts = { row: row.id, kind: row.work.kind, attempts: row.attempts, ...code };
  if ("bury" in verdict) log.error(facts, "outbox row given up");
  else log.warn({ ...facts, retryIn: Math.round(verdict.retryIn) }, "outbox row will be tried again");
}
