import type { Store } from "../app/ports/store.js";

/** For a supervisor or a load balancer: `ok` false means that a restart or a look at the database is needed. */
export interface Health {
  readonly ok: boolean;
  readonly store: "ok" | "down";
  /** Messages given up; they need a person, not a restart, so they do not make `ok` false. Null: not known. */
  readonly deadRows: number | null;
  /** Work given up, likewise. */
  readonly failedJobs: number | null;
  /** State of the long connection, or null in webhook mode. */
  readonly connection: string | null;
}

/** `connection` tells the long connection's state: idle, connecting, connected, reconnecting, failed. */
export async function checkHealth(
  store: Pick<Store, "ping" | "deadRows" | "failedJobs">,
  connection?: () => string,
): Promise<Health> {
  const state = connection?.() ?? null;
  try {
    await store.ping();
    const deadRows = (await store.deadRows()).length;
    const failedJobs = (await store.failedJobs()).length;
    return { ok: state !== "failed", store: "ok", deadRows, failedJobs, connection: state };
  } catch {
    return { ok: false, store: "down", deadRows: null, failedJobs: null, connection: state };
  }
}
