import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../src/app/ports/store.js";
import { createHealth } from "../../src/server/health.js";
import { openStore } from "../../src/store/open-store.js";
import { need } from "../need.js";
import { muteFront } from "./mute-front.js";
import { type Postgres, startPostgres } from "./postgres.js";
import { rows } from "./rows.js";
import { append, batchOf, reportOf, valuesOf } from "./samples.js";

describe.skipIf(need("postgresql") === null)("PostgreSQL", () => {
  let server: Postgres;
  const opened: Store[] = [];

  beforeAll(async () => {
    const started = await startPostgres();
    if (started === null) throw new Error("the server is not there");
    server = started;
  });
  afterAll(async () => {
    for (const store of opened) await store.close();
    await server.stop();
  });

  async function open(stretch = 1): Promise<Store> {
    const store = await openStore(await server.database(), { stretch });
    opened.push(store);
    await store.transaction(async (turn) => {
      for (const id of ["r1", "r2"]) await rows(turn).createReport(reportOf(id));
    });
    return store;
  }

  test("two turns that lock two reports in opposite orders are both kept: the one that was ended is done again", async () => {
    const store = await open(10);
    let attempts = 0;
    const both = async (first: string, second: string) =>
      store.transaction(async (turn) => {
        attempts += 1;
        await turn.report(first);
        // Both have their first lock before either asks for its second.
        if (attempts <= 2) await met.arrive();
        await turn.report(second);
        await rows(turn).append(first, batchOf(`e-${first}`, "ou_a", { a: first }));
      });
    const met = meeting(2);
    await Promise.all([both("r1", "r2"), both("r2", "r1")]);
    expect(attempts).toBeGreaterThan(2);
    expect(await valuesOf(store, "r1")).toEqual({ a: "r1" });
    expect(await valuesOf(store, "r2")).toEqual({ a: "r2" });
  });

  test("likewise where the server takes longer to find the circle than a turn waits", async () => {
    const url = await server.database();
    await server.set(url, "deadlock_timeout = '30s'");
    const store = await openStore(url, { stretch: 2 });
    opened.push(store);
    await store.transaction(async (turn) => {
      for (const id of ["r1", "r2"]) await rows(turn).createReport(reportOf(id));
    });
    let attempts = 0;
    const met = meeting(2);
    const both = async (first: string, second: string) =>
      store.transaction(async (turn) => {
        attempts += 1;
        await turn.report(first);
        if (attempts <= 2) await met.arrive();
        await turn.report(second);
        await rows(turn).append(first, batchOf(`e-${first}`, "ou_a", { a: first }));
      });
    await Promise.all([both("r1", "r2"), both("r2", "r1")]);
    expect(attempts).toBe(3);
  });

  test("a mistake is not tried again", async () => {
    const store = await open();
    let attempts = 0;
    const turn = store.transaction(async () => {
      attempts += 1;
      throw new Error("a mistake");
    });
    await expect(turn).rejects.toThrow("a mistake");
    expect(attempts).toBe(1);
  });

  test("a turn on a report that somebody holds ends by itself, and so does one on a server that hangs", async () => {
    const store = await open();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const holder = store
      .transaction(async (turn) => {
        await turn.report("r1");
        await held;
      })
      .catch(() => undefined);
    await expect(append(store, batchOf("e1", "ou_a", { a: "1" }))).rejects.toThrow(
      /lock timeout|statement timeout|did not answer/,
    );
    release();
    await holder;
    const thaw = server.freeze();
    await expect(append(store, batchOf("e2", "ou_a", { a: "2" })).finally(thaw)).rejects.toThrow(silent);
    await expect
      .poll(() => append(store, batchOf("e3", "ou_a", { a: "3" })).catch(() => null), { timeout: 10_000 })
      .not.toBeNull();
    expect((await valuesOf(store)).a).toBe("3");
  });

  test("health is told while the server hangs, before anything that waits for it gives up, and is well again after that", async () => {
    const store = await open();
    const health = createHealth({ store, storedLately: () => false, full: () => false, now: Date.now });
    expect(await health()).toMatchObject({ ok: true, store: "ok", waiting: 0 });
    const thaw = server.freeze();
    const waiting = store.ping().then(
      () => "stored",
      () => "given up",
    );
    const first = await Promise.race([health(), waiting]);
    const second = await waiting;
    thaw();
    expect(first).toMatchObject({ ok: false, store: "down" });
    expect(second).toBe("given up");
    await expect.poll(async () => (await health()).ok).toBe(true);
  });

  test("however many turns come to a server that hangs, each is told so in the platform's time, and health as well", async () => {
    const store = await open();
    const health = createHealth({ store, storedLately: () => false, full: () => false, now: Date.now });
    const thaw = server.freeze();
    const came = performance.now();
    const turns = Array.from({ length: 3000 }, (_, index) =>
      append(store, batchOf(`q${index}`, "ou_a", { a: "1" })).then(
        () => "stored",
        () => performance.now() - came,
      ),
    );
    const asked = performance.now();
    const { ok } = await health();
    const took = performance.now() - asked;
    const ended = await Promise.all(turns).finally(thaw);
    expect(ok).toBe(false);
    expect(took).toBeLessThan(500);
    expect(ended).not.toContain("stored");
    expect(Math.max(...ended.map(Number))).toBeLessThan(3000);
    await expect.poll(() => append(store, batchOf("q", "ou_a", { a: "3" })).catch(() => null)).not.toBeNull();
  });

  test("a server that goes away between two statements of a turn ends the turn, and nothing else", async () => {
    const store = await open();
    const inside = meeting(1);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const turn = store
      .transaction(async (on) => {
        await on.report("r1");
        inside.arrive();
        await held;
        await on.report("r1");
      })
      .then(
        () => "stored",
        () => "failed",
      );
    await inside.all;
    const unheard: unknown[] = [];
    const hear = (error: unknown) => void unheard.push(error);
    process.prependOnceListener("uncaughtException", hear);
    await server.down();
    await server.up();
    release();
    expect(await turn).toBe("failed");
    process.off("uncaughtException", hear);
    expect(unheard).toEqual([]);
    expect(await append(store, batchOf("e9", "ou_a", { a: "9" })).then(() => "stored")).toBe("stored");
  });

  test("connections to a server that vanished without a word are dropped, and new ones are opened", async () => {
    const front = await muteFront(await server.database());
    const store = await openStore(front.url);
    opened.push(store);
    await store.transaction((turn) => rows(turn).createReport(reportOf("r1")));
    front.vanish();
    await expect(append(store, batchOf("v1", "ou_a", { a: "1" }))).rejects.toThrow("did not answer");
    await expect.poll(() => front.vanished(), { timeout: 15_000 }).toBe(0);
    expect(await append(store, batchOf("v2", "ou_a", { a: "2" })).then(() => "stored")).toBe("stored");
    await front.close();
  });

  test("more turns than connections wait for each other", async () => {
    const store = await open(10);
    const turns = Array.from({ length: 60 }, (_, index) =>
      append(store, batchOf(`e${index}`, "ou_a", { [`p${index}`]: "1" }), index % 2 === 0 ? "r1" : "r2"),
    );
    expect(await Promise.all(turns)).toHaveLength(60);
  });
});

/** On a connection that is open already, and on one that is not. */
const silent = /did not answer|connection timeout/;

/** Resolves for all when so many have arrived. */
function meeting(size: number): { arrive(): Promise<void>; readonly all: Promise<void> } {
  let missing = size;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  return {
    all,
    arrive() {
      missing -= 1;
      if (missing === 0) open();
      return all;
    },
  };
}
