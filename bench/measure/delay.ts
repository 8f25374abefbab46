/** How long people wait while fifty submissions a second come in. */
import type { Clerk } from "../clerks/people.js";
import { opening, submissions } from "../clerks/submissions.js";
import { openLoop } from "../load/open-loop.js";
import type { Shot } from "../load/shot.js";
import { median, quantile } from "./numbers.js";

/** Submissions a second. */
export const pace = 50;
/** People who fill at the same time: each submits once a second. */
const together = pace;
const batches = 4;

export const peopleNeeded = together * batches;

export interface Delay {
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
  readonly count: number;
}

/** `shots`: what each clerk sends after the opening. */
export async function delay(port: number, clerks: readonly Clerk[], shots = submissions): Promise<Delay> {
  const took = await openLoop(port, schedule(clerks, shots), 1000 / pace);
  return { median: median(took), p99: quantile(took, 0.99), worst: Math.max(...took), count: took.length };
}

/** The people of a batch open their reports and take turns, so that nobody submits before the last card has come. */
function schedule(clerks: readonly Clerk[], after: (clerk: Clerk) => Shot[]): Shot[] {
  const shots: Shot[] = [];
  for (let first = 0; first < clerks.length; first += together) {
    const walks = clerks
      .slice(first, first + together)
      .map((clerk) => [...(after === submissions ? [opening(clerk)] : []), ...after(clerk)]);
    const longest = Math.max(...walks.map((walk) => walk.length));
    for (let turn = 0; turn < longest; turn += 1) shots.push(...walks.flatMap((walk) => walk[turn] ?? []));
  }
  return shots;
}
