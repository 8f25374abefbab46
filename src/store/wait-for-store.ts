/** Opens the store once the database is up: after a restart of the machine the bot is often the quicker of the two. */
import { setTimeout } from "node:timers/promises";
import type { Store } from "../app/ports/store.js";
import type { Log } from "../log.js";
import { type OpenOptions, openStore } from "./open-store.js";

export interface WaitOptions extends OpenOptions {
  readonly log: Pick<Log, "warn">;
  /** Milliseconds between attempts. */
  readonly pause?: number;
}

const pause = 2_000;

/** Rejects at once with what does not pass by waiting, such as a wrong password. */
export async function waitForStore(url: string, options: WaitOptions): Promise<Store> {
  for (;;) {
    try {
      return await openStore(url, options);
    } catch (error) {
      if (!isNotUpYet(error)) throw error;
      options.log.warn({ err: error }, "数据库还连不上，稍后再试 (the database is not up yet, trying again)");
      await setTimeout(options.pause ?? pause);
    }
  }
}

/** Of the system and of PostgreSQL: nobody listens there yet, it is starting or stopping, it has no connection left. */
const passing: readonly unknown[] = [
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT", // the socket's file
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ETIMEDOUT",
  "57P01",
  "57P03",
  "53300",
];

function isNotUpYet(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isNotUpYet);
  if ("code" in error && passing.includes(error.code)) return true;
  // pg gives these two no code.
  return /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
}
