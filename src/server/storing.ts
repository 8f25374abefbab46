/** What a process has noticed of its events: whether they can be stored, and whether somebody is about to press something. */
import { setTimeout } from "node:timers/promises";
import type { Incoming } from "../core/dialogue/turn/event.js";

type Receive = (incoming: Incoming) => Promise<string>;

export interface Storing {
  readonly receive: Receive;
  lately(): boolean;
  /** The last event found no room on the disk, not long ago. */
  full(): boolean;
  quiet(): Promise<void>;
}

/** Milliseconds without an event after which nobody is taken to be about to press something; and how long that is waited for. */
const quietTime = 300;
const longestWait = 10_000;

/** Milliseconds after which a disk that was full is tried again. */
const fullTime = 30_000;

/**
 * PostgreSQL's code and SQLite's. A small write of one's own may still find room on the pages that are there: only an event tells.
 */
const noRoom: readonly unknown[] = ["53100", "SQLITE_FULL"];

/** `lately`: an event was stored within the last two seconds, and none has failed since. `quiet` resolves when none has come for a moment. */
export function storing(handle: Receive): Storing {
  let storedAt = Number.NEGATIVE_INFINITY;
  let fullAt = Number.NEGATIVE_INFINITY;
  let cameAt = Number.NEGATIVE_INFINITY;
  return {
    lately: () => performance.now() - storedAt < 2000,
    full: () => performance.now() - fullAt < fullTime,
    async quiet() {
      const from = performance.now();
      cameAt = from;
      while (performance.now() - cameAt < quietTime && performance.now() - from < longestWait)
        await setTimeout(quietTime, undefined, { ref: false });
    },
    async receive(incoming) {
      cameAt = performance.now();
      try {
        const reply = await handle(incoming);
        storedAt = performance.now();
        fullAt = Number.NEGATIVE_INFINITY;
        return reply;
      } catch (error) {
        storedAt = Number.NEGATIVE_INFINITY;
        if (error instanceof Error && "code" in error && noRoom.includes(error.code)) fullAt = performance.now();
        throw error;
      }
    },
  };
}
