import { expect, it } from "vitest";
import { finishedWhen } from "../../../../src/core/check/text/finished-when.js";
import { findingsOf, told } from "./report.js";

const report = (name: string, actual: string, text: string): Record<string, string> => ({
  "indicators.1.level3": name,
  "indicators.1.actual": actual,
  "goals.actual": text,
});

it.each([
  ["排涝泵站改造完工时间", "2024年10月", "排涝泵站改造于12月20日全部完工，群众反映良好。"],
  ["少年宫修缮竣工时间", "2024年8月30日", "少年宫修缮已于2024年11月竣工。"],
  ["建成投用时间", "2024年6月20日", "新建监控点位426个，8月20日建成投用。"],
  ["工程完工时间", "11月18日", "新建供水工程8处，于9月18日完工并通过验收。"],
  ["智慧书屋建设完成时间", "9月底完成", "智慧书屋建设2025年1月完成。"],
])("a text with another month than %s is found", (name, actual, text) => {
  expect(told(finishedWhen, report(name, actual, text))).toEqual([
    expect.stringMatching(
      new RegExp(`^info indicators\\.1\\.actual goals\\.actual\\[\\d+-\\d+\\] 「${name}」的实际值是 `),
    ),
  ]);
});

it.each([
  ["the same month", "排涝泵站改造完工时间", "2024年10月", "排涝泵站改造于10月20日全部完工。"],
  [
    "the month in one of two places",
    "排涝泵站改造完工时间",
    "2024年10月",
    "排涝泵站改造9月完工，排涝泵站改造10月完工。",
  ],
  ["a limit", "排涝泵站改造完工时间", "2024年12月底前", "排涝泵站改造于10月20日全部完工。"],
  ["a year alone", "排涝泵站改造完工时间", "2024年", "排涝泵站改造于10月20日全部完工。"],
  ["the day of acceptance", "排涝泵站改造完工时间", "2024年10月", "排涝泵站改造于12月20日完成验收。"],
  ["another thing", "排涝泵站改造完工时间", "2024年10月", "河道疏浚于12月20日全部完工。"],
  ["a part done", "排涝泵站改造完工时间", "2024年10月", "排涝泵站改造于6月完成60%。"],
  ["another year", "排涝泵站改造完工时间", "2024年10月", "排涝泵站改造去年6月完工。"],
  ["a plan", "排涝泵站改造完工时间", "2024年10月", "排涝泵站改造计划12月完工。"],
  ["the beginning", "排涝泵站改造开工时间", "2024年3月", "排涝泵站改造于10月完工。"],
  ["the end of a part", "工程完工时间", "2024年10月", "排涝泵站于9月20日完工，河堤于8月完工。"],
  ["the month of the whole", "工程完工时间", "2024年10月", "新建泵站2座，10月20日完工并通过验收。"],
  ["a name that says nothing", "项目完成时间", "2024年10月", "项目于12月完成。"],
])("a text that tells %s is right", (_, name, actual, text) => {
  expect(findingsOf(finishedWhen, report(name, actual, text))).toEqual([]);
});

it("is held against the texts of its own project", () => {
  const first = { "projects.1.name": "甲", "projects.1.goals.actual": "排涝泵站改造于12月全部完工。" };
  const row = { level3: "排涝泵站改造完工时间", actual: "10月" };
  const under = (at: string): Record<string, string> =>
    Object.fromEntries(Object.entries(row).map(([id, value]) => [`${at}indicators.1.${id}`, value]));
  expect(findingsOf(finishedWhen, { ...first, ...under("projects.1.") })).toHaveLength(1);
  expect(findingsOf(finishedWhen, { ...first, "projects.2.name": "乙", ...under("projects.2.") })).toEqual([]);
});
