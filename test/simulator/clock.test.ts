import { afterEach, expect, test } from "vitest";
import { createClock } from "../../src/simulator/clock.js";

const clock = createClock();
afterEach(() => clock.close());
const HOUR = 3_600_000;

test("tasks fall due in order, each at its own time, when the clock is moved past them", async () => {
  const start = clock.now();
  const ran: number[] = [];
  for (const due of [2 * HOUR, HOUR]) {
    clock.at(start + due, async () => void ran.push(Math.round((clock.now() - start) / HOUR)));
  }
  clock.at(start + HOUR, async () => void ran.push(-1))();
  await clock.advance(3 * HOUR);
  expect(ran).toEqual([1, 2]);
  expect(clock.now() - start).toBeGreaterThanOrEqual(3 * HOUR);
});

test("stopped, it stands still but for being moved, and runs nothing by itself", async () => {
  clock.stop(true);
  const start = clock.now();
  let ran = false;
  clock.at(start + 5, async () => {
    ran = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([clock.now(), ran]).toEqual([start, false]);
  expect(await clock.advance(10)).toBe(start + 10);
  expect(ran).toBe(true);
  clock.stop(false);
  expect(clock.now()).toBeGreaterThanOrEqual(start + 20);
});
