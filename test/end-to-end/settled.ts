import { setTimeout as sleep } from "node:timers/promises";
import type { Store } from "../../src/app/ports/store.js";
import type { Control } from "../../src/play/control.js";

const longest = 180_000;

/** Resolves when the bot has taken every event and sent everything; rejects after three minutes. */
export async function settled(
  store: Pick<Store, "nextDue" | "nextJob" | "leases" | "deadRows" | "failedJobs">,
  control: Control,
): Promise<void> {
  const until = Date.now() + longest;
  while ((await hasWork(store)) || (await control.state()).undelivered > 0) {
    if (Date.now() > until) throw new Error("the bot still has something to send after three minutes");
    await sleep(20);
  }
  const dead = [...(await store.deadRows()), ...(await store.failedJobs())];
  if (dead.length > 0) throw new Error(`given up: ${dead.map((row) => row.error).join("; ")}`);
}

/** What is wanted tomorrow, such as the next reminders, is not waited for. */
async function hasWork(store: Pick<Store, "nextDue" | "nextJob" | "leases">): Promise<boolean> {
  const next = await store.nextJob();
  return (
    (next !== null && next <= Date.now() + longest) ||
    (await store.leases()).length > 0 ||
    (await store.nextDue()) !== null
  );
}
