import { expect, test } from "vitest";
import { checkHealth } from "../../src/server/health.js";

const store = { ping: async () => undefined, deadRows: async () => [], failedJobs: async () => [] };

test("dead rows are told but do not ask for a restart", async () => {
  const row = { id: 1, uuid: "u", attempts: 1, error: "fault", diedAt: 1 };
  const work = { kind: "text", to: { type: "open_id", id: "ou" }, text: "x" } as const;
  const health = await checkHealth({ ...store, deadRows: async () => [{ ...row, work }] });
  expect(health).toEqual({ ok: true, store: "ok", deadRows: 1, failedJobs: 0, connection: null });
});

test("a database that does not answer is down", async () => {
  expect(await checkHealth({ ...store, ping: () => Promise.reject(new Error("x")) }, () => "connected")).toEqual({
    ok: false,
    store: "down",
    deadRows: null,
    failedJobs: null,
    connection: "connected",
  });
});

test("a long connection that was given up is not healthy, one that reconnects is", async () => {
  expect(await checkHealth(store, () => "failed")).toMatchObject({ ok: false });
  expect(await checkHealth(store, () => "reconnecting")).toMatchObject({ ok: true });
});
