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
}

export interface HealthParts {
  readonly store: BacklogStore;
  /** Tells the long connection's state: idle, connecting, connected, reconnecting, failed. */
  connection?(): string;
  /** Whether an event was stored within the last seconds: under load a write of our own would only wait behind events. */
  storedLately(): boolean;
  now(): number;
  /** Long connections of other installations, null while that is not known. */
  strangers?(): number | null;
}

/** Milliseconds; together with what else a request takes, an answer comes within half a second, whatever hangs. */
const patience = 400;

export async function checkHealth(parts: HealthParts): Promise<Health> {
  const connection = parts.connection?.() ?? null;
  const [stored, backlog] = await Promise.all([
    parts.storedLately() ? true : inTime(parts.store.ping().then(() => true)),
    inTime(parts.store.backlog()),
  ]);
  const ok = stored === true;
  return {
    ok: ok && connection !== "failed",
    store: ok ? "ok" : "down",
    connection,
    ...told(backlog, parts.now()),
    otherInstallations: parts.strangers?.() ?? null,
  };
}

function told(
  backlog: Backlog | null,
  now: number,
): Omit<Health, "ok" | "store" | "connection" | "otherInstallations"> {
  return {
    deadRows: backlog?.dead ?? null,
    failedJobs: backlog?.failedJobs ?? null,
    waiting: backlog?.waiting ?? null,
    oldestWaitingSeconds: backlog === null ? null : secondsSince(backlog.oldest, now),
    wayOut: backlog?.error ?? null,
    workLateSeconds: backlog === null ? null : secondsSince(backlog.oldestJob, now),
  };
}

export function secondsSince(at: number | null, now: number): number {
  return at === null ? 0 : Math.max(0, Math.round((now - at) / 1000));
}

/** Null: it failed, or is not done in time. */
export async function inTime<T>(work: Promise<T>): Promise<T | null> {
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
