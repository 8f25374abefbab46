import { goneBefore } from "../core/shelf/shelf.js";
import type { Log } from "../log.js";
import type { EvidenceFiles } from "./ports/evidence.js";
import type { Store } from "./ports/store.js";

const day = 24 * 60 * 60 * 1000;

/**
 * Removes old rows now and once a day. The platform redelivers for seven hours at most; a request that somebody has recorded is a
 * repetition for as long as its event is kept.
 */
export function startPruning(store: Store, log: Log, keepDays: number, evidence: EvidenceFiles): { stop(): void } {
  const prune = () => void old().catch((error: unknown) => log.error({ err: error }, "old rows could not be removed"));
  const old = async () => {
    const before = Date.now() - keepDays * day;
    await store.prune(before, goneBefore(Date.now()));
    await evidence.prune(before);
  };
  const timer = setInterval(prune, day);
  timer.unref();
  prune();
  return { stop: () => clearInterval(timer) };
}
