import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Credentials } from "../../src/simulator/credentials.js";

/** The program as an administrator runs it, in a process of its own. */
export interface BotProcess {
  /** Resolves when it is up; rejects with what it printed when it ends by itself. */
  start(): Promise<void>;
  /** As a power cut does: nothing is written down, nobody is told. */
  kill(): Promise<void>;
}

export interface BotProcessOptions {
  readonly credentials: Credentials;
  /** The simulator's address. */
  readonly domain: string;
  readonly databaseUrl: string;
  readonly port: number;
  /** Further settings. */
  readonly settings?: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, "../..");
const program = resolve(root, "dist/src/main.js");
/** A machine that does ten other things starts it ten times as slowly; a bot that hangs is no better after two minutes. */
const longestStart = 120_000;

/** Throws when the program has not been built. */
export function botProcess(options: BotProcessOptions): BotProcess {
  if (!existsSync(program)) throw new Error("dist/src/main.js is not there: run `npm run build` first, or `npm test`");
  const env = environment(options);
  let child: ChildProcess | null = null;
  // A test that ran out of time cleans nothing up.
  process.once("exit", () => child?.kill("SIGKILL"));
  return {
    async start() {
      const started = spawn(process.execPath, [program], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
      child = started;
      let said = "";
      for (const stream of [started.stdout, started.stderr])
        stream.on("data", (text: Buffer) => {
          said += text.toString();
        });
      const until = Date.now() + longestStart;
      while (!(await isUp(options.port))) {
        const end = started.exitCode ?? started.signalCode;
        if (end !== null) throw new Error(`the bot ended with ${end}:\n${said}`);
        if (Date.now() > until) throw new Error(`the bot does not come up:\n${said}`);
        await sleep(10);
      }
    },
    async kill() {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function environment({ credentials, domain, databaseUrl, port, settings }: BotProcessOptions): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    FEISHU_MODE: "webhook",
    FEISHU_APP_ID: credentials.appId,
    FEISHU_APP_SECRET: credentials.appSecret,
    FEISHU_ENCRYPT_KEY: credentials.encryptKey,
    FEISHU_VERIFICATION_TOKEN: credentials.verificationToken,
    FEISHU_DOMAIN: domain,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    // A play types faster than a person.
    REQUESTS_PER_MINUTE: "0",
    LOG_LEVEL: "fatal",
    ...settings,
  };
}

async function isUp(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health`)).ok;
  } catch {
    return false; // refused until it listens
  }
}

/** A port of the loopback address that nobody has at this moment: the bot must come back where it was. */
export async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
