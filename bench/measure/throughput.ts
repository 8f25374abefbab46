/** Submissions a second beside the floor's, in alternating rounds of one run: the machine's moods fall on both. */
import type { Clerk } from "../clerks/people.js";
import { forFloor, opening, submissions } from "../clerks/submissions.js";
import { closedLoop } from "../load/closed-loop.js";
import type { Shot } from "../load/shot.js";
import { median } from "./numbers.js";

/** Connections, each with its own people one after the other. */
export const connections = 32;
/** People of each connection in one round. */
const peopleEach = 6;
const rounds = 5;
/** Before the first round, so that both servers' code is compiled. */
const warming = 2;

export const peopleNeeded = connections * peopleEach * (rounds + warming);
/** The floor gets as many times the requests, so that its rounds last about as long. */
const floorTimes = 3;

export interface Throughput {
  /** Of rates: each round of the bot against the mean of the floor's rounds before and after it. */
  readonly ratio: number;
  /** Requests a second, medians. */
  readonly bot: number;
  readonly floor: number;
}

export async function throughput(bot: number, floor: number, clerks: readonly Clerk[]): Promise<Throughput> {
  const people = [...clerks];
  const floorRound = (some: readonly Clerk[]) =>
    closedLoop(floor, queues(Array.from({ length: floorTimes }, () => some).flat(), forFloor));
  const floors: number[] = [];
  const bots: number[] = [];
  for (let round = -warming; round < rounds; round += 1) {
    const some = people.splice(0, connections * peopleEach);
    const before = await floorRound(some);
    await closedLoop(
      bot,
      queues(some, (clerk) => [opening(clerk)]),
    ); // not timed
    const rate = await closedLoop(bot, queues(some, submissions));
    if (round < 0) continue;
    floors.push(before);
    bots.push(rate);
    if (round === rounds - 1) floors.push(await floorRound(some));
  }
  const ratios = bots.map((rate, round) => rate / (((floors[round] ?? 0) + (floors[round + 1] ?? 0)) / 2));
  return { ratio: median(ratios), bot: median(bots), floor: median(floors) };
}

function queues(clerks: readonly Clerk[], shots: (clerk: Clerk) => Shot[]): Shot[][] {
  return Array.from({ length: connections }, (_, index) =>
    clerks.filter((_, place) => place % connections === index).flatMap(shots),
  );
}
