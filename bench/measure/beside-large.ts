/** What others wait for while reports of a thousand rows are ordered, checked and printed, beside what they wait for otherwise. */
import { setTimeout } from "node:timers/promises";
import type { Clerk } from "../clerks/people.js";
import { making, opening, submissions } from "../clerks/submissions.js";
import { queuesOf, timedLoop } from "../load/timed-loop.js";
import type { Program } from "../programs/start-program.js";
import { median, quantile } from "./numbers.js";
import { quiet } from "./process-tree.js";

export const largeRows = 1000;
const rounds = 5;
const peopleOfRound = 50;
const connections = 3;
/** Milliseconds between two orders. */
const pause = 2000;
export const peopleNeeded = 2 * peopleOfRound * rounds;
/** A round that takes longer goes on without further orders. */
export const largeNeeded = 12 * rounds;

/** p99 in milliseconds: with orders, without, and the median of their ratios. */
export async function besideLarge(
  bot: Program,
  clerks: readonly Clerk[],
  large: readonly Clerk[],
): Promise<{ beside: number; idle: number; ratio: number }> {
  const people = [...clerks];
  const orders = large.map(making);
  const others = async (): Promise<number> => {
    const some = people.splice(0, peopleOfRound);
    await timedLoop(
      [bot.port],
      queuesOf(some, connections, (clerk) => [opening(clerk)]),
    );
    return quantile(await timedLoop([bot.port], queuesOf(some, connections, submissions)), 0.99);
  };
  const found: { beside: number; idle: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const idle = await others();
    const ordering = orderUntil(bot.port, orders.splice(0, largeNeeded / rounds));
    const beside = await others();
    await ordering.stop();
    await quiet(bot.pid);
    found.push({ beside, idle });
  }
  return {
    beside: median(found.map(({ beside }) => beside)),
    idle: median(found.map(({ idle }) => idle)),
    ratio: median(found.map(({ beside, idle }) => beside / idle)),
  };
}

function orderUntil(port: number, orders: ReturnType<typeof making>[]): { stop(): Promise<void> } {
  let goesOn = true;
  const ordering = (async () => {
    for (const order of orders) {
      if (!goesOn) return;
      await timedLoop([port], [[order]]);
      await setTimeout(pause);
    }
  })();
  ordering.catch(() => undefined); // told by `stop`
  return {
    async stop() {
      goesOn = false;
      await ordering;
    },
  };
}
