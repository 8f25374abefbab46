/** `npm start`: the bot on the real platform, or, without credentials, simulator and bot together on the loopback address. */
import { type Bot, startBot } from "./bot.js";
import { type Config, readConfig } from "./config.js";
import { createLogger } from "./log.js";
import { startSimulator } from "./simulator/start.js";

/** The chat page's port unless PAGE_PORT says otherwise; the bot's own is PORT. */
const pagePort = 4000;

const config = readConfig(process.env);
if ("problem" in config) stop(config.problem);
else await run(config);

async function run(settings: Config): Promise<void> {
  try {
    const closing = settings.mode === "simulator" ? await withSimulator(settings) : await onPlatform(settings);
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => void closing().then(() => process.exit(0)));
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
}

async function onPlatform(settings: Exclude<Config, { mode: "simulator" }>): Promise<() => Promise<void>> {
  const secrets =
    settings.mode === "webhook"
      ? [settings.appSecret, settings.encryptKey, settings.verificationToken]
      : [settings.appSecret];
  const log = createLogger(settings.logLevel, undefined, secrets);
  const bot = await startBot({ common: settings, app: settings, way: settings, log });
  log.info({ mode: settings.mode, url: bot.url }, "ready");
  return () => bot.close();
}

async function withSimulator(settings: Config): Promise<() => Promise<void>> {
  const port = Number(process.env.PAGE_PORT ?? pagePort);
  const simulator = await startSimulator({ port });
  const { credentials } = simulator;
  const log = createLogger(
    process.env.LOG_LEVEL === undefined ? "warn" : settings.logLevel,
    undefined,
    Object.values(credentials).filter((one) => one !== credentials.appId),
  );
  const bot: Bot = await startBot({
    common: { ...settings, domain: simulator.url, host: "127.0.0.1" },
    app: credentials,
    way: { mode: "webhook", ...credentials },
    log,
  });
  await simulator.setWebhook(`${bot.url}/webhook/event`);
  process.stdout.write(`绩评助手已启动（模拟器）。用浏览器打开：${simulator.url}\n`);
  return async () => {
    await bot.close();
    await simulator.close();
  };
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
