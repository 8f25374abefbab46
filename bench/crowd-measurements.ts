/** Measurements of many people at once, of several processes and of large databases, each with people of its own. */
import { join } from "node:path";
import type { Bench } from "./bench.js";
import { type Clerk, seed } from "./clerks/people.js";
import { derivedWalk, finished, plainWalk } from "./clerks/walks.js";
import { figure } from "./figure.js";
import * as atOnce from "./measure/at-once.js";
import * as besideLarge from "./measure/beside-large.js";
import * as databaseSize from "./measure/database-size.js";
import * as startCost from "./measure/start-cost.js";
import * as twoProcesses from "./measure/two-processes.js";
import type { Measurement } from "./measurement.js";
import { startBotProgram } from "./programs/bot.js";
import type { Measured } from "./table.js";

export function crowdMeasurements(bench: Bench): readonly Measurement[] {
  return [
    { what: "cost of a start", take: () => startOf(bench) },
    { what: "others beside large reports", take: () => othersBesideLarge(bench) },
    { what: `${atOnce.people} people at once`, take: () => manyAtOnce(bench) },
    { what: "two processes", take: () => twoOf(bench) },
    { what: "size of the database, SQLite", take: () => sizeOf(bench, join(bench.scratch, "size.db"), "SQLite") },
    { what: "size of the database, PostgreSQL", take: () => sizeOf(bench, postgres(), "PostgreSQL") },
  ];
}

/** Address of an empty database, for the one who has a server. */
function postgres(): string {
  const address = process.env.BENCH_POSTGRES;
  if (address === undefined) throw new Error("BENCH_POSTGRES names no empty database");
  return address;
}

/** Half with derived figures, half without. */
async function people({ pack }: Bench, database: string, count: number): Promise<Clerk[]> {
  const half = Math.ceil(count / 2);
  const made = await seed(database, pack, [
    { walk: plainWalk, count: half },
    { walk: derivedWalk, count: half },
  ]);
  const derived = made.get(derivedWalk) ?? [];
  return (made.get(plainWalk) ?? []).flatMap((clerk, index) => [clerk, ...derived.slice(index, index + 1)]);
}

async function startOf(bench: Bench): Promise<Measured[]> {
  const database = join(bench.scratch, "start.db");
  const clerks = await people(bench, database, startCost.peopleNeeded);
  await Promise.all([bench.bot.stop(), bench.floor.stop()]);
  const { processor, slowest } = await startCost.startCost(database, bench.platform.url, clerks);
  return [
    figure("start, processor time until the first event is answered", processor, "ms", 0),
    figure("  slowest answer in the first 10 s", slowest, "ms", 0, { at: "most", value: 1000 }),
  ];
}

async function othersBesideLarge(bench: Bench): Promise<Measured[]> {
  const database = join(bench.scratch, "large.db");
  const clerks = await people(bench, database, besideLarge.peopleNeeded);
  const wanted = [{ walk: finished, count: besideLarge.largeNeeded }];
  const large = (await seed(database, bench.pack, wanted, besideLarge.largeRows)).get(finished) ?? [];
  await Promise.all([bench.bot.stop(), bench.floor.stop()]);
  const { program } = await startBotProgram(database, bench.platform.url);
  const found = await besideLarge.besideLarge(program, clerks, large).finally(() => program.stop());
  return [
    figure("others' p99 beside reports of 1,000 rows ÷ without, median of five", found.ratio, "", 2, {
      at: "most",
      value: 1.5,
    }),
    figure("  beside them", found.beside, "ms", 1),
    figure("  without", found.idle, "ms", 1),
  ];
}

async function manyAtOnce(bench: Bench): Promise<Measured[]> {
  const database = join(bench.scratch, "at-once.db");
  const clerks = await people(bench, database, atOnce.people);
  await Promise.all([bench.bot.stop(), bench.floor.stop()]);
  const { program } = await startBotProgram(database, bench.platform.url);
  const found = await atOnce.atOnce(program.port, clerks).finally(() => program.stop());
  return [
    figure(`${atOnce.people} people at once, slowest answer`, found.slowest, "ms", 0, { at: "most", value: 3000 }),
    figure("  processor time of the load generator", found.generator, "ms", 0),
  ];
}

async function twoOf(bench: Bench): Promise<Measured[]> {
  const database = join(bench.scratch, "two.db");
  const clerks = await people(bench, database, twoProcesses.peopleNeeded);
  await Promise.all([bench.bot.stop(), bench.floor.stop()]);
  const { one, two } = await twoProcesses.twoProcesses(database, bench.platform.url, clerks);
  return [
    figure("processor time of a turn, two processes ÷ one", two / one, "", 2, { at: "most", value: 1.2 }),
    figure("  one process", one, "ms", 2),
  ];
}

async function sizeOf({ pack }: Bench, address: string, name: string): Promise<Measured[]> {
  const { few, many } = await databaseSize.databaseSize(address, pack);
  return [
    figure(`turn at 100,000 reports ÷ at 1,000, ${name}`, many / few, "", 2, { at: "most", value: 1.3 }),
    figure("  at 1,000", few, "ms", 2),
  ];
}
