/**
 * `npm run bench [WORD…]`: every measurement (or those whose name has one of the words), one after the other, and a table.
 * Prints what it has whatever breaks, and exits with 0 also where a goal is missed: it is a report.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { type Bench, openBench } from "./bench.js";
import { reasonOf, takeAll } from "./measurement.js";
import { measurementsOf } from "./measurements.js";
import { type Figure, printTable } from "./table.js";

const scratch = mkdtempSync(join(tmpdir(), "jiping-bench-"));
const figures: Figure[] = [];
let printed = false;
for (const event of ["uncaughtException", "unhandledRejection"] as const) process.on(event, endEarly);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, endEarly);

let bench: Bench | null = null;
try {
  bench = await openBench(scratch);
  const words = process.argv.slice(2);
  const wanted = measurementsOf(bench).filter(
    ({ what }) => words.length === 0 || words.some((word) => what.includes(word)),
  );
  await takeAll(wanted, say, (some) => figures.push(...some));
} catch (error) {
  figures.push({ what: "benchmark", failed: reasonOf(error) });
} finally {
  print();
  await bench?.close();
  rmSync(scratch, { recursive: true, force: true });
}

/** What nobody awaited, or somebody stopped: what runs is lost, what is measured is not. */
function endEarly(cause: unknown): void {
  figures.push({ what: "ended early", failed: reasonOf(cause) });
  print();
  rmSync(scratch, { recursive: true, force: true });
  process.exit(1);
}

function print(): void {
  if (printed) return;
  printed = true;
  process.stdout.write(`\nNode ${process.version}, ${cpus().length} cores\n\n${printTable(figures)}`);
}

function say(what: string): void {
  process.stderr.write(`${what} …\n`);
}
