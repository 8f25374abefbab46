/** Simulator and bot for one play, on free ports of the loopback address, with a database of their own. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Clock, systemClock } from "../app/ports/clock.js";
import { type Bot, startBot } from "../bot.js";
import type { Common } from "../config.js";
import { createLogger } from "../log.js";
import { type Simulator, startSimulator } from "../simulator/start.js";
import type { Way } from "../way-in.js";
import { createControl } from "./control.js";

export interface Stage {
  readonly simulator: Simulator;
  readonly bot: Bot;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly databaseUrl: string;
  /** How events reach the bot. */
  readonly way?: Way["mode"];
  /** What the bot logs, on standard error. */
  readonly logLevel?: Common["logLevel"];
  /** The time by which the bot sends; the system's when absent. */
  readonly clock?: Clock;
}

export async function setStage(settings: Common, options: StageOptions): Promise<Stage> {
  const { databaseUrl, way = "webhook", logLevel = "warn", clock = systemClock } = options;
  const simulator = await startSimulator({
    botName: "绩评助手",
    push: way === "webhook" ? "webhook" : "longConnection",
  });
  const { credentials } = simulator;
  const { appSecret, encryptKey, verificationToken } = credentials;
  try {
    const bot = await startBot({
      // A play types faster than a person.
      common: { ...settings, databaseUrl, domain: simulator.url, host: "127.0.0.1", port: 0, perMinute: 0 },
      app: credentials,
      way: way === "webhook" ? { mode: way, ...credentials } : { mode: way },
      clock,
      log: createLogger(logLevel, process.stderr, [appSecret, encryptKey, verificationToken]),
    });
    if (way === "webhook") await saveWebhook(simulator, `${bot.url}/webhook/event`);
    else await connected(simulator.url);
    return { simulator, bot, close: () => bot.close().finally(() => simulator.close()) };
  } catch (error) {
    await simulator.close();
    throw error;
  }
}

/** As somebody does who saves the address in the console once more when the first check was too slow. */
export async function saveWebhook(simulator: Pick<Simulator, "setWebhook">, url: string): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await simulator.setWebhook(url);
    } catch (error) {
      if (tries === 10) throw error;
    }
}

/** The bot is ready before its long connection stands; what happens until then would come 15 s late. */
async function connected(url: string): Promise<void> {
  const control = createControl(url);
  for (let tries = 0; (await control.state()).connections === 0; tries += 1) {
    if (tries === 100) throw new Error("the bot opened no long connection");
    await sleep(50);
  }
}
