import type { Clock } from "./ports/clock.js";

/** A little over the second that the limit speaks of: the platform counts arrivals, we count departures. */
const WINDOW = 1100;
const PER_RECEIVER = 5;
const IN_ALL = 50;

/**
 * The platform's limits on sending: 5 a second to one person or chat, 50 a second in all. A clock that is set counts for nothing here.
 * Returns a function that resolves when the next message to the receiver may leave. */
export function createPace(clock: Clock): (receiver: string) => Promise<void> {
  const all: number[] = [];
  const byReceiver = new Map<string, number[]>();

  return async (receiver) => {
    const now = clock.elapsed();
    for (const [name, times] of byReceiver) if ((times.at(-1) ?? 0) <= now - WINDOW) byReceiver.delete(name);
    const ofReceiver = byReceiver.get(receiver) ?? [];
    byReceiver.set(receiver, ofReceiver);
    const at = Math.max(now, earliest(all, IN_ALL), earliest(ofReceiver, PER_RECEIVER));
    note(all, at, IN_ALL);
    note(ofReceiver, at, PER_RECEIVER);
    if (at > now) await clock.sleep(at - now);
  };
}

/** The time at which one more is allowed: a window after the `limit`-th last one. */
function earliest(times: readonly number[], limit: number): number {
  const oldest = times.at(-limit);
  return oldest === undefined ? 0 : oldest + WINDOW;
}

function note(times: number[], at: number, limit: number): void {
  times.push(at);
  times.sort((time, other) => time - other);
  if (times.length > limit) times.shift();
}
