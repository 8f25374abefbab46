/** What a process has noticed of its events: whether they can be stored, and whether somebody is about to press something. */
import { setTimeout } from "node:timers/promises";
import type { Incoming } from "../core/dialogue/turn/event.js";

type Receive = (incoming: Incoming) => Promise<string>;

export interface Storing {
  readonly receive: Receive;
  lately(): boolean;
  quiet(): Promise<void>;
}

/** Milliseconds without an event after which nobody is taken to be about to press something; and how long that is waited for. */
const quietTime = 300;
const longestWait = 10_000;

/** `lately`: an event was stored within the last two seconds, and none has failed since. `quiet` resolves when none has come for a moment. */
export function storing(handle: Receive): Storing {
  let storedAt = Number.NEGATIVE_INFINITY;
  let cameAt = Number.NEGATIVE_INFINITY;
  return {
    lately: () => performance.now() - storedAt < 2000,
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
        return reply;
      } catch (error) {
        storedAt = Number.NEGATIVE_INFINITY;
        throw error;
      }
    },
  };
}
