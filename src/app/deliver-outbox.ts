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
import type { NewOutboxRow, OutboxRow, Urgency } from "./ports/outbox.js";
import type { Store } from "./ports/store.js";

export interface OutboxParts extends Pick<RowParts, "messenger"> {
  readonly store: Pick<Store, "takeDue" | "nextDue" | "delivered" | "retryLater" | "bury" | "hasLaterCard">;
  readonly log: Log;
  readonly clock: Clock;
  /** This process delivers; false: another one does. */
  leads(): boolean;
  /** What a person is sent instead of a card that the platform refuses. */
  readonly cardRefused: string;
  /** In [0, 1). */
  random(): number;
  /** For the counters. */
  count(outcome: "delivered" | "retried" | "buried"): void;
}

const mostRunning = 40;
/** So many of them notices: the rest is kept free for people who are waiting for an answer. */
const mostNotices = 32;
/** Longer than a token and a message may take together. A row that nobody has noted is taken again after it. */
const lease = 3 * 60_000;
const restBeforeNoting = 1000;
/** Between looks: other processes add rows too, and cannot wake this one. */
const longestRest = 1000;
/** Between looks at a row that is due but held back behind another one. */
const shortestRest = 250;

/** `wake` after a commit that added rows; `stop` takes no more rows and waits for those on their way. */
export function createOutbox(parts: OutboxParts): Loop {
  const { store, clock } = parts;
  const running = new Map<number, { readonly urgency: Urgency; readonly ended: Promise<void> }>();
  const stopping = new AbortController();
  const attempt = createAttempt(parts, stopping.signal);
  const loop = createLoop(parts, "outbox", look);

  /** Starts what is due; milliseconds until the next look, 0 for at once. */
  async function look(): Promise<number> {
    const room = mostRunning - running.size;
    if (room <= 0 || !parts.leads()) return longestRest;
    const rows = await take(room);
    for (const row of rows) if (!running.has(row.id)) run(row);
    if (rows.length > 0) return 0;
    const due = await store.nextDue();
    return due === null ? longestRest : Math.min(Math.max(due - clock.now(), shortestRest), longestRest);
  }

  function take(room: number): Promise<OutboxRow[]> {
    const now = clock.now();
    const notices = [...running.values()].filter(({ urgency }) => urgency === "notice").length;
    return notices < mostNotices
      ? store.takeDue(now, now + lease, Math.min(room, mostNotices - notices))
      : store.takeDue(now, now + lease, room, "file");
  }

  function run(row: OutboxRow): void {
    const ended = attempt(row).finally(() => {
      running.delete(row.id);
      loop.wake();
    });
    running.set(row.id, { urgency: row.urgency, ended });
  }

  return {
    ...loop,
    async stop() {
      await loop.stop();
      stopping.abort();
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}

/** One row, one attempt, and what is written down about it. Never rejects. */
function createAttempt(parts: OutboxParts, stopping: AbortSignal): (row: OutboxRow) => Promise<void> {
  const { store, log, clock, count } = parts;
  const pace = createPace(clock);
  /** Receivers whose messages waited for longer than their order asked: their cards may be out of date. */
  const delayed = new Set<string>();
  return async (row) => {
    const receiver = row.work.to.id;
    if (row.attempts > 0) delayed.add(receiver);
    let end: () => Promise<void>;
    try {
      const isOld = delayed.has(receiver) && (await isSuperseded(row, parts));
      // The newest card: what comes after it is in time again.
      if (!isOld && isOfPlace(row)) delayed.delete(receiver);
      const messageId = isOld ? null : await deliverRow(row, { ...parts, pace });
      end = async () => {
        await store.delivered(row.id, clock.now(), messageId);
        if (!isOld) count("delivered");
      };
    } catch (error) {
      const verdict = verdictOn(error, row.attempts, parts.random());
      report(row, error, verdict, log);
      end = () => note(row, verdict, parts);
    }
    await noted(end, row, parts, stopping);
  };
}

/**
 * Writes down how a row ended, again and again while the database takes nothing, as on a full disk: until it is noted, its lease
 * holds back all that follows for the same person. After the lease another look takes it, and the platform takes its uuid once.
 */
async function noted(end: () => Promise<void>, row: OutboxRow, { log, clock }: OutboxParts, stopping: AbortSignal) {
  const from = clock.elapsed();
  for (let tries = 1; ; tries += 1)
    try {
      return await end();
    } catch (error) {
      if (tries === 1) log.error({ err: error, row: row.id }, "outbox row could not be noted");
      if (stopping.aborted || clock.elapsed() - from >= lease) return;
      await clock.sleep(restBeforeNoting, stopping);
    }
}

/** A card that shows where the person was, and a later one shows where they are. */
async function isSuperseded(row: OutboxRow, { store, log }: OutboxParts): Promise<boolean> {
  const superseded = isOfPlace(row) && (await store.hasLaterCard(row));
  if (superseded) log.info({ row: row.id }, "an older card is left out: a newer one waits");
  return superseded;
}

function isOfPlace({ work }: OutboxRow): boolean {
  return work.kind === "card" && work.ofPlace === true;
}

async function note(row: OutboxRow, verdict: Verdict, parts: OutboxParts): Promise<void> {
  const { store, clock, count } = parts;
  if ("bury" in verdict) {
    await store.bury(row.id, clock.now(), verdict.error, insteadOf(row, verdict, parts));
    count("buried");
  } else {
    await store.retryLater(row.id, clock.now(), clock.now() + verdict.retryIn, verdict.error);
    count("retried");
  }
}

/** A refused card would leave the person with nothing at all. `unreachable`: there is nobody to be sent anything. */
function insteadOf(row: OutboxRow, { error }: Verdict, { cardRefused }: OutboxParts): NewOutboxRow | undefined {
  if (row.work.kind !== "card" || !error.startsWith("fault:")) return undefined;
  return {
    uuid: `t${row.uuid}`.slice(0, 50),
    work: { kind: "text", to: row.work.to, text: cardRefused },
    urgency: row.urgency,
  };
}

function report(row: OutboxRow, error: unknown, verdict: Verdict, log: Log): void {
  const code = error instanceof DeliveryError ? { type: error.type, code: error.code } : { err: error };
  const facts = { row: row.id, kind: row.work.kind, attempts: row.attempts, ...code };
  if ("bury" in verdict) log.error(facts, "outbox row given up");
  else log.warn({ ...facts, retryIn: Math.round(verdict.retryIn) }, "outbox row will be tried again");
}
