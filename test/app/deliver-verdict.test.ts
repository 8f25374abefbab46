import { expect, test } from "vitest";
import { verdictOn } from "../../src/app/deliver-verdict.js";
import { DeliveryError } from "../../src/app/ports/messenger.js";

const busy = new DeliveryError("retry", "230020", "refused with 230020", null);

function waitAfter(attempts: number, random = 0.5): number {
  const verdict = verdictOn(busy, attempts, random);
  return "retryIn" in verdict ? verdict.retryIn : -1;
}

test("waits double from a second to ten minutes", () => {
  expect([0, 1, 2, 9, 10, 100].map((n) => waitAfter(n))).toEqual([1000, 2000, 4000, 512_000, 600_000, 600_000]);
});

test("chance spreads a wait by a quarter either way", () => {
  expect(waitAfter(0, 0)).toBe(750);
  expect(waitAfter(0, 0.999)).toBe(1250);
});

test("waits are whole milliseconds, as PostgreSQL keeps them", () => {
  const limited = new DeliveryError("retry", "99991400", "x", 12_345.6);
  for (const random of [0.1234567, 1 / 3, 0.9876543])
    for (const failure of [busy, limited, new DeliveryError("configuration", "1", "x"), new Error("x")])
      for (const attempts of [0, 3, 9, 100]) {
        const verdict = verdictOn(failure, attempts, random);
        expect("retryIn" in verdict ? verdict.retryIn % 1 : 0).toBe(0);
      }
});

test("after about a day a row is given up", () => {
  let waited = 0;
  let attempts = 0;
  while (waitAfter(attempts) >= 0) waited += waitAfter(attempts++);
  expect(waited / 3_600_000).toBeGreaterThan(23);
  expect(waited / 3_600_000).toBeLessThan(25);
});

test("what the platform asks to wait is waited at least", () => {
  const limited = new DeliveryError("retry", "99991400", "x", 30_000);
  expect(verdictOn(limited, 0, 0.5)).toMatchObject({ retryIn: 30_000 });
  expect(verdictOn(limited, 12, 0.5)).toMatchObject({ retryIn: 600_000 });
});

test.each(["unreachable", "fault"] as const)("%s is final at once", (type) => {
  expect(verdictOn(new DeliveryError(type, "1", "refused with 1"), 0, 0)).toEqual({
    bury: true,
    error: `${type}: refused with 1`,
  });
});

test("a wrong setting is waited for as long as it lasts, a minute at least", () => {
  const scope = new DeliveryError("configuration", "99991672", "refused with 99991672");
  expect(verdictOn(scope, 0, 0.5)).toEqual({ retryIn: 60_000, error: "configuration: refused with 99991672" });
  expect(verdictOn(scope, 5000, 0.5)).toMatchObject({ retryIn: 600_000 });
});

test("a surprise is tried five times", () => {
  expect(verdictOn(new Error("disk"), 3, 0.5)).toMatchObject({ retryIn: 8000, error: "Error: disk" });
  expect(verdictOn(new Error("disk"), 4, 0.5)).toEqual({ bury: true, error: "Error: disk" });
  expect(verdictOn("thrown text", 4, 0.5)).toEqual({ bury: true, error: "string" });
});
