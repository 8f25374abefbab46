/** Work that waits, carried out by its loop with a clock of the test's own. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { type Job, type JobRun, job } from "../../src/app/jobs/job.js";
import { createJobLoop } from "../../src/app/jobs/run-jobs.js";
import type { Loop } from "../../src/app/loop.js";
import { DeliveryError } from "../../src/app/ports/messenger.js";
import type { Store } from "../../src/app/ports/store.js";
import type { TurnWrites } from "../../src/app/ports/transaction.js";
import { createLogger } from "../../src/log.js";
import { openStore } from "../../src/store/open-store.js";
import { lines } from "../lines.js";
import { textTo } from "../store/samples.js";
import { standingClock } from "./deliver-time.js";

const hour = 3_600_000;

let store: Store;
let time: ReturnType<typeof standingClock>;
let out: ReturnType<typeof lines>;
let loop: Loop;
let counted: string[];
let serial = 0;
/** Inputs of the attempts that were started. */
let started: string[];
/** What attempts do instead of ending at once. */
let work: (text: string, on: JobRun) => Promise<void>;

beforeEach(async () => {
  store = await openStore(":memory:");
  time = standingClock();
  out = lines();
  [counted, started, work] = [[], [], async () => undefined];
  loop = create();
});

afterEach(async () => {
  await loop.stop();
  await store.close();
});

const uuid = () => `uuid-${++serial}`;

/** Says its input, when it is done. */
const remind: Job = job(z.object({ text: z.string() }), {
  async run({ text }, on) {
    started.push(text);
    await work(text, on);
    return { outgoing: [{ uuid: uuid(), work: textTo("ou_a", text) }] };
  },
  failed: ({ text }) => ({ outgoing: [{ uuid: uuid(), work: textTo("ou_a", `没有做成：${text}`) }] }),
});

function create(leads = () => true): Loop {
  return createJobLoop({
    store,
    jobs: { remind },
    log: createLogger("debug", out),
    clock: time.clock,
    random: () => 0.5,
    leads,
    newId: uuid,
    count: (outcome) => counted.push(outcome),
    wake: () => undefined,
  });
}

function save(writes: Partial<TurnWrites>): Promise<void> {
  return store.transaction((on) => on.save(writes));
}

/** `due`: milliseconds from now; absent: at once. */
function plan(id: string, due: number | null = null, kind = "remind"): Promise<void> {
  const input = JSON.stringify({ text: id });
  return save({ jobs: [{ id, kind, input, due: due === null ? 0 : time.clock.now() + due }] });
}

/** All texts in the outbox, sent or not. */
async function texts(): Promise<string[]> {
  const found: string[] = [];
  for (let rows = await take(); rows.length > 0; rows = await take())
    for (const row of rows) {
      if (row.work.kind === "text") found.push(row.work.text);
      await store.delivered(row.id, 1);
    }
  return found;
}

const take = () => store.takeDue(time.clock.now(), time.clock.now() + 1000, 100);

/** Lets the time pass, second by second as the loop looks. */
async function passes(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 1000) {
    await expect.poll(() => time.waits()).not.toEqual([]);
    time.advance(Math.min(left, 1000));
  }
  await expect.poll(() => time.waits()).not.toEqual([]);
}

test("a job that is due now is done at once, a reminder when its time has come, each once", async () => {
  await plan("now");
  await plan("later", 5000);
  loop.start();
  await expect.poll(() => counted).toEqual(["done"]);
  await passes(4000);
  expect(started).toEqual(["now"]);
  await passes(1000);
  await expect.poll(() => counted).toEqual(["done", "done"]);
  await passes(5000);
  expect(await texts()).toEqual(["now", "later"]);
  expect(await store.jobStatus("later")).toMatchObject({ outcome: "done", running: false });
});

test("the event of a job is known by its id", async () => {
  await plan("r1");
  loop.start();
  await expect.poll(() => counted).toEqual(["done"]);
  const again = await store.transaction((on) =>
    on.load({ keys: ["r1"], at: 1, person: null, report: "none", beside: 0 }),
  );
  expect(again).toMatchObject({ fresh: false });
});

test("a job that waits can be moved and cancelled", async () => {
  await plan("moved", hour);
  await plan("cancelled", 2000);
  loop.start();
  await passes(1000);
  await save({
    movedJobs: [{ id: "moved", due: time.clock.now() + 3000 }],
    cancelledJobs: [{ id: "cancelled", at: time.clock.now() }],
  });
  await passes(5000);
  expect(await texts()).toEqual(["moved"]);
  expect(await store.jobStatus("cancelled")).toMatchObject({ outcome: "cancelled" });
});

test("what has ended can neither be moved nor cancelled", async () => {
  await plan("done");
  loop.start();
  await expect.poll(() => counted).toEqual(["done"]);
  await save({ movedJobs: [{ id: "done", due: 0 }], cancelledJobs: [{ id: "done", at: 1 }] });
  await passes(3000);
  expect(await store.jobStatus("done")).toMatchObject({ outcome: "done" });
  expect(started).toEqual(["done"]);
});

test("a running job that is cancelled is stopped, and nothing comes of it", async () => {
  work = (_, { signal }) => new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
  await plan("long");
  loop.start();
  await expect.poll(() => started).toEqual(["long"]);
  await save({ cancelledJobs: [{ id: "long", at: time.clock.now() }] });
  await passes(2000);
  await expect.poll(() => counted).toEqual(["lost"]);
  expect(await texts()).toEqual([]);
});

