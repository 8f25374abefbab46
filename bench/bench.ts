/** What the measurements share: people in a database, the programs, the platform's side. */
import { join } from "node:path";
import type { FormPackage } from "../src/app/catalog.js";
import { benchForm } from "./clerks/form.js";
import { type Clerk, seed } from "./clerks/people.js";
import type { Walk } from "./clerks/walks.js";
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
  /** People whom no measurement has had yet, written into the database. */
  take(walk: Walk, count: number): Promise<Clerk[]>;
  close(): Promise<void>;
}

/** `scratch`: a folder for the databases. */
export async function openBench(scratch: string): Promise<Bench> {
  const pack = benchForm();
  const database = join(scratch, "bot.db");
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
    async take(walk, count) {
      return (await seed(database, pack, [{ walk, count }])).get(walk) ?? [];
    },
    async close() {
      await Promise.allSettled([bot.stop(), floor.stop()]);
      await platform.close();
    },
  };
}
