import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { z } from "zod";
import type { Task } from "../../src/app/ports/worker.js";
import { type ClosableWorker, createWorker, type WorkerOptions } from "../../src/worker/create-worker.js";

const module = new URL("./tasks.mjs", import.meta.url);
const anything: Task<unknown> = { module, result: z.unknown() };
const pid: Task<number> = { module, result: z.int() };

let opened: ClosableWorker[] = [];

function worker(options: Partial<WorkerOptions> = {}): ClosableWorker {
  const made = createWorker(options);
  opened.push(made);
  return made;
}

afterEach(() => {
  for (const one of opened) one.close();
  opened = [];
});

it("gives plain data over and back, bytes and maps included", async () => {
  const data = { bytes: new Uint8Array([1, 2, 3]), map: new Map([["a", null]]), text: "绩效" };
  expect(await worker().run(anything, { act: "echo", ...data })).toEqual(data);
});

it("carries tasks out one after the other in one process of its own, which gets nothing of the environment", async () => {
  process.env.JIPING_TEST_SECRET = "geheim";
  const one = worker();
  const [first, second, names] = await Promise.all([
    one.run(pid, { act: "pid" }),
    one.run(pid, { act: "pid" }),
    one.run({ module, result: z.array(z.string()) }, { act: "environment" }),
  ]);
  expect(first).toBe(second);
  expect(first).not.toBe(process.pid);
  expect(names.filter((name) => name !== "TZ" && !name.startsWith("NODE_CHANNEL"))).toEqual([]);
});

it("refuses a result that is not what the task promises", async () => {
  await expect(worker().run({ module, result: z.string() }, { act: "pid" })).rejects.toThrow(/string/);
});

it("tells what a task threw, and goes on in the same process", async () => {
  const one = worker();
  const before = await one.run(pid, { act: "pid" });
  await expect(one.run(anything, { act: "throw" })).rejects.toMatchObject({
    fault: "task",
    message: "this file is broken",
  });
  expect(await one.run(pid, { act: "pid" })).toBe(before);
});

it.each([
  ["runs for ever", { act: "hang" }, { time: 4000 }, "time"],
  ["fills its heap", { act: "fill heap" }, { heap: 32 }, "memory"],
  ["takes memory outside its heap", { act: "fill buffers" }, { resident: 200 }, "memory"],
  ["ends its process", { act: "exit" }, {}, "ended"],
])("a task that %s fails alone, and the next one gets a new process", async (_, input, options, fault) => {
  const one = worker(options);
  const before = await one.run(pid, { act: "pid" });
  const failing = one.run(anything, input);
  const next = one.run(pid, { act: "pid" });
  await expect(failing).rejects.toMatchObject({ fault });
  expect(await next).not.toBe(before);
  expect(isAlive(before)).toBe(false);
});

it("a task that is aborted is killed, one that still waits never begins", async () => {
  const one = worker();
  const stop = new AbortController();
  const before = await one.run(pid, { act: "pid" });
  const hanging = one.run(anything, { act: "hang" }, stop.signal);
  const waiting = one.run(anything, { act: "hang" }, stop.signal);
  await sleep(100);
  stop.abort(new Error("not wanted any more"));
  await expect(hanging).rejects.toThrow("not wanted any more");
  await expect(waiting).rejects.toThrow("not wanted any more");
  await expect.poll(() => isAlive(before)).toBe(false);
  expect(await one.run(pid, { act: "pid" })).not.toBe(before);
});

it("the process ends when there is nothing to do", async () => {
  const one = worker({ idle: 50 });
  const before = await one.run(pid, { act: "pid" });
  await expect.poll(() => isAlive(before)).toBe(false);
  expect(await one.run(pid, { act: "pid" })).not.toBe(before);
});

function isAlive(process: number): boolean {
  try {
    globalThis.process.kill(process, 0);
    return true;
  } catch {
    return false;
  }
}
