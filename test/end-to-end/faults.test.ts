import { describe, expect, test } from "vitest";
import { type Clock, systemClock } from "../../src/app/ports/clock.js";
import { expectPrintedFile } from "./printed-file.js";
import { calm, type PlayName, perform } from "./scene.js";
import { expectPrintedScores } from "./scores.js";

const share = 0.2;
const patience = { silence: 120_000, failures: 5 };

/**
 * The bot waits a second after the first failure, a minute after the sixth: here twenty times as fast. No more, since its leader has
 * to keep its lease beside other tests.
 */
const haste = 20;
const started = Date.now();
const hasty: Clock = {
  now: () => started + (Date.now() - started) * haste,
  elapsed: () => performance.now() * haste,
  sleep: (ms, signal) => systemClock.sleep(ms / haste, signal),
};

describe.each<PlayName>(["typed", "pasted"])("while the platform fails (%s)", (name) => {
  test.each([1, 3, 4])(
    "every message and file still comes once and in order (seed %i)",
    {
      timeout: 180_000,
    },
    async (seed) => {
      const faults = { seed, apiErrors: share, apiRateLimits: share, apiLostAnswers: share };
      const stormy = await perform(name, { patience, faults, clock: hasty });
      const { chat, ledger } = await calm(name);
      expect(stormy.chat).toEqual(chat);
      expect(stormy.ledger).toEqual(ledger);
      expectPrintedScores(stormy.result);
      expectPrintedFile(stormy.played.report);
    },
  );
});
