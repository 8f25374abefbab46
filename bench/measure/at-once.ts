/** A thousand people submit one step each at the same moment: how long the last of them waits. */
import type { Clerk } from "../clerks/people.js";
import { opening, submissions } from "../clerks/submissions.js";
import { queuesOf, timedLoop } from "../load/timed-loop.js";

export const people = 1000;
const connections = 16;

export interface AtOnce {
  /** Milliseconds. */
  readonly slowest: number;
  /** Processor time of this process meanwhile, in milliseconds: with two cores the server lacks it. */
  readonly generator: number;
}

export async function atOnce(port: number, clerks: readonly Clerk[]): Promise<AtOnce> {
  await timedLoop(
    [port],
    queuesOf(clerks, connections, (clerk) => [opening(clerk)]),
  );
  const shots = queuesOf(clerks, clerks.length, (clerk) => submissions(clerk).slice(0, 1));
  const before = process.cpuUsage();
  const took = await timedLoop([port], shots);
  const { user, system } = process.cpuUsage(before);
  return { slowest: Math.max(...took), generator: (user + system) / 1000 };
}
