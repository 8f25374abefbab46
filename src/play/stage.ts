/** Simulator and bot for one play, on free ports of the loopback address, with a database of their own. */
import { type Bot, startBot } from "../bot.js";
import type { Config } from "../config.js";
import { createLogger } from "../log.js";
import { type Simulator, startSimulator } from "../simulator/start.js";

export interface Stage {
  readonly simulator: Simulator;
  readonly bot: Bot;
  close(): Promise<void>;
}

export async function setStage(settings: Config, databaseUrl: string): Promise<Stage> {
  const simulator = await startSimulator();
  const { credentials } = simulator;
  const bot = await startBot({
    common: { ...settings, databaseUrl, domain: simulator.url, host: "127.0.0.1", port: 0 },
    app: credentials,
    way: { mode: "webhook", ...credentials },
    log: createLogger("warn", process.stderr, [
      credentials.appSecret,
      credentials.encryptKey,
      credentials.verificationToken,
    ]),
  });
  await simulator.setWebhook(`${bot.url}/webhook/event`);
  return {
    simulator,
    bot,
    async close() {
      await bot.close();
      await simulator.close();
    },
  };
}
