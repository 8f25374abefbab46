import { setTimeout as sleep } from "node:timers/promises";

const GRACE = 100;

/**
 * Whether a click on the card still waits for its answer. An answer and an update that the bot sends right after it come
 * over two connections and may overtake each other, so the answer is given 100 ms to arrive.
 */
export async function isLocked(waits: () => boolean): Promise<boolean> {
  for (let waited = 0; waits() && waited < GRACE; waited += 10) await sleep(10);
  return waits();
}
