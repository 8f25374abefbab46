import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createControl } from "../../src/play/control.js";
import { playThrough } from "../../src/play/player.js";
import { createChance } from "../../src/simulator/random.js";
import { startSimulator } from "../../src/simulator/start.js";
import { openStore } from "../../src/store/open-store.js";
import { botProcess, unusedPort } from "./bot-process.js";
import { type Deaths, deathly } from "./deaths.js";
import { type Ledger, ledgerOf } from "./ledger.js";
import { postControl } from "./post-control.js";
import { expectPrintedFile } from "./printed-file.js";
import { calm, type Ended, endOf, type PlayName, playOf } from "./scene.js";
import { expectPrintedScores } from "./scores.js";
import { settled } from "./settled.js";

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
    const { ended, deaths, lost } = await performDying(name, share, seed);
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

interface Dying {
  readonly ended: Ended;
  readonly deaths: Deaths;
  /** What had been answered and was not in the database after a new start. */
  readonly lost: readonly string[];
}

/** The play with a bot in a process of its own that is killed and started again. */
async function performDying(name: PlayName, share: number, seed: number): Promise<Dying> {
  const folder = mkdtempSync(join(tmpdir(), "jiping-deaths-"));
  const databaseUrl = join(folder, "bot.db");
  const simulator = await startSimulator({ push: "webhook" });
  const port = await unusedPort();
  const bot = botProcess({ credentials: simulator.credentials, domain: simulator.url, databaseUrl, port });
  const store = await openStore(databaseUrl);
  try {
    await bot.start();
    await simulator.setWebhook(`http://127.0.0.1:${port}/webhook/event`);
    const control = createControl(simulator.url);
    const clerk = (await control.people())[0]?.open_id ?? "";
    const lost: string[] = [];
    const { next: chance } = createChance(seed);
    const revived = async (acknowledged: readonly Record<string, string>[]) => {
      lost.push(...missing(acknowledged, await ledgerOf(store, clerk)));
      await redelivered(simulator.url);
    };
    const deaths = deathly(control, { bot, share, chance, revived });
    const played = await playThrough(deaths.control, playOf(name), clerk);
    await settled(store, control);
    return { ended: await endOf(store, clerk, played), deaths, lost };
  } finally {
    await bot.kill();
    await store.close();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the bot missed while it was dead comes again 15 s later, on a clock that need not be waited for. */
async function redelivered(url: string): Promise<void> {
  const control = createControl(url);
  for (let tries = 0; (await control.state()).undelivered > 0; tries += 1) {
    if (tries === 20) throw new Error("an event cannot be delivered");
    await postControl(url, "clock", { advance: 16_000 });
  }
}

function kind(message: unknown): string[] {
  return typeof message === "object" && message !== null ? Object.keys(message) : [];
}

/**
 * Every message but the card that the file was ordered on, the newest: a bot that dies after it took the order and before it
 * said so sends the file all the same, and nobody presses a second time to hear that it is on its way.
 */
function withoutOrder(chat: readonly unknown[]): unknown[] {
  const ordered = chat.findLastIndex((message) => kind(message).includes("interactive"));
  return chat.filter((_, index) => index !== ordered);
}

/** Inputs of answered forms that are not in the log; the head of a report and names of rows are written in another way. */
function missing(acknowledged: readonly Record<string, string>[], { log }: Ledger): string[] {
  const kept = new Set(log.map(([path, raw]) => `${path} ${raw}`));
  return acknowledged
    .flatMap((form) => Object.entries(form))
    .filter(([path]) => !path.startsWith("new.") && path.includes("."))
    .map(([path, raw]) => `${path} ${raw}`)
    .filter((line) => !kept.has(line));
}
