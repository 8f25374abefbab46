import { expect, test } from "vitest";
import { expectPrintedFile } from "./printed-file.js";
import { perform } from "./scene.js";
import { expectPrintedScores } from "./scores.js";

/** The bot waits longer after each failure: a message that fails six times is a minute late. */
const patience = { silence: 120_000, failures: 5 };
const share = 0.2;

test.each([1, 2])(
  "while the platform fails, every message and file still comes once and in order (seed %i)",
  {
    timeout: 180_000,
  },
  async (seed) => {
    const calm = await perform("pasted");
    const stormy = await perform("pasted", {
      patience,
      faults: { seed, apiErrors: share, apiRateLimits: share, apiLostAnswers: share },
    });
    expect(stormy.chat).toEqual(calm.chat);
    expect(stormy.ledger).toEqual(calm.ledger);
    expectPrintedScores(stormy.result);
    expectPrintedFile(stormy.played.report);
  },
);
