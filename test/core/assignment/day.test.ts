import fc from "fast-check";
import { expect, test } from "vitest";
import { readDay } from "../../../src/core/assignment/day.js";

const today = "2023-03-08";

test.each([
  ["明天下班前", "2023-03-09"],
  ["3天后", "2023-03-11"],
  ["下周五", "2023-03-17"],
  ["3月10日", "2023-03-10"],
  ["2023年3月31日", "2023-03-31"],
  ["4月31日", null],
  ["toString", null],
  ["__proto__", null],
])("%s is %s", (text, day) => {
  expect(readDay(text, today)).toBe(day);
});

test("whatever is said is a day or none", () => {
  const said = fc.oneof(fc.string(), fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)));
  fc.assert(
    fc.property(said, (text) => {
      expect(readDay(text, today) ?? today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
  );
});
