/**
 * Five people bring a report to approval: calmly, and with three bots in processes of their own on one database, which get what happens
 * at random, twice, late, not at all or answer in vain. What it comes to is the same.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createControl } from "../../src/play/control.js";
import { saveWebhook, setStage } from "../../src/play/stage.js";
import { createChance } from "../../src/simulator/random.js";
import { startSimulator } from "../../src/simulator/start.js";
import { openStore } from "../../src/store/open-store.js";
import { need } from "../need.js";
import { isFull } from "../soak/share.js";
import { type Postgres, startPostgres } from "../store/postgres.js";
import { botProcess, unusedPort } from "./bot-process.js";
import { type FivePeople, fiveTemplates, playFivePeople } from "./five-people-play.js";
import { postControl } from "./post-control.js";
import { settings } from "./scene.js";
import { spreadOver } from "./spread.js";

const folder = mkdtempSync(join(tmpdir(), "jiping-five-"));
const templatesDir = fiveTemplates(join(folder, "templates"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const timeout = 900_000;

let undisturbed: FivePeople;

beforeAll(async () => {
  const stage = await setStage(
    { ...settings(), templatesDir },
    { databaseUrl: join(folder, "five.db"), logLevel: "fatal" },
  );
  try {
    const { url } = stage.simulator;
    undisturbed = await playFivePeople({ control: createControl(url), url }, stage.bot.store);
  } finally {
    await stage.close();
  }
}, timeout);

test("sections give most figures with few submissions, and the chief decides with two", () => {
  const { counts, share, state, archive, evidence } = undisturbed;
  process.stdout.write(`five people: ${JSON.stringify(counts)}, ${Math.round(share * 100)}% by the sections\n`);
  expect(share).toBeGreaterThan(0.6);
  expect(counts.clerk).toBeLessThanOrEqual(25);
  // A pasted table costs three: opened or come by itself, pasted, written and reported.
  expect(Math.max(...counts.sections.map((spent, at) => spent / (at < 2 ? 2 : 1)))).toBeLessThanOrEqual(3);
  expect(counts.chief).toBeLessThanOrEqual(2);
  expect(state).toBe("approved");
  expect(evidence).toHaveLength(1);
  expect(archive).toHaveLength(1);
});

describe.skipIf(need("postgresql") === null)("three bots on PostgreSQL", () => {
  let server: Postgres | null = null;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => server?.stop());

  // Some twenty starts of a bot take minutes: with the other kills, for SOAK=full.
  test.each([{ seed: 1, kills: 0 }, ...(isFull ? [{ seed: 2, kills: 0.15 }] : [])])(
    "come to the same under deliveries that are doubled, late, dropped and answered in vain (%j)",
    { timeout },
    async ({ seed, kills }) => {
      const { outcome, died, answered } = await threeBots((await server?.database()) ?? "", seed, kills);
      process.stdout.write(`three bots, seed ${seed}: killed ${died} times, answered by each ${answered}\n`);
      expect(Math.min(...answered)).toBeGreaterThan(0);
      if (kills > 0) expect(died).toBeGreaterThan(4);
      expect(outcome).toEqual(undisturbed);
    },
  );
});

async function threeBots(databaseUrl: string, seed: number, kills: number) {
  const simulator = await startSimulator({ push: "webhook" });
  const { next: chance } = createChance(seed);
  const ports = await Promise.all([unusedPort(), unusedPort(), unusedPort()]);
  const bots = ports.map((port) =>
    botProcess({
      credentials: simulator.credentials,
      domain: simulator.url,
      databaseUrl,
      port,
      settings: { TEMPLATES_DIR: templatesDir, INTERNAL_HOST: "127.0.0.1" },
    }),
  );
  const spread = await spreadOver(ports, chance);
  const store = await openStore(databaseUrl);
  let died = 0;
  try {
    await Promise.all(bots.map((one) => one.start()));
    await saveWebhook(simulator, spread.url);
    const faults = {
      seed,
      repeatEvents: 2,
      repeatActions: 2,
      dropEvents: 0.1,
      lostAcks: 0.1,
      reorderEvents: 0.1,
      delay: 5,
    };
    await postControl(simulator.url, "faults", faults);
    const { url } = simulator;
    /** A bot dies while something is on its way: between storing and answering, or around it. */
    const through = async <T>(work: () => Promise<T>): Promise<T> => {
      const dying = chance() < kills ? bots[Math.floor(chance() * bots.length)] : undefined;
      const done = work();
      if (dying !== undefined) {
        await new Promise((resolve) => setTimeout(resolve, chance() * 60));
        await dying.kill();
        died += 1;
      }
      try {
        return await done;
      } finally {
        await dying?.start();
      }
    };
    const outcome = await playFivePeople({ control: createControl(url), url, through }, store);
    return { outcome, died, answered: [...spread.counts.values()] };
  } finally {
    for (const one of bots) await one.kill();
    await spread.close();
    await store.close();
    await simulator.close();
  }
}
