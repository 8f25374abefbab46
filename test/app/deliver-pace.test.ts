import fc from "fast-check";
import { expect, test } from "vitest";
import { createPace } from "../../src/app/deliver-pace.js";
import type { Clock } from "../../src/app/ports/clock.js";

/** Asks for all departures at the given moments and tells when each was allowed. */
async function departures(asked: readonly { receiver: string; at: number }[]) {
  let now = 0;
  let slept = 0;
  const clock: Clock = {
    now: () => now,
    elapsed: () => now,
    sleep: async (ms) => {
      slept = ms;
    },
  };
  const pace = createPace(clock);
  const left: { receiver: string; at: number }[] = [];
  for (const { receiver, at } of asked) {
    now = at;
    slept = 0;
    await pace(receiver);
    left.push({ receiver, at: at + slept });
  }
  return left;
}

function mostIn(times: readonly number[], window: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + window).length));
}

test("a receiver gets five at once, the sixth a good second later", async () => {
  const left = await departures(Array.from({ length: 6 }, () => ({ receiver: "a", at: 0 })));
  expect(left.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0, 1100]);
});

test("receivers do not wait for each other below fifty a second", async () => {
  const left = await departures(Array.from({ length: 60 }, (_, n) => ({ receiver: `r${n}`, at: 0 })));
  expect(left.filter(({ at }) => at === 0)).toHaveLength(50);
  expect(left.filter(({ at }) => at === 1100)).toHaveLength(10);
});

test("whatever comes when, no second holds more than five for one and fifty in all", async () => {
  const steps = fc.array(fc.record({ receiver: fc.constantFrom("a", "b", "c", "d"), step: fc.nat(300) }), {
    maxLength: 200,
  });
  const burst = fc.array(fc.record({ receiver: fc.nat(40).map(String), step: fc.constant(0) }), { maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(fc.oneof(steps, burst), async (list) => {
      let at = 0;
      const asked = list.map(({ receiver, step }) => {
        at += step;
        return { receiver, at };
      });
      const left = await departures(asked);
      expect(
        mostIn(
          left.map((one) => one.at),
          1000,
        ),
      ).toBeLessThanOrEqual(50);
      for (const name of new Set(left.map(({ receiver }) => receiver))) {
        const own = left.filter(({ receiver }) => receiver === name).map((one) => one.at);
        expect(mostIn(own, 1000)).toBeLessThanOrEqual(5);
      }
    }),
  );
});
