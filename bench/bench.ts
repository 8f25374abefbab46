/** What the measurements share: people in a database, the programs, the platform's side. */
import { join } from "node:path";
import type { FormPackage } from "../src/app/catalog.js";
import { benchForm } from "./clerks/form.js";
import { type Clerk, seed } from "./clerks/people.js";
import { derivedWalk, finished, plainWalk, type Walk } from "./clerks/walks.js";
import * as delay from "./measure/delay.js";
import * as firstAnswer from "./measure/first-answer.js";
import * as memory from "./measure/memory.js";
import * as throughput from "./measure/throughput.js";
import * as turnCost from "./measure/turn-cost.js";
import { startBotProgram } from "./programs/bot.js";
import { type Platform, startPlatform } from "./programs/platform.js";
import { type Running, running } from "./programs/running.js";
import { startProgram } from "./programs/start-program.js";

export interface Bench {
  readonly pack: FormPackage;
  readonly database: string;
  /** A folder for databases. */
  readonly scratch: string;
  readonly platform: Platform;
  readonly bot: Running;
  readonly floor: Running;
  /** People whom no measurement has had yet. Throws when there are not so many. */
  take(walk: Walk, count: number): Clerk[];
  close(): Promise<void>;
}

/** `scratch`: a folder for the databases. */
export async function openBench(scratch: string): Promise<Bench> {
  const pack = benchForm();
  const database = join(scratch, "bot.db");
  const walking = throughput.peopleNeeded + delay.peopleNeeded + firstAnswer.peopleNeeded + 2 * turnCost.peopleNeeded;
  const people = await seed(database, pack, [
    { walk: plainWalk, count: walking },
    { walk: derivedWalk, count: walking },
    { walk: finished, count: memory.reports },
  ]);
  const platform = await startPlatform();
  const bot = running(() => startBotProgram(database, platform.url));
  const floor = running(() =>
    startProgram(new URL("./programs/floor.js", import.meta.url), { DATABASE: join(scratch, "floor.db") }),
  );
  return {
    pack,
    database,
    scratch,
    platform,
    bot,
    floor,
    take(walk, count) {
      const some = people.get(walk)?.splice(0, count) ?? [];
      if (some.length < count) throw new Error(`${some.length} of ${count} people are left`);
      return some;
    },
    async close() {
      await Promise.allSettled([bot.stop(), floor.stop()]);
      await platform.close();
    },
  };
}
