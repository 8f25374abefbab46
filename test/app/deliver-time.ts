import type { Clock } from "../../src/app/ports/clock.js";

/** A clock that stands still until a test moves it. */
export function standingClock(start = 1_700_000_000_000) {
  let now = start;
  let elapsed = 0;
  const sleepers = new Set<{ at: number; wake: () => void }>();
  const clock: Clock = {
    now: () => now,
    elapsed: () => elapsed,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          sleepers.delete(sleeper);
          resolve();
        };
        const sleeper = { at: elapsed + ms, wake };
        if (signal?.aborted) return resolve();
        sleepers.add(sleeper);
        signal?.addEventListener("abort", wake);
      }),
  };
  return {
    clock,
    /** How long the sleepers still want to sleep, shortest first. */
    waits: () => [...sleepers].map(({ at }) => at - elapsed).sort((one, other) => one - other),
    /** Somebody sets the clock on the wall. */
    jump(ms: number) {
      now += ms;
    },
    advance(ms: number) {
      now += ms;
      elapsed += ms;
      for (const { at, wake } of [...sleepers]) if (at <= elapsed) wake();
    },
  };
}
