/** Two processes on one database, to which requests go in turn: processor time of a turn beside that of one process. */
import type { Clerk } from "../clerks/people.js";
import { opening, submissions } from "../clerks/submissions.js";
import { queuesOf, timedLoop } from "../load/timed-loop.js";
import { startBotProgram } from "../programs/bot.js";
import { median } from "./numbers.js";
import { processorTime, quiet } from "./process-tree.js";

const rounds = 3;
const warming = 1;
const peopleOfRound = 20;
const connections = 4;
export const peopleNeeded = 2 * peopleOfRound * (rounds + warming);

/** Milliseconds a turn. */
export async function twoProcesses(
  database: string,
  platform: string,
  clerks: readonly Clerk[],
): Promise<{ one: number; two: number }> {
  const people = [...clerks];
  const first = (await startBotProgram(database, platform)).program;
  const second = (await startBotProgram(database, platform)).program;
  const both = [first, second];
  const spent = () => both.reduce((sum, { pid }) => sum + processorTime(pid), 0);
  const costOf = async (ports: readonly number[]): Promise<number> => {
    const some = people.splice(0, peopleOfRound);
    await timedLoop(
      ports,
      queuesOf(some, connections, (clerk) => [opening(clerk)]),
    );
    for (const { pid } of both) await quiet(pid);
    const before = spent();
    const turns = await timedLoop(ports, queuesOf(some, connections, submissions));
    for (const { pid } of both) await quiet(pid);
    return (spent() - before) / turns.length;
  };
  try {
    const costs: { one: number; two: number }[] = [];
    for (let round = -warming; round < rounds; round += 1) {
      const one = await costOf([first.port]);
      const two = await costOf(both.map(({ port }) => port));
      if (round >= 0) costs.push({ one, two });
    }
    return { one: median(costs.map(({ one }) => one)), two: median(costs.map(({ two }) => two)) };
  } finally {
    await Promise.all(both.map((program) => program.stop()));
  }
}
