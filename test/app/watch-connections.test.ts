/** Processes of one database against the connections that the platform counts, with a stopwatch that the test moves. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Store } from "../../src/app/ports/store.js";
import { createWatch, type Watch } from "../../src/app/watch-connections.js";
import { createLogger } from "../../src/log.js";
import { openStore } from "../../src/store/open-store.js";
import { lines } from "../lines.js";
import { standingClock } from "./deliver-time.js";

let store: Store;
let time: ReturnType<typeof standingClock>;
let out: ReturnType<typeof lines>;
let open: number | null;
let watches: Watch[];

beforeEach(async () => {
  store = await openStore(":memory:");
  time = standingClock();
  out = lines();
  [open, watches] = [0, []];
});

afterEach(async () => {
  for (const watch of watches) await watch.stop();
  await store.close();
});

function process(name: string, leads: boolean, database: Store = store): Watch {
  const watch = createWatch({
    ...{ store: database, clock: time.clock, log: createLogger("info", out), name, way: "websocket" },
    leads: () => leads,
    isGone: () => false,
    connections: async () => open,
  });
  watches.push(watch);
  watch.start();
  return watch;
}

async function passes(minutes: number): Promise<void> {
  for (let tens = 0; tens < minutes * 6; tens += 1) {
    time.advance(10_000);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}

test("as many connections as living processes are nobody else's", async () => {
  const leader = process("one", true);
  process("two", false);
  open = 2;
  await passes(7);
  expect(leader.strangers()).toBe(0);
  expect(out.text()).not.toContain("another installation");
});

test("a connection more, seen twice, is another installation, until it is gone", async () => {
  const leader = process("one", true);
  open = 2;
  await passes(2.2);
  expect(leader.strangers()).toBe(0);
  await passes(2);
  expect(leader.strangers()).toBe(1);
  expect(out.text()).toContain("another installation uses this app");
  open = 1;
  await passes(2);
  expect(leader.strangers()).toBe(0);
});

test("a process that died is not counted as living, and its row goes", async () => {
  const leader = process("one", true);
  await store.beatProcess("dead", "websocket");
  open = 2;
  await passes(7);
  expect(leader.strangers()).toBe(1);
  expect((await store.processes()).map(({ name }) => name)).toEqual(["one"]);
});

test("a platform that does not tell leaves it unknown, and a stopped process leaves no row", async () => {
  const leader = process("one", true);
  open = null;
  await passes(5);
  expect(leader.strangers()).toBeNull();
  await leader.stop();
  expect(await store.processes()).toEqual([]);
});

test("the database remembers its app and says which one it is", async () => {
  expect(await store.claimApp("cli_00000000000000aa")).toBe("cli_00000000000000aa");
  expect(await store.claimApp("cli_00000000000000bb")).toBe("cli_00000000000000aa");
});
