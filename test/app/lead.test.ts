/** Two processes on one database, with a stopwatch that the test moves. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLead, type Lead } from "../../src/app/lead.js";
import type { Store } from "../../src/app/ports/store.js";
import { createLogger } from "../../src/log.js";
import { openStore } from "../../src/store/open-store.js";
import { standingClock } from "./deliver-time.js";

let store: Store;
let time: ReturnType<typeof standingClock>;
let gone: Set<string>;
let takenOver: string[];
let leads: Lead[];

beforeEach(async () => {
  store = await openStore(":memory:");
  time = standingClock();
  [gone, takenOver, leads] = [new Set(), [], []];
});

afterEach(async () => {
  for (const lead of leads) await lead.stop();
  await store.close();
});

/** A process. `database`: what it sees of the database. */
function process(holder: string, database: Store = store): Lead {
  const lead = createLead({
    store: database,
    clock: time.clock,
    log: createLogger("silent"),
    holder,
    isGone: (other) => gone.has(other),
    takeOver: async () => void takenOver.push(holder),
  });
  leads.push(lead);
  return lead;
}

/** A process whose database calls never return from now on, as those of a dead one. */
function mortal(holder: string): { lead: Lead; die(): void } {
  let dead = false;
  const beat: Store["beat"] = (who) => (dead ? new Promise(() => undefined) : store.beat(who));
  const lead = createLead({
    store: { ...store, beat },
    clock: time.clock,
    log: createLogger("silent"),
    holder,
    isGone: () => false,
    takeOver: async () => void takenOver.push(holder),
  });
  return { lead, die: () => (dead = true) };
}

/** Seconds, one by one, each with the database calls that it brings. */
async function passes(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    time.advance(1000);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test("the first process leads, the second waits as long as the first lives", async () => {
  const [first, second] = [process("a"), process("b")];
  await first.start();
  await second.start();
  await passes(120);
  expect([first.leads(), second.leads()]).toEqual([true, false]);
  expect(takenOver).toEqual(["a"]);
});

test("another process takes over within 30 s of a death, and not before it is likely", async () => {
  const { lead: first, die } = mortal("a");
  const second = process("b");
  await first.start();
  await second.start();
  await passes(12);
  die();
  await passes(10);
  expect(second.leads()).toBe(false);
  await passes(20);
  expect([first.leads(), second.leads()]).toEqual([false, true]);
  expect(takenOver).toEqual(["a", "b"]);
});

test("a process that is known to have ended is replaced at once", async () => {
  const { lead: first } = mortal("a");
  await first.start();
  gone.add("a");
  const second = process("b");
  await second.start();
  expect(second.leads()).toBe(true);
});

test("a process that ends in order gives the lead up", async () => {
  const [first, second] = [process("a"), process("b")];
  await first.start();
  await second.start();
  await first.stop();
  await passes(3);
  expect([first.leads(), second.leads()]).toEqual([false, true]);
});

test("a process that has given no sign of life for long stands down by itself", async () => {
  const { lead: first, die } = mortal("a");
  await first.start();
  die();
  await passes(13);
  expect(first.leads()).toBe(false);
});

test("clocks that are set change nothing", async () => {
  const [first, second] = [process("a"), process("b")];
  await first.start();
  await second.start();
  for (const jump of [3_600_000, -7_200_000]) {
    time.jump(jump);
    await passes(30);
    expect([first.leads(), second.leads()]).toEqual([true, false]);
  }
});

test("of two processes that see a free place at the same moment one gets it", async () => {
  const all = ["a", "b", "c"].map((holder) => process(holder));
  await Promise.all(all.map((lead) => lead.start()));
  expect(all.filter((lead) => lead.leads())).toHaveLength(1);
});
