/** Six weeks by a clock of its own: when reminders come, and when none do. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { nextReminders } from "../../../../../src/app/jobs/remind.js";
import { chinaTime } from "../../../../../src/core/evidence/china-time.js";
import type { Person } from "../../person.js";
import { clerkWithReport, handsOver } from "../../report.js";
import { calendar, type Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
let wang: Person;

beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
  wang = scene.person("ou_wang");
  await wang.enters();
  await ensure();
});
afterEach(() => scene.close());

/** What every start of a process does. */
async function ensure(): Promise<void> {
  await scene.store.transaction((on) => on.save({ jobs: [nextReminders(calendar, scene.now())] }));
}

async function handOver(due: string, part = "income"): Promise<void> {
  await handsOver(clerk, [part], "ou_wang", { "assign.due": due });
}

/** Moments at which a reminder came, hour by hour, with restarts and a second process. */
async function remindersUntil(day: string): Promise<string[]> {
  const came: string[] = [];
  const hour = 60 * 60_000;
  for (let at = scene.now(); chinaTime(at).date <= day; at += hour) {
    const before = wang.received;
    await ensure();
    await scene.until(at);
    if (wang.received > before) came.push(`${chinaTime(at).date} ${chinaTime(at).clock.slice(0, 2)}`);
    expect(wang.received - before, chinaTime(at).date).toBeLessThanOrEqual(1);
  }
  return came;
}

test("reminders come before and after the deadline, on working mornings, once a day, for all parts together", async () => {
  await handOver("4月4日");
  await handOver("4月4日", "expenditure");
  const came = await remindersUntil("2023-04-14");
  // 5 April was a holiday; three working days before, one, the day, three after it, and then every fifth.
  expect(came.map((one) => one.slice(0, 10))).toEqual([
    "2023-03-30",
    "2023-04-03",
    "2023-04-04",
    "2023-04-06",
    "2023-04-07",
    "2023-04-10",
  ]);
  expect(came.every((one) => Number(one.slice(11)) >= 9 && Number(one.slice(11)) <= 10)).toBe(true);
  wang.sees("您还有 2 部分没填", "已过期");
}, 60_000);

test("what was promised for a day waits for it; a moved day moves the reminders, and done is done", async () => {
  await handOver("3月6日");
  await wang.presses("打开");
  await wang.says("3月15日交");
  wang.sees("3月15日（周三）再提醒您");
  clerk.sees("说 3月15日（周三）交");
  expect((await remindersUntil("2023-03-16")).map((one) => one.slice(0, 10))).toEqual(["2023-03-15", "2023-03-16"]);
  await clerk.says("分工");
  await clerk.presses("看看");
  await clerk.fills({ "assignment.due": "3月31日" }, "改截止");
  expect((await remindersUntil("2023-03-28")).map((one) => one.slice(0, 10))).toEqual(["2023-03-28"]);
  await wang.presses("打开");
  await wang.fills(
    { "income.general": "1", "income.fund": "0", "income.special": "0", "income.other": "0" },
    "我填完了",
  );
  expect(await remindersUntil("2023-04-10")).toEqual([]);
}, 60_000);

test("asked again by the clerk: at once in working hours and once a day, at night with the next morning's", async () => {
  await handOver("4月28日");
  // The word alone leads to whom it can be about.
  await clerk.says("催一下");
  clerk.sees("没填完 1 部分");
  await clerk.presses("看看");
  const before = wang.received;
  await clerk.presses("催一下");
  expect(clerk.toast).toContain("已提醒 1 人");
  expect(wang.received).toBe(before + 1);
  await clerk.presses("催一下");
  expect(clerk.toast).toContain("一天只催一次");
  expect(wang.received).toBe(before + 1);
  await scene.until(Date.UTC(2023, 2, 4, 14));
  await clerk.presses("催一下");
  expect(clerk.toast).toContain("3月6日（周一）一早");
  expect(wang.received).toBe(before + 1);
  expect((await remindersUntil("2023-03-07")).map((one) => one.slice(0, 10))).toEqual(["2023-03-06"]);
}, 60_000);

test("at the turn of a year holidays count, and nobody is reminded on them", async () => {
  await scene.until(Date.UTC(2023, 11, 20, 2));
  await handOver("2024年1月2日");
  // New Year's Day was off, between two weekend days and the deadline.
  expect((await remindersUntil("2024-01-04")).map((one) => one.slice(0, 10))).toEqual([
    ...["2023-12-27", "2023-12-29", "2024-01-02", "2024-01-03", "2024-01-04"],
  ]);
}, 60_000);

test("before a long holiday a Sunday is worked, and a week off holds no reminder", async () => {
  await scene.until(Date.UTC(2024, 0, 24, 2));
  await handOver("2024年2月9日");
  expect((await remindersUntil("2024-02-20")).map((one) => one.slice(0, 10))).toEqual([
    ...["2024-02-06", "2024-02-08", "2024-02-09", "2024-02-18", "2024-02-19", "2024-02-20"],
  ]);
}, 60_000);

test("round a holiday with weekends worked before and after: each morning by its working days", async () => {
  await scene.until(Date.UTC(2023, 3, 17, 2));
  await handOver("2023年4月24日");
  // Sunday 23 April and Saturday 6 May were worked, 29 April to 3 May off; the eighth working day after is 8 May.
  expect((await remindersUntil("2023-05-12")).map((one) => one.slice(0, 10))).toEqual([
    ...["2023-04-20", "2023-04-23", "2023-04-24", "2023-04-25", "2023-04-26", "2023-04-27", "2023-05-08"],
  ]);
}, 60_000);

test("a day off that was promised is asked about on the working day after it", async () => {
  await handOver("3月2日");
  await wang.presses("打开");
  await wang.says("周六交");
  wang.sees("3月4日（周六）");
  expect((await remindersUntil("2023-03-06")).map((one) => one.slice(0, 10))).toEqual(["2023-03-06"]);
}, 60_000);

test("without a deadline any more nobody is reminded, and of a part that was taken back neither", async () => {
  await handOver("3月6日");
  await handOver("3月7日", "expenditure");
  await clerk.says("分工");
  await clerk.pressesBeside("3月6日", "看看");
  await clerk.presses("收回");
  await clerk.presses("看看");
  await clerk.fills({ "assignment.due": "" }, "改截止");
  expect(await remindersUntil("2023-03-31")).toEqual([]);
}, 60_000);