test("a running job that is moved starts again at its new time, and ends once", async () => {
  let open = () => {};
  work = () => new Promise((resolve) => (open = resolve));
  await plan("r1");
  loop.start();
  await expect.poll(() => started.length).toBe(1);
  await save({ movedJobs: [{ id: "r1", due: time.clock.now() + 3000 }] });
  const first = open;
  await passes(3000);
  await expect.poll(() => started.length).toBe(2);
  first();
  open();
  await expect.poll(() => counted.toSorted()).toEqual(["done", "lost"]);
  expect(await texts()).toEqual(["r1"]);
});

test("a job shows how far it is, and the next attempt goes on from there", async () => {
  const seen: (string | null)[] = [];
  work = async (_, { progress, saveProgress }) => {
    seen.push(progress);
    if (progress !== null) return;
    await saveProgress('{"done":3,"of":14}', [{ uuid: uuid(), work: textTo("ou_a", "3/14") }]);
    throw new DeliveryError("retry", "timeout", "no answer");
  };
  await plan("r1");
  loop.start();
  await expect.poll(() => counted).toEqual(["retried"]);
  expect(await store.jobStatus("r1")).toMatchObject({ progress: '{"done":3,"of":14}', outcome: null });
  await passes(2000);
  await expect.poll(() => counted).toEqual(["retried", "done"]);
  expect(seen).toEqual([null, '{"done":3,"of":14}']);
  expect(await texts()).toEqual(["3/14", "r1"]);
});

test("a job that cannot be done is tried five times; then the person is told, and the administrator finds it", async () => {
  work = () => Promise.reject(new Error("tag unknown to the form"));
  await plan("r1");
  loop.start();
  await passes(20_000);
  await expect.poll(() => counted).toEqual(["retried", "retried", "retried", "retried", "failed"]);
  expect(await texts()).toEqual(["没有做成：r1"]);
  expect(await store.failedJobs()).toMatchObject([{ id: "r1", attempts: 5, error: "Error: tag unknown to the form" }]);
});

test("a job of a kind that this program does not know is given up, and the others go on", async () => {
  await plan("odd", null, "no-such-kind");
  await plan("even");
  loop.start();
  await passes(20_000);
  await expect.poll(() => counted.filter((outcome) => outcome === "failed")).toHaveLength(1);
  expect(await texts()).toEqual(["even"]);
});

test("an attempt that takes longer than ten minutes is stopped and tried again", async () => {
  work = (_, { signal }) => new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
  await plan("r1");
  loop.start();
  await expect.poll(() => started.length).toBe(1);
  work = async () => undefined;
  time.advance(600_000);
  await expect.poll(() => counted).toEqual(["retried"]);
  await passes(2000);
  await expect.poll(() => counted).toEqual(["retried", "done"]);
});

test("a clock that jumps an hour forward and back neither loses nor holds anything", async () => {
  let fails = true;
  work = async (text) => {
    if (text === "retried" && fails) throw new DeliveryError("retry", "timeout", "no answer");
  };
  await plan("reminder", 2 * hour);
  loop.start();
  time.jump(hour);
  await plan("retried");
  await expect.poll(() => counted).toEqual([]);
  await passes(1000);
  await expect.poll(() => counted).toContain("retried");
  time.jump(-hour);
  fails = false;
  await plan("now");
  await passes(2000);
  expect(started.slice(-2).toSorted()).toEqual(["now", "retried"]);
  expect((await texts()).toSorted()).toEqual(["now", "retried"]);
  // By the clock on the wall the reminder is still to come.
  time.jump(hour);
  await passes(2000);
  expect(await texts()).toEqual([]);
  time.jump(hour);
  await passes(1000);
  expect(await texts()).toEqual(["reminder"]);
  time.jump(-2 * hour);
  await passes(2000);
  expect(await texts()).toEqual([]);
});

test("a process that does not lead does nothing until it does", async () => {
  let leads = false;
  await loop.stop();
  loop = create(() => leads);
  await plan("r1");
  loop.start();
  await passes(3000);
  expect(started).toEqual([]);
  leads = true;
  await passes(1000);
  await expect.poll(() => counted).toEqual(["done"]);
});

test("a job that ended while the disk was full is done once there is room", async () => {
  let isFull = false;
  const real = { ...store };
  const full = () => Promise.reject(new Error("database or disk is full"));
  store.transaction = (...args) => (isFull ? full() : real.transaction(...args));
  store.retryJob = (...args) => (isFull ? full() : real.retryJob(...args));
  work = async () => {
    isFull = started.length === 1;
  };
  await plan("催报");
  loop.start();
  await expect.poll(() => out.text()).toContain("could not be noted");
  await expect.poll(() => time.waits()).not.toEqual([]);
  isFull = false;
  await expect
    .poll(() => {
      time.advance(1000);
      return texts();
    })
    .toEqual(["催报"]);
});

test("stopping lets what is on its way end", async () => {
  let open = () => {};
  work = () => new Promise((resolve) => (open = resolve));
  await plan("r1");
  loop.start();
  await expect.poll(() => started.length).toBe(1);
  const stopped = loop.stop();
  open();
  await stopped;
  expect(await texts()).toEqual(["r1"]);
});
