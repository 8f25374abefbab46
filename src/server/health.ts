import type { Backlog, BacklogStore } from "../app/ports/backlog.js";

/** For a supervisor or a load balancer: `ok` false means that events cannot be stored, or have no way in. */
export interface Health {
  readonly ok: boolean;
  readonly store: "ok" | "down";
  /** Messages given up; they need a person, not a restart, so they do not make `ok` false. Null: not known. */
  readonly deadRows: number | null;
  /** Work given up, likewise. */
  readonly failedJobs: number | null;
  /** State of the long connection, or null in webhook mode. */
  readonly connection: string | null;
  /** Messages that wait, and for how long the oldest of them has, in seconds. */
  readonly waiting: number | null;
  readonly oldestWaitingSeconds: number | null;
  /** Why messages wait, with the platform's code; null: none was refused. `configuration` is for the administrator to put right. */
  readonly wayOut: string | null;
  /** By how much work is late, in seconds. */
  readonly workLateSeconds: number | null;
  /** Long connections that other installations of the same app hold: they take events away. Null: not known. */
  readonly otherInstallations: number | null;
  /** Whether files that prove figures can be kept in EVIDENCE_DIR; null: the database keeps them. */
  readonly evidence: "ok" | "down" | null;
}

export interface HealthParts {
  readonly store: BacklogStore;
  /** Tells the long connection's state: idle, connecting, connected, reconnecting, failed. */
  connection?(): string;
  /** Whether an event was stored within the last seconds: under load a write of our own would only wait behind events. */
  storedLately(): boolean;
  /** Whether the last event found no room on the disk: a small write of our own may find some all the same. */
  full(): boolean;
  now(): number;
  /** Long connections of other installations, null while that is not known. */
  strangers?(): number | null;
  /** Rejects unless the folder for evidence can be written to. */
  evidence?(): Promise<void>;
}

/**
 * Milliseconds. An answer comes within half a second, whatever hangs: the other half is for what holds up the timer, at most the loading
 * of the platform's SDK soon after a start (190 ms of processor time), and for the way of the request.
 */
const patience = 250;

/**
 * Asks each part at most once at a time, however many ask for health: what hangs is waited for by the next as well, and a folder on a
 * machine that is away holds up one thread and not all.
 */
export function createHealth(parts: HealthParts): () => Promise<Health> {
  const ping = oneAtATime(() => parts.store.ping().then(() => true));
  const backlog = oneAtATime(() => parts.store.backlog());
  const prove = oneAtATime(async () => {
    await parts.evidence?.();
    return "ok" as const;
  });
  return async () => {
    const connection = parts.connection?.() ?? null;
    const [stored, rows, evidence] = await Promise.all([
      parts.full() ? false : parts.storedLately() ? true : inTime(ping()),
      inTime(backlog()),
      parts.evidence === undefined ? null : inTime(prove()).then((state) => state ?? "down"),
    ]);
    const ok = stored === true;
    return {
      ok: ok && connection !== "failed",
      store: ok ? "ok" : "down",
      connection,
      ...told(rows, parts.now()),
      otherInstallations: parts.strangers?.() ?? null,
      evidence,
    };
  };
}

function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
}

function told(
  backlog: Backlog | null,
  now: number,
): Omit<Health, "ok" | "store" | "connection" | "otherInstallations" | "evidence"> {
  return {
    deadRows: backlog?.dead ?? null,
    failedJobs: backlog?.failedJobs ?? null,
    waiting: backlog?.waiting ?? null,
    oldestWaitingSeconds: backlog === null ? null : secondsSince(backlog.oldest, now),
    wayOut: backlog?.error ?? null,
    workLateSeconds: backlog === null ? null : secondsSince(backlog.oldestJob, now),
  };
}

function secondsSince(at: number | null, now: number): number {
  return at === null ? 0 : Math.max(0, Math.round((now - at) / 1000));
}

/** Null: it failed, or is not done in time. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([work.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}
