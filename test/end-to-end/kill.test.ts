import { expect, test } from "vitest";
import { kind, performDying, withoutOrder } from "./dying.js";
import { expectPrintedFile } from "./printed-file.js";
import { calm, type PlayName } from "./scene.js";
import { expectPrintedScores } from "./scores.js";

test.each<{ name: PlayName; share: number; seed: number; least: number }>([
  { name: "typed", share: 0.2, seed: 11, least: 8 },
  { name: "pasted", share: 0.25, seed: 12, least: 8 },
])(
  "a bot that is killed at least $least times loses and doubles nothing ($name)",
  {
    // Some twenty starts, each of which takes as long as the machine makes it.
    timeout: 1_200_000,
  },
  async ({ name, share, seed, least }) => {
    const undisturbed = await calm(name);
    const { ended, deaths, lost } = await performDying({ name, share, seed });
    const { before, during, after, waiting } = deaths.count;
    process.stdout.write(`${name}: killed ${JSON.stringify(deaths.count)}, ${ended.played.submissions} submissions\n`);
    expect(before + during + after + waiting).toBeGreaterThanOrEqual(least);
    expect(deaths.acknowledged.length).toBeGreaterThan(8);
    expect(lost).toEqual([]);
    expect(ended.chat.map(kind)).toEqual(undisturbed.chat.map(kind));
    expect(withoutOrder(ended.chat)).toEqual(withoutOrder(undisturbed.chat));
    expect(ended.ledger).toEqual(undisturbed.ledger);
    expectPrintedScores(ended.result);
    expectPrintedFile(ended.played.report);
  },
);
