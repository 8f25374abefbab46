import { expect, test } from "vitest";
import { beijingTime } from "../../../src/core/evidence/beijing-time.js";

test("a moment is told in Beijing time, whatever the machine's own zone", () => {
  expect(beijingTime(Date.UTC(2024, 1, 28, 15, 59))).toEqual({
    year: 2024,
    month: 2,
    day: 28,
    clock: "23:59",
    date: "2024-02-28",
  });
  expect(beijingTime(Date.UTC(2024, 1, 28, 16, 0))).toMatchObject({ day: 29, clock: "00:00", date: "2024-02-29" });
  expect(beijingTime(Date.UTC(2024, 11, 31, 16, 5))).toMatchObject({ year: 2025, month: 1, day: 1, clock: "00:05" });
});
