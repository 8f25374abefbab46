import { expect, test } from "vitest";
import { chinaTime } from "../../../src/core/evidence/china-time.js";

test("a moment is told in the time of China, whatever the machine's own zone", () => {
  expect(chinaTime(Date.UTC(2024, 1, 28, 15, 59))).toEqual({
    year: 2024,
    month: 2,
    day: 28,
    clock: "23:59",
    date: "2024-02-28",
  });
  expect(chinaTime(Date.UTC(2024, 1, 28, 16, 0))).toMatchObject({ day: 29, clock: "00:00", date: "2024-02-29" });
  expect(chinaTime(Date.UTC(2024, 11, 31, 16, 5))).toMatchObject({ year: 2025, month: 1, day: 1, clock: "00:05" });
});
