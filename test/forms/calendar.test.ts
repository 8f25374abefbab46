/** The holidays of `templates/_calendar` against the law's days and the lunar calendar. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { addDays } from "../../src/core/assignment/day.js";
import { loadCalendar } from "../../src/forms/load-calendar.js";

const calendar = loadCalendar("templates");
const years = readdirSync("templates/_calendar").flatMap((name) => /^\d{4}/.exec(name)?.map(Number) ?? []);
const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" });

/** 春节. Node's lunar calendar is a day late in 2027, whose new moon comes four minutes before midnight in China. */
const newYears: ReadonlyMap<number, string> = new Map([
  [2022, "2022-02-01"],
  [2023, "2023-01-22"],
  [2024, "2024-02-10"],
  [2025, "2025-01-29"],
  [2026, "2026-02-17"],
  [2027, "2027-02-06"],
]);

/** The day of the year that the lunar calendar calls so. */
function dayOfLunar(year: number, wanted: string): string {
  const days = Array.from({ length: 365 }, (_, day) => addDays(`${year}-01-01`, day));
  const found = days.find((day) => lunar.format(Date.parse(`${day}T00:00:00Z`)) === wanted);
  if (found === undefined) throw new Error(`no ${wanted} in ${year}`);
  return found;
}

test.each(years)("%i: every day that the law names is off", (year) => {
  const newYear = newYears.get(year) ?? "";
  const named = [
    `${year}-01-01`,
    ...[0, 1, 2].map((day) => addDays(newYear, day)),
    // 除夕 was added by the law of 2024.
    ...(year >= 2025 ? [addDays(newYear, -1), `${year}-05-02`] : []),
    `${year}-05-01`,
    dayOfLunar(year, "5/5"),
    dayOfLunar(year, "8/15"),
    ...[1, 2, 3].map((day) => `${year}-10-0${day}`),
  ];
  expect(named.filter((day) => calendar.isWorkday(day))).toEqual([]);
  // 清明 is the 4th or the 5th.
  expect([`${year}-04-04`, `${year}-04-05`].some((day) => !calendar.isWorkday(day))).toBe(true);
});

test("what is not announced yet is said of a year, and of a year without data", () => {
  expect(calendar.lacks(2026)).toBeNull();
  expect(calendar.lacks(2027)).toContain("调休");
  expect(calendar.lacks(2040)).toBe("");
});
