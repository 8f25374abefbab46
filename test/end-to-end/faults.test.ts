import { beforeAll, describe, expect, test } from "vitest";
import { type Clock, systemClock } from "../../src/app/deliver-clock.js";
import { expectPrintedFile } from "./printed-file.js";
import { type Ended, type PlayName, perform } from "./scene.js";
import { expectPrintedScores } from "./scores.js";

const share = 0.2;
const patience = { silence: 50_000, failures: 5 };

/** The bot waits a second after the first failure, a minute after the sixth: here twenty times as fast. */
const started = Date.now();
const hasty: Clock = {
  now: () => started + (Date.now() - started) * 20,
  sleep: (ms, signal) => systemClock.sleep(ms / 20, signal),
};

describe.each<PlayName>(["typed", "pasted"])("while the platform fails (%s)", (name) => {
  let calm: Ended;
  beforeAll(async () => {
    calm = await perform(name);
  });

  test.each([1, 3, 4])(
    "every message and file still comes once and in order (seed %i)",
    {
      timeout: 60_000,
    },
    async (seed) => {
      const faults = { seed, apiErrors: share, apiRateLimits: share, apiLostAnswers: share };
      const stormy = await perform(name, { patience, faults, clock: hasty });
      expect(stormy.chat).toEqual(calm.chat);
      expect(stormy.ledger).toEqual(calm.ledger);
      expectPrintedScores(stormy.result);
      expectPrintedFile(stormy.played.report);
    },
  );
});
