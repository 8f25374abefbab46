/** Opens the store once the database is up: after a restart of the machine the bot is often the quicker of the two. */
import { setTimeout } from "node:timers/promises";
import type { Store } from "../app/ports/store.js";
import type { Log } from "../log.js";
import { type OpenOptions, openStore } from "./open-store.js";
import { postgresPassing } from "./postgres.js";
import { DatabaseSlow } from "./turn-slots.js";

export interface Patience {
  readonly log: Pick<Log, "warn">;
  /** Milliseconds between attempts. */
  readonly pause?: number;
}

export interface WaitOptions extends OpenOptions, Patience {}

const pause = 2_000;

/** Rejects at once with what does not pass by waiting, such as a wrong password. */
export function waitForStore(url: string, options: WaitOptions): Promise<Store> {
  return untilUp(() => openStore(url, options), options);
}

/**
 * The same for what a start does with the database once it is open: `work` is done again, and again, while the database is not
 * up or too slow for the limits of a turn. It has to be something that may be done twice.
 */
export async function untilUp<T>(work: () => Promise<T>, options: Patience): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isNotUpYet(error)) throw error;
      options.log.warn(
        { err: error },
        "数据库还连不上或者答得太慢，稍后再试 (the database is not up yet or too slow, trying again)",
      );
      await setTimeout(options.pause ?? pause);
    }
  }
}

/** Of the system and of PostgreSQL: nobody listens there yet, it is starting or stopping, it has no connection left, it is too slow. */
const passing: readonly unknown[] = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  ...postgresPassing,
];

function isNotUpYet(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isNotUpYet);
  if (error instanceof DatabaseSlow) return true;
  if ("code" in error && passing.includes(error.code)) return true;
  // The socket's file; a certificate's that is missing does not come by itself.
  if ("code" in error && error.code === "ENOENT" && "syscall" in error && error.syscall === "connect") return true;
  // pg gives these no code.
  return /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
}
