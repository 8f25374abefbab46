import type { Clock } from "../../src/app/ports/clock.js";

/** A clock that stands still until it is told to move. */
export function standingClock(start = 1_700_000_000_000) {
  let now = start;
  const sleepers = new Set<{ at: number; wake: () => void }>();
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          sleepers.delete(sleeper);
          resolve();
        };
        const sleeper = { at: now + ms, wake };
        if (signal?.aborted) return resolve();
        sleepers.add(sleeper);
        signal?.addEventListener("abort", wake);
      }),
  };
  return {
    clock,
    /** How long the sleepers still want to sleep, shortest first. */
    waits: () => [...sleepers].map(({ at }) => at - now).sort((one, other) => one - other),
    advance(ms: number) {
      now += ms;
      for (const { at, wake } of [...sleepers]) if (at <= now) wake();
    },
  };
}
