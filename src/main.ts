/** `npm start`: the bot on the real platform, or, without credentials, simulator and bot together on the loopback address. */
import "./lean-heap.js";
import { startBot } from "./bot.js";
import { type Config, readConfig } from "./config.js";
import { freePort } from "./free-port.js";
import { createLogger } from "./log.js";
import { closeOnSignal } from "./on-signal.js";

type Close = () => Promise<void>;

const config = readConfig(process.env);
if ("problem" in config) stop(config.problem);
else await run(config);

async function run(settings: Config): Promise<void> {
  try {
    closeOnSignal(settings.mode === "simulator" ? await withSimulator(settings) : await onPlatform(settings));
  } catch (error) {
    stop(sentenceOf(error, settings));
  }
}

async function onPlatform(settings: Exclude<Config, { mode: "simulator" }>): Promise<Close> {
  const secrets =
    settings.mode === "webhook"
      ? [settings.appSecret, settings.encryptKey, settings.verificationToken]
      : [settings.appSecret];
  const log = createLogger(settings.logLevel, undefined, secrets);
  const bot = await startBot({ common: settings, app: settings, way: settings, log, claims: true, gone });
  log.info({ mode: settings.mode, url: bot.url }, "ready");
  return () => bot.close();
}

/** Ports that are taken are replaced by free ones: what matters here is the address that is printed. */
async function withSimulator(settings: Config): Promise<Close> {
  // Loaded only here: on the platform it would cost a start a quarter of a second and thirty megabytes.
  const { startSimulator } = await import("./simulator/start.js");
  const simulator = await startSimulator({ port: await freePort(pagePort()), botName: "绩评助手" });
  const { credentials } = simulator;
  // Their ids are new at every start, so a setting can name none of them.
  const formMakers = settings.formMakers.size > 0 ? settings.formMakers : new Set(simulator.people.map(idOf));
  const log = createLogger(
    process.env.LOG_LEVEL === undefined ? "warn" : settings.logLevel,
    process.stderr,
    Object.values(credentials).filter((one) => one !== credentials.appId),
  );
  const bot = await startBot({
    common: { ...settings, formMakers, domain: simulator.url, host: "127.0.0.1", port: await freePort(settings.port) },
    app: credentials,
    way: { mode: "webhook", ...credentials },
    log,
    gone,
  });
  await simulator.setWebhook(`${bot.url}/webhook/event`);
  process.stdout.write(`绩评助手已启动（模拟器）。用浏览器打开：${simulator.url}\n`);
  return async () => {
    await bot.close();
    await simulator.close();
  };
}

function idOf({ open_id }: { readonly open_id: string }): string {
  return open_id;
}

/** The chat page's port; the bot's own is PORT. */
function pagePort(): number {
  const text = process.env.PAGE_PORT?.trim() || "4000";
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) stop("PAGE_PORT 应为 0 至 65535 之间的整数。");
  return Number(text);
}

function sentenceOf(error: unknown, { host, port }: Config): string {
  if (isListenError(error))
    return error.code === "EADDRINUSE"
      ? `端口 ${port} 已被占用：请停掉占用它的程序，或者用 PORT 换一个端口。`
      : `不能在 ${host} 的端口 ${port} 上监听（${error.code}）：请检查 HOST 和 PORT，1024 以下的端口要管理员权限。`;
  return error instanceof Error ? error.message : String(error);
}

function isListenError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "syscall" in error && error.syscall === "listen" && "code" in error;
}

/** Started again by whoever supervises it, it makes no new, empty database: that is for a person to decide. */
function gone(error: Error): void {
  stop(
    "数据库文件在运行中被删除、替换或清空，程序已停止，之后的填报没有确认收到。请先把文件恢复到原处（或从备份恢复），再启动。" +
      `（${error.message}）`,
  );
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
