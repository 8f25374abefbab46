/**
 * Two processes on one database, to which requests go in turn: processor time of a turn beside that of one process. The two reach each
 * other; the one is a third process, which nobody knows of.
 */
import { setTimeout } from "node:timers/promises";
import type { Clerk } from "../clerks/people.js";
import { opening, submissions } from "../clerks/submissions.js";
import { queuesOf, timedLoop } from "../load/timed-loop.js";
import { startBotProgram } from "../programs/bot.js";
import type { Program } from "../programs/start-program.js";
import { median } from "./numbers.js";
import { processorTime, quiet } from "./process-tree.js";

const rounds = 3;
/** A process compiles during its first thousand turns, and each of two has half of them. */
const warming = 6;
const peopleOfRound = 40;
const connections = 4;
const sharing = { INTERNAL_HOST: "127.0.0.1" };
/** Milliseconds in which each of the two has seen the other live. */
const acquainted = 12_000;
export const peopleNeeded = 2 * peopleOfRound * (rounds + warming);

/** Milliseconds a turn. */
export async function twoProcesses(
  database: string,
  platform: string,
  clerks: readonly Clerk[],
): Promise<{ one: number; two: number }> {
  const people = [...clerks];
  const alone = (await startBotProgram(database, platform)).program;
  const first = (await startBotProgram(database, platform, sharing)).program;
  const second = (await startBotProgram(database, platform, sharing)).program;
  const all = [alone, first, second];
  const spent = () => all.reduce((sum, { pid }) => sum + processorTime(pid), 0);
  const costOf = async (...asked: readonly Program[]): Promise<number> => {
    const ports = asked.map(({ port }) => port);
    const some = people.splice(0, peopleOfRound);
    await timedLoop(
      ports,
      queuesOf(some, connections, (clerk) => [opening(clerk)]),
    );
    for (const { pid } of all) await quiet(pid);
    const before = spent();
    const turns = await timedLoop(ports, queuesOf(some, connections, submissions));
    for (const { pid } of all) await quiet(pid);
    return (spent() - before) / turns.length;
  };
  try {
    await setTimeout(acquainted);
    const costs: { one: number; two: number }[] = [];
    for (let round = -warming; round < rounds; round += 1) {
      const one = await costOf(alone);
      const two = await costOf(first, second);
      if (round >= 0) costs.push({ one, two });
    }
    return { one: median(costs.map(({ one }) => one)), two: median(costs.map(({ two }) => two)) };
  } finally {
    await Promise.all(all.map((program) => program.stop()));
  }
}
