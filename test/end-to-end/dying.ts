import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Control, createControl } from "../../src/play/control.js";
import { playThrough } from "../../src/play/player.js";
import { saveWebhook } from "../../src/play/stage.js";
import { createChance } from "../../src/simulator/random.js";
import { startSimulator } from "../../src/simulator/start.js";
import { openStore } from "../../src/store/open-store.js";
import { type BotProcess, botProcess, unusedPort } from "./bot-process.js";
import { type Deaths, deathly } from "./deaths.js";
import { type Ledger, ledgerOf } from "./ledger.js";
import { postControl } from "./post-control.js";
import { busyPatience, type Ended, endOf, type PlayName, playOf } from "./scene.js";
import { settled } from "./settled.js";
import { spreadOver } from "./spread.js";

export interface Dying {
  readonly ended: Ended;
  readonly deaths: Deaths;
  /** What had been answered and was not in the database after a new start. */
  readonly lost: readonly string[];
  /** Pushes that each bot has answered. */
  readonly answered: readonly number[];
}

export interface DyingOptions {
  readonly name: PlayName;
  /** Share of the person's actions that a bot does not survive. */
  readonly share: number;
  readonly seed: number;
  /** A new SQLite file unless it says otherwise. */
  readonly databaseUrl?: string;
  /** How many bots share the database; each event is pushed to two of them at once, and one dies at a time. */
  readonly bots?: 1 | 3;
  /** Dies and comes back together with the bot, once in so many deaths. */
  readonly server?: { readonly every: number; kill(): Promise<void>; up(): Promise<void> };
}

/** The play with bots in processes of their own that are killed and started again. */
export async function performDying(options: DyingOptions): Promise<Dying> {
  const { name, share, seed, bots = 1, server } = options;
  const folder = mkdtempSync(join(tmpdir(), "jiping-deaths-"));
  const { databaseUrl = join(folder, "bot.db") } = options;
  const simulator = await startSimulator({ push: "webhook" });
  const { next: chance } = createChance(seed);
  const ports = await Promise.all(Array.from({ length: bots }, unusedPort));
  // None of them is started again when it ends by itself: a database that is slow after a death is waited for.
  const settings = bots > 1 ? { INTERNAL_HOST: "127.0.0.1" } : {};
  const each = ports.map((port) =>
    botProcess({ credentials: simulator.credentials, domain: simulator.url, databaseUrl, port, settings }),
  );
  const spread = await spreadOver(ports, chance);
  const bot = oneOf(each, chance, server);
  const store = await openStore(databaseUrl);
  try {
    await Promise.all(each.map((one) => one.start()));
    await saveWebhook(simulator, spread.url);
    // Where another bot is there all the time, who sees the platform's error presses again too.
    const control = persistent(createControl(simulator.url), bots > 1);
    const clerk = (await control.people())[0]?.open_id ?? "";
    const lost: string[] = [];
    const revived = async (acknowledged: readonly Record<string, string>[]) => {
      lost.push(...missing(acknowledged, await ledgerOf(store, clerk)));
      await redelivered(simulator.url);
    };
    const deaths = deathly(control, { bot, share, chance, revived });
    const played = await playThrough(deaths.control, playOf(name), clerk, busyPatience);
    await settled(store, control);
    return { ended: await endOf(store, clerk, played), deaths, lost, answered: [...spread.counts.values()] };
  } finally {
    for (const one of each) await one.kill();
    await spread.close();
    await store.close();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Some three minutes of a machine on which every turn is too late. */
const mostPresses = 60;

/** Presses again when told that it went wrong, as when the database that was killed is still slow; `alsoUnanswered`: when nobody answered. */
function persistent(control: Control, alsoUnanswered: boolean): Control {
  return {
    ...control,
    async act(request) {
      for (let presses = 1; ; presses += 1) {
        const result = await control.act(request);
        const unanswered = alsoUnanswered && result.error !== undefined;
        const failed = unanswered || (result.toast?.type === "error" && result.replaced !== true);
        if (!failed || presses === mostPresses) return result;
        await sleep(300);
      }
    },
  };
}

/** A bot that stands for several: one at random dies, and comes back. */
function oneOf(bots: readonly BotProcess[], chance: () => number, server: DyingOptions["server"]): BotProcess {
  let dead: BotProcess | undefined;
  let deaths = 0;
  return {
    async kill() {
      dead = bots[Math.floor(chance() * bots.length)];
      deaths += 1;
      const together = server !== undefined && deaths % server.every === 0;
      await Promise.all([dead?.kill(), ...(together ? [server.kill()] : [])]);
      if (together) await server.up();
    },
    start: async () => void (await dead?.start()),
  };
}

/** A push takes up to 3 s, and a busy machine lets several be too late before one is answered. */
const longestRedelivery = 120_000;

/** What the bot missed while it was dead comes again 15 s later, on a clock that need not be waited for. */
async function redelivered(url: string): Promise<void> {
  const control = createControl(url);
  const until = Date.now() + longestRedelivery;
  for (let tries = 1; (await control.state()).undelivered > 0; tries += 1) {
    if (Date.now() > until) throw new Error("an event cannot be delivered");
    await postControl(url, "clock", { advance: 16_000 });
    await sleep(Math.min(50 * tries, 1000));
  }
}

export function kind(message: unknown): string[] {
  return typeof message === "object" && message !== null ? Object.keys(message) : [];
}

/**
 * Every message but the card that the file was ordered on, the newest: a bot that dies after it took the order and before it
 * said so sends the file all the same, and nobody presses a second time to hear that it is on its way.
 */
export function withoutOrder(chat: readonly unknown[]): unknown[] {
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
