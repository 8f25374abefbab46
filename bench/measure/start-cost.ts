/** What a start costs until the first event is answered, and how long the slowest of the first people waits after it. */
import { setTimeout } from "node:timers/promises";
import type { Clerk } from "../clerks/people.js";
import { opening, submissions } from "../clerks/submissions.js";
import { openConnection } from "../load/connection.js";
import { verify } from "../load/shot.js";
import { startBotProgram } from "../programs/bot.js";
import { median } from "./numbers.js";
import { processorTime } from "./process-tree.js";

const starts = 3;
/** Milliseconds that are looked at after the first answer, and between two requests. */
const looked = 10_000;
const pause = 150;
const peopleOfStart = 10;
export const peopleNeeded = starts * peopleOfStart;

/** Milliseconds of processor time, the median; the slowest answer of all starts, in milliseconds. */
export async function startCost(
  database: string,
  platform: string,
  clerks: readonly Clerk[],
): Promise<{ processor: number; slowest: number }> {
  const people = [...clerks];
  const costs: number[] = [];
  let slowest = 0;
  for (let start = 0; start < starts; start += 1) {
    const { program } = await startBotProgram(database, platform);
    const connection = await openConnection(program.port);
    const shots = people.splice(0, peopleOfStart).flatMap((clerk) => [opening(clerk), ...submissions(clerk)]);
    const until = performance.now() + looked;
    for (const [index, shot] of shots.entries()) {
      const started = performance.now();
      verify(shot, await connection.send(shot.request));
      slowest = Math.max(slowest, performance.now() - started);
      if (index === 0) costs.push(processorTime(program.pid));
      if (performance.now() > until) break;
      await setTimeout(pause);
    }
    connection.close();
    await program.stop();
  }
  return { processor: median(costs), slowest };
}
