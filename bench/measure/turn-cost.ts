/**
 * Processor time of a turn beside the floor's, everything on: bot, threads and children, from the first request until nothing more is
 * done. Rounds of floor and bot alternate.
 */
import type { Clerk } from "../clerks/people.js";
import { forFloor, opening, submissions } from "../clerks/submissions.js";
import { closedLoop } from "../load/closed-loop.js";
import type { Shot } from "../load/shot.js";
import type { Program } from "../programs/start-program.js";
import { median } from "./numbers.js";
import { processorTime, quiet } from "./process-tree.js";

const rounds = 5;
const warming = 1;
/** Submissions of one clerk. */
const each = 6;
/** Together at least this many submissions are measured. */
const wanted = 2000;
export const peopleOfRound = Math.ceil(wanted / each / rounds);
export const peopleNeeded = peopleOfRound * (rounds + warming);
/** Floor's time ÷ turn's time, and both in milliseconds. */
export interface TurnCost {
  readonly ratio: number;
  readonly turn: number;
  readonly floor: number;
}

export async function turnCost(
  bot: Program,
  floor: Program,
  clerks: readonly Clerk[],
  connections: number,
): Promise<TurnCost> {
  const people = [...clerks];
  const costs: { turn: number; floor: number }[] = [];
  for (let round = -warming; round < rounds; round += 1) {
    const some = people.splice(0, peopleOfRound);
    const floorCost = await costOf(floor, queues(some, connections, forFloor));
    await closedLoop(
      bot.port,
      queues(some, connections, (clerk) => [opening(clerk)]),
    ); // not counted
    await quiet(bot.pid);
    const turn = await costOf(bot, queues(some, connections, submissions));
    if (round >= 0) costs.push({ turn, floor: floorCost });
  }
  return {
    ratio: median(costs.map(({ turn, floor }) => floor / turn)),
    turn: median(costs.map(({ turn }) => turn)),
    floor: median(costs.map(({ floor }) => floor)),
  };
}

async function costOf(program: Program, shots: readonly (readonly Shot[])[]): Promise<number> {
  const before = processorTime(program.pid);
  await closedLoop(program.port, shots);
  await quiet(program.pid);
  return (processorTime(program.pid) - before) / shots.flat().length;
}

function queues(clerks: readonly Clerk[], connections: number, shots: (clerk: Clerk) => Shot[]): Shot[][] {
  return Array.from({ length: connections }, (_, index) =>
    clerks.filter((_, place) => place % connections === index).flatMap(shots),
  );
}
