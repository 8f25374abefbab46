import type { Log } from "../log.js";
import type { Clock } from "./ports/clock.js";

export interface Loop {
  start(): void;
  /** There is something to be done: looks at once instead of after its rest. */
  wake(): void;
  /** Looks no more; resolves when the look on its way has ended. */
  stop(): Promise<void>;
}

/** After a look that failed, such as one at a database that is away for a moment. */
const restAfterFailure = 1000;

/** Looks, rests for the milliseconds that the look returned (0: not at all), and looks again. */
export function createLoop(
  { clock, log }: { clock: Clock; log: Log },
  name: string,
  look: () => Promise<number>,
): Loop {
  let bell = new AbortController();
  let looping: Promise<void> | null = null;
  let stopped = false;

  async function loop(): Promise<void> {
    while (!stopped) {
      // A new bell before the look: a ring during the look is not missed.
      bell = new AbortController();
      const rest = await look().catch((error: unknown) => {
        log.error({ err: error }, `${name} could not be read`);
        return restAfterFailure;
      });
      if (rest > 0) await clock.sleep(rest, bell.signal);
    }
  }

  return {
    start() {
      looping ??= loop();
    },
    wake: () => bell.abort(),
    async stop() {
      stopped = true;
      bell.abort();
      await looping;
    },
  };
}
