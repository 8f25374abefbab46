/**
 * Kills until so many deaths, for `npm run soak`. Of one bot the suite has `test/end-to-end/kill.test.ts` instead. Each round is a whole report with another seed; what was
 * answered must be in the database, and messages, log and figures must be those of an undisturbed play.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DyingOptions, kind, performDying, withoutOrder } from "../end-to-end/dying.js";
import { calm } from "../end-to-end/scene.js";
import { need } from "../need.js";
import { type Postgres, startPostgres } from "../store/postgres.js";
import { isFull, share } from "./share.js";

const timeout = 1_500_000;

interface Sum {
  rounds: number;
  kills: number;
  acknowledged: number;
}

async function soak(what: string, kills: number, options: (round: number) => Promise<Omit<DyingOptions, "share">>) {
  const sum: Sum = { rounds: 0, kills: 0, acknowledged: 0 };
  while (sum.kills < kills) {
    const round = await options(sum.rounds);
    const undisturbed = await calm(round.name);
    const { ended, deaths, lost, answered } = await performDying({ ...round, share: isFull ? 0.35 : 0.12 });
    expect(lost).toEqual([]);
    // None of them stood by while the others did the work.
    expect(Math.min(...answered)).toBeGreaterThan(0);
    expect(ended.chat.map(kind)).toEqual(undisturbed.chat.map(kind));
    expect(withoutOrder(ended.chat)).toEqual(withoutOrder(undisturbed.chat));
    expect(ended.ledger).toEqual(undisturbed.ledger);
    sum.rounds += 1;
    sum.kills += Object.values(deaths.count).reduce((one, other) => one + other, 0);
    sum.acknowledged += deaths.acknowledged.length;
    process.stdout.write(
      `${what}: seed ${round.seed}, ${JSON.stringify(sum)}, answered by each ${answered}, 0 lost, 0 doubled\n`,
    );
  }
  expect(sum.acknowledged).toBeGreaterThan(0);
}

test.runIf(isFull)("100 kills on SQLite", { timeout }, async () => {
  await soak("SQLite", share(100), async (round) => ({ name: "typed", seed: 1000 + round }));
});

describe.skipIf(need("postgresql") === null)("on PostgreSQL", () => {
  let server: Postgres | null = null;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => server?.stop());

  const database = async () => (await server?.database()) ?? "";

  test("three bots, each event to two of them, one killed at a time", { timeout }, async () => {
    await soak("three bots", share(40), async (round) => ({
      name: "pasted",
      seed: 2000 + round,
      bots: 3,
      databaseUrl: await database(),
    }));
  });

  test.runIf(isFull)("60 kills, 20 of them with the server", { timeout }, async () => {
    const power = server;
    if (power === null) throw new Error("the server is not there");
    await soak("PostgreSQL", share(60), async (round) => ({
      name: "typed",
      seed: 3000 + round,
      databaseUrl: await database(),
      server: { every: 3, kill: power.kill, up: power.up },
    }));
  });
});
