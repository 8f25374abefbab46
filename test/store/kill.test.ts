import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import { compileProgram } from "../compile-program.js";
import { rows } from "./rows.js";
import { historyOf, reportOf } from "./samples.js";

const folder = mkdtempSync(join(tmpdir(), "jiping-kill-"));
let program: string;

/** The child runs compiled code, as the real program does. */
beforeAll(() => {
  program = compileProgram(folder, "test/store/killed.ts");
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("whatever was acknowledged before the process was killed is there, once and whole", {
  timeout: 60_000,
}, async () => {
  const path = join(folder, "store.db");
  const first = await openStore(path);
  await first.transaction((turn) => rows(turn).createReport(reportOf("r1")));
  await first.close();
  const acknowledged: string[] = [];
  for (let life = 0; life < 5; life++) acknowledged.push(...(await liveAndDie(path, `life${life}`, 20 + life * 37)));
  const store = await openStore(path);
  const figures = await store.transaction((turn) => turn.figures("r1"));
  const log = await historyOf(store, "r1", null, 1_000_000);
  const report = await store.transaction((turn) => turn.report("r1"));
  await store.close();
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((event) => figures.get(`first.${event}`)?.event !== event)).toEqual([]);
  expect(log).toHaveLength(figures.size); // no answer twice
  expect(figures.size).toBe(2 * (report?.revision ?? 0)); // no half turn
});

/** Runs turns in a process of its own and kills it after `count` acknowledgements; gives all that it printed. */
async function liveAndDie(path: string, name: string, count: number): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [program, path, name], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const acknowledged: string[] = [];
  if (!child.stdout) throw new Error("the child has no output");
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(line);
    if (acknowledged.length === count) child.kill("SIGKILL");
  }
  await ended;
  return acknowledged;
}
