/** Time as the loops see it; tests pass one of their own. */
export interface Clock {
  /** Milliseconds by the clock on the wall, which somebody may set forward or back. */
  now(): number;
  /** Milliseconds since some moment in the past; never goes back. */
  elapsed(): number;
  /** Resolves after `ms` milliseconds, or at once when the signal is or becomes aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, signal?.aborted ? 0 : ms);
      signal?.addEventListener("abort", end);
    }),
};
