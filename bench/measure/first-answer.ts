/** From the start of the process, on a database that is in use, to the first card in answer to a press: the one that opens a report. */
import type { Clerk } from "../clerks/people.js";
import { opening } from "../clerks/submissions.js";
import { openConnection } from "../load/connection.js";
import { verify } from "../load/shot.js";
import { startBotProgram } from "../programs/bot.js";
import { median } from "./numbers.js";

const times = 5;

export const peopleNeeded = times;

/** Milliseconds, the median of a few starts. */
export async function firstAnswer(database: string, platform: string, clerks: readonly Clerk[]): Promise<number> {
  const took: number[] = [];
  for (const clerk of clerks.slice(0, times)) {
    const shot = opening(clerk);
    const { program, started } = await startBotProgram(database, platform);
    const connection = await openConnection(program.port);
    const answer = await connection.send(shot.request);
    took.push(performance.now() - started);
    connection.close();
    await program.stop();
    verify(shot, answer);
  }
  return median(took);
}
