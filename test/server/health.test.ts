import { expect, test } from "vitest";
import { checkHealth } from "../../src/server/health.js";

const nothing = { waiting: 0, oldest: null, error: null, dead: 0, failedJobs: 0, oldestJob: null };
const store = { ping: async () => undefined, backlog: async () => nothing, resend: async () => 0 };
const parts = { store, storedLately: () => false, now: () => 100_000 };
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

test("a long connection that was given up is not healthy, one that reconnects is", async () => {
  expect(await checkHealth({ ...parts, connection: () => "failed" })).toMatchObject({ ok: false });
  expect(await checkHealth({ ...parts, connection: () => "reconnecting" })).toMatchObject({ ok: true });
});
