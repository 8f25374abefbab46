/** Kinds of lines that tables of other regions brought: names of which no word is known, several values, ranks, units for one. */
import { describe, expect, it } from "vitest";
import { scoreNamed } from "./score-named.js";

function expectScored(
  name: string,
  target: string,
  actual: string,
  score: number | null,
  problem: string | null,
): void {
  const scored = scoreNamed(name, target, actual);
  expect([scored.score, scored.problem]).toEqual([score, problem]);
}

describe("a name of which no word is known", () => {
  it.each([
    ["蓝盈采光率", "8%", "6%", 10, "direction-unclear"],
    ["蓝盈采光占比", "8%", "6%", 7.5, "direction-unclear"],
    ["蓝盈采光率", "30%", "36%", 10, "direction-unclear"],
    ["蓝盈采光率", "90%", "81%", 9, null],
    ["蓝盈采光指数", "3.2", "2.4", 7.5, "direction-unclear"],
    ["蓝盈采光平均", "55分贝", "53.4分贝", 10, "direction-unclear"],
    ["蓝盈采光组数", "320组", "296组", 9.25, null],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});

describe("several values in a cell", () => {
  it.each([
    ["产业奖补", "568户1890人", "568户1890人", 10],
    ["比赛场次及参加人数", "≥5场/500人", "5场/620人。", 10],
    ["比赛场次及参加人数", "5场/500人", "5场/480人", null],
    ["重大事故起数", "2起/5人", "2起/6人", null],
    ["完成节点", "11月底完成100%，12月底完成验收", "12月底完成100%，12月底完成验收", null],
    ["比赛场次及参加人数", "5场/500人", "500人/5场", null],
  ])("%s %s, actual %s: %s points, to be looked at", (name, target, actual, score) => {
    expectScored(name, target, actual, score, "several-values");
  });
});

describe("what is none, a place, or for one of something", () => {
  it.each([
    ["重大舆情发生数", "无", "无", 10, null],
    ["有效投诉件数", "≤3件", "无", 10, null],
    ["重大舆情发生数", "无", "2起", 0, null],
    ["空气质量排名", "全省前5", "第3名", 10, null],
    ["空气质量排名", "全省前5", "全市第3名", null, null],
    ["亩均产量", "550公斤/亩", "0.56吨/亩", 10, null],
    ["设备购置", "3台/套", "3台", 10, "unit-mismatch"],
    ["亩均产量", "550公斤/亩", "0.56吨/户", null, "kind-mismatch"],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});

describe("units and times that are written in parts", () => {
  it.each([
    ["平均到场时间", "≤15分钟", "12分30秒", 10, null],
    ["平均到场时间", "≤15分钟", "1小时5分", 2.31, null],
    ["人均培训费", "≤400元/人/天", "380元/人·天", 10, null],
    ["人均培训费", "≤400元/人·天", "380元/人天", 10, null],
    ["节电量", "30万度", "33万千瓦时", 10, null],
    ["培训课时", "48学时", "50课时", 10, "unit-mismatch"],
    ["受灾死亡率", "下降5%以上", "下降4%", 8, null],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});
