import { expect, test } from "vitest";
import { type Flavour, postgresFlavour, sqliteFlavour } from "../../db/migrations/flavour.js";
import { migrations } from "../../db/migrations/index.js";
import type { Attempt } from "../../src/app/ports/jobs.js";
import type { Store } from "../../src/app/ports/store.js";
import type { Database } from "../../src/store/database.js";
import { migrate } from "../../src/store/migrate.js";
import { openPostgres } from "../../src/store/postgres.js";
import { openSqlite } from "../../src/store/sqlite.js";
import { onEveryDatabase } from "./dialects.js";

const plan = (store: Store, id: string, due = 0) =>
  store.transaction((on) => on.save({ jobs: [{ id, kind: "remind", input: '{"text":"催报"}', due }] }));
const end = (store: Store, attempt: Attempt, at = 1) => store.transaction((on) => on.endJob(attempt, at, "done", null));
const opened = (address: string): { database: Database; flavour: Flavour } =>
  address.startsWith("postgres")
    ? { database: openPostgres(address), flavour: postgresFlavour }
    : { database: openSqlite(address.replace(/^sqlite:/, "")), flavour: sqliteFlavour };

onEveryDatabase((dialect) => {
  test("a job is taken when it is due, by one attempt at a time, and comes as it was planned", async () => {
    const store = await dialect.open();
    await plan(store, "later", 100);
    await plan(store, "now");
    const first = await store.takeJob(1, "l1");
    const row = { kind: "remind", input: '{"text":"催报"}', attempts: 0, progress: null, person: null };
    expect(first).toEqual({ ...row, id: "now", due: 0, lease: "l1" });
    expect(await store.takeJob(99, "l2")).toBeNull();
    expect(await store.nextJob()).toBe(100);
    expect(await store.takeJob(100, "l3")).toEqual({ ...row, id: "later", due: 100, lease: "l3" });
    expect([await store.nextJob(), (await store.leases()).toSorted()]).toEqual([null, ["l1", "l3"]]);
  });

  test("one person's many jobs hold back nobody else's", async () => {
    const store = await dialect.open();
    const jobs = [..."abcdefgh"].map((letter) => ({
      id: `li-${letter}`,
      kind: "read",
      input: "{}",
      due: 0,
      person: "ou_li",
    }));
    await store.transaction((on) => on.save({ jobs }));
    expect((await store.takeJob(1, "l1"))?.id).toBe("li-a");
    await store.transaction((on) =>
      on.save({ jobs: [{ id: "x", kind: "read", input: "{}", due: 5, person: "ou_wang" }] }),
    );
    await plan(store, "z", 6);
    const taken = [await store.takeJob(9, "l2"), await store.takeJob(9, "l3"), await store.takeJob(9, "l4")];
    expect(taken.map((job) => [job?.id, job?.person])).toEqual([
      ["x", "ou_wang"],
      ["z", null],
      ["li-b", "ou_li"],
    ]);
    const [first] = taken;
    if (first == null) throw new Error("a job was not taken");
    await end(store, first);
    await store.transaction((on) =>
      on.save({ jobs: [{ id: "y", kind: "read", input: "{}", due: 7, person: "ou_wang" }] }),
    );
    expect((await store.takeJob(9, "l5"))?.id).toBe("y");
  });

  test("an id names one job for good: planned again it stays as it was, waiting, in hand or ended", async () => {
    const store = await dialect.open();
    await plan(store, "r1", 5);
    await plan(store, "r1", 9);
    expect(await store.jobStatus("r1")).toMatchObject({ due: 5, outcome: null });
    const attempt = await store.takeJob(5, "l1");
    if (attempt === null) throw new Error("not taken");
    await plan(store, "r1");
    expect(await store.takeJob(99, "l2")).toBeNull();
    await end(store, attempt);
    await plan(store, "r1");
    expect(await store.takeJob(99, "l3")).toBeNull();
    expect(await store.jobStatus("r1")).toMatchObject({ due: 5, outcome: "done" });
  });

  test("an attempt that has lost its job can neither end it nor keep progress", async () => {
    const store = await dialect.open();
    for (const id of ["moved", "cancelled", "taken over"]) await plan(store, id);
    const attempts = [await store.takeJob(1, "l1"), await store.takeJob(1, "l2"), await store.takeJob(1, "l3")];
    await store.transaction((on) =>
      on.save({ movedJobs: [{ id: "moved", due: 50 }], cancelledJobs: [{ id: "cancelled", at: 2 }] }),
    );
    await store.releaseJobs(2, 9, 0);
    for (const attempt of attempts) {
      if (attempt === null) throw new Error("a job was not taken");
      expect(await end(store, attempt)).toBe(false);
      expect(await store.transaction((on) => on.saveJobProgress(attempt, "{}"))).toBe(false);
    }
    expect((await store.takeJob(49, "l4"))?.id).toBe("taken over");
    expect((await store.takeJob(50, "l5"))?.id).toBe("moved");
    expect(await store.jobStatus("cancelled")).toMatchObject({ outcome: "cancelled", running: false });
  });

  test("what was planned in a turn that failed was never planned, and an end that failed is none", async () => {
    const store = await dialect.open();
    const failing = store.transaction(async (on) => {
      await on.save({ jobs: [{ id: "r1", kind: "remind", input: "{}", due: 0 }] });
      throw new Error("the dialogue broke");
    });
    await expect(failing).rejects.toThrow("the dialogue broke");
    expect(await store.jobStatus("r1")).toBeNull();
    await plan(store, "r1");
    await store.takeJob(1, "l1");
    const ending = store.transaction(async (on) => {
      await on.endJob({ id: "r1", lease: "l1" }, 1, "done", null);
      throw new Error("the disk is full");
    });
    await expect(ending).rejects.toThrow("the disk is full");
    expect(await store.jobStatus("r1")).toMatchObject({ running: true, outcome: null });
  });

  test("a job to be tried again waits, unless the clock is set back below the moment of that decision", async () => {
    const store = await dialect.open();
    await plan(store, "r1");
    await store.takeJob(1000, "l1");
    await store.retryJob({ id: "r1", lease: "l1" }, 1000, 5000, "timeout");
    expect(await store.takeJob(4999, "l2")).toBeNull();
    expect(await store.nextJob()).toBe(5000);
    expect(await store.takeJob(999, "l3")).toMatchObject({ id: "r1", attempts: 1 });
  });

  test("another process starts what was in hand again; what was tried too often waits", async () => {
    const store = await dialect.open();
    for (const id of ["once", "twice"]) await plan(store, id);
    for (const lease of ["l1", "l2"]) await store.takeJob(1, lease);
    await store.retryJob({ id: "twice", lease: "l2" }, 1, 1, "timeout");
    await store.takeJob(1, "l3");
    await store.releaseJobs(10, 2, 500);
    expect((await store.takeJob(10, "l4"))?.id).toBe("once");
    expect(await store.takeJob(499, "l5")).toBeNull();
    expect((await store.takeJob(500, "l6"))?.id).toBe("twice");
  });

  test("several processes never take the same job", async () => {
    const address = await dialect.address();
    const stores = [await dialect.open(address), await dialect.open(address), await dialect.open(address)];
    const [store] = stores;
    if (!store) throw new Error("no store");
    for (let index = 0; index < 12; index += 1) await plan(store, `r${index}`);
    const taken: string[] = [];
    for (let round = 0; taken.length < 12 && round < 20; round += 1) {
      const found = await Promise.all(stores.map((each, index) => each.takeJob(1, `${round}-${index}`)));
      taken.push(...found.flatMap((row) => (row === null ? [] : [row.id])));
    }
    expect(taken.toSorted()).toEqual(Array.from({ length: 12 }, (_, index) => `r${index}`).toSorted());
  });

  test("jobs that are done or cancelled are forgotten when old; failed and waiting ones are kept", async () => {
    const store = await dialect.open();
    for (const id of ["a-old", "b-young", "c-failed", "d-cancelled", "e-waiting"]) await plan(store, id);
    const finish = (id: string, lease: string, at: number, outcome: "done" | "failed") =>
      store.transaction((on) => on.endJob({ id, lease }, at, outcome, outcome === "failed" ? "gone" : null));
    for (const lease of ["l1", "l2", "l3"]) await store.takeJob(1, lease);
    await finish("a-old", "l1", 10, "done");
    await finish("b-young", "l2", 20, "done");
    await finish("c-failed", "l3", 10, "failed");
    await store.transaction((on) => on.save({ cancelledJobs: [{ id: "d-cancelled", at: 10 }] }));
    await store.prune(20);
    const left = await Promise.all(
      ["a-old", "b-young", "c-failed", "d-cancelled", "e-waiting"].map((id) => store.jobStatus(id)),
    );
    expect(left.map((job) => job?.id ?? null)).toEqual([null, "b-young", "c-failed", null, "e-waiting"]);
    expect(await store.failedJobs()).toMatchObject([{ id: "c-failed", error: "gone" }]);
  });

  test("of two processes that see the same leader one takes over", async () => {
    const address = await dialect.address();
    const stores = [await dialect.open(address), await dialect.open(address)];
    const [store] = stores;
    if (!store) throw new Error("no store");
    const seen = await store.leader();
    const took = await Promise.all(stores.map((each, index) => each.takeLead(seen, `p${index}`)));
    expect(took.toSorted()).toEqual([false, true]);
    const { holder, beats } = await store.leader();
    expect([await store.beat(holder ?? ""), await store.beat("p9")]).toEqual([true, false]);
    expect((await store.leader()).beats).toBe(beats + 1);
    await store.resign("p9");
    expect((await store.leader()).holder).toBe(holder);
    await store.resign(holder ?? "");
    expect((await store.leader()).holder).toBeNull();
  });

  test("reports that waited in the outbox to be made become jobs, and messages stay", async () => {
    const address = await dialect.address();
    const { database, flavour } = opened(address);
    const before = Object.entries(migrations(flavour)).filter(([name]) => name < "0004");
    await migrate(database.db, Object.fromEntries(before));
    const to = { type: "open_id", id: "ou_a" };
    const row = { receiver: "open_id:ou_a", due_at: 5, attempts: 1, ended_at: null, error: null, outcome: null };
    const report = JSON.stringify({ kind: "report", to, report: "r1", version: 2 });
    const text = JSON.stringify({ kind: "text", to, text: "已生成" });
    const old = [
      { ...row, uuid: "waiting", work: report, progress: '{"fileKey":"file_1"}' },
      { ...row, uuid: "dead", work: report, progress: null, outcome: "dead", ended_at: 7, error: "gone" },
      { ...row, uuid: "message", work: text, progress: null },
    ];
    // The table as it was: the types are those of today.
    for (const each of old)
      await database.db
        .insertInto("outbox")
        .values(each as never)
        .execute();
    await database.close();

    const store = await dialect.open(address);
    const input = JSON.stringify({ to, report: "r1", version: 2, text: null });
    expect(await store.takeJob(1, "l1")).toMatchObject({
      ...{ id: "waiting", kind: "make-report", input, attempts: 1, progress: '{"fileKey":"file_1"}' },
    });
    expect(await store.failedJobs()).toMatchObject([{ id: "dead", error: "gone" }]);
    expect((await store.takeDue(9, 10, 10)).map(({ uuid }) => uuid)).toEqual(["message"]);
    expect(await store.deadRows()).toEqual([]);
  });
});
