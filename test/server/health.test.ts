import { afterEach, expect, test, vi } from "vitest";
import { createHealth, type HealthParts } from "../../src/server/health.js";

const nothing = { waiting: 0, oldest: null, error: null, dead: 0, failedJobs: 0, oldestJob: null };
const store = { ping: async () => undefined, backlog: async () => nothing, resend: async () => 0 };
const parts = { store, storedLately: () => false, full: () => false, now: () => 100_000 };
const checkHealth = (changed: HealthParts) => createHealth(changed)();
const never = () => new Promise<never>(() => undefined);

test("dead rows and messages that wait are told but do not ask for a restart", async () => {
  const error = "configuration: refused with 99991672";
  const backlog = async () => ({ waiting: 7, oldest: 40_000, error, dead: 1, failedJobs: 2, oldestJob: 90_000 });
  expect(await checkHealth({ ...parts, store: { ...store, backlog } })).toEqual({
    ok: true,
    store: "ok",
    deadRows: 1,
    failedJobs: 2,
    connection: null,
    waiting: 7,
    oldestWaitingSeconds: 60,
    wayOut: error,
    workLateSeconds: 10,
    otherInstallations: null,
    evidence: null,
  });
});

test("a database that refuses to store is down, and so is one that does not answer", async () => {
  for (const ping of [() => Promise.reject(new Error("disk full")), never])
    expect(
      await checkHealth({ ...parts, store: { ...store, ping, backlog: never }, connection: () => "connected" }),
    ).toMatchObject({ ok: false, store: "down", deadRows: null, waiting: null, connection: "connected" });
});

test("while events are stored one after the other, no write of its own waits behind them", async () => {
  expect(await checkHealth({ ...parts, storedLately: () => true, store: { ...store, ping: never } })).toMatchObject({
    ok: true,
    store: "ok",
  });
});

test("a disk on which the last event found no room is down, also where a small write finds some", async () => {
  expect(await checkHealth({ ...parts, full: () => true })).toMatchObject({ ok: false, store: "down", waiting: 0 });
});

test("a long connection that was given up is not healthy, one that reconnects is", async () => {
  expect(await checkHealth({ ...parts, connection: () => "failed" })).toMatchObject({ ok: false });
  expect(await checkHealth({ ...parts, connection: () => "reconnecting" })).toMatchObject({ ok: true });
});

afterEach(() => {
  vi.useRealTimers();
});

test("an answer waits for a quarter of a second, whatever hangs, and what hangs is asked only once", async () => {
  vi.useFakeTimers();
  let asked = 0;
  const hanging = () => {
    asked += 1;
    return never();
  };
  const health = createHealth({ ...parts, store: { ...store, ping: hanging, backlog: hanging }, evidence: hanging });
  const answered: unknown[] = [];
  const ask = () => void health().then((answer) => answered.push(answer));
  ask();
  await vi.advanceTimersByTimeAsync(249);
  ask();
  expect(answered).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(answered).toMatchObject([{ ok: false, store: "down", waiting: null, evidence: "down" }]);
  await vi.advanceTimersByTimeAsync(249);
  expect(answered).toHaveLength(2);
  expect(asked).toBe(3);
});

test("what hung is asked anew once it has answered", async () => {
  vi.useFakeTimers();
  let answer: () => void = () => undefined;
  const ping = () => new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
  const health = createHealth({ ...parts, store: { ...store, ping } });
  const first = health();
  await vi.advanceTimersByTimeAsync(250);
  expect(await first).toMatchObject({ store: "down" });
  answer();
  await vi.advanceTimersByTimeAsync(0);
  const second = health();
  answer();
  expect(await second).toMatchObject({ store: "ok" });
});

test("a folder for evidence that cannot be written to is told, and stops no event", async () => {
  const evidence = () => Promise.reject(new Error("ENOENT"));
  expect(await checkHealth({ ...parts, evidence })).toMatchObject({ ok: true, evidence: "down" });
  expect(await checkHealth({ ...parts, evidence: async () => undefined })).toMatchObject({ evidence: "ok" });
});
