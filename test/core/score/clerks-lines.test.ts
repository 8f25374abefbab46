/** Lines as clerks write them: a day without its sign, a scale of grades, a bound of no change, land in two units. */
import { describe, expect, it } from "vitest";
import { scoreNamed } from "./score-named.js";

describe("a line of a clerk", () => {
  it.each([
    ["考核等次", "良好及以上", "优秀", 10, null],
    ["群众获得感", "有所提升", "明显提升", 10, null],
    ["群众获得感", "显著提升", "有所提升", null, null],
    ["绿化面积", "≥3公顷", "45亩", 10, null],
    ["绿化面积", "≥3公顷", "36亩", 8, null],
    ["硬化面积", "≥1亩", "700平方米", 10, null],
    ["完工时间", "2023年12月31前", "2023年12月30", 10, null],
    ["完工时间", "2023年12月15前", "2023年12月30", null, null],
    ["绩效评价项目", "12/12", "12/12", 10, "not-one-number"],
    ["绩效评价项目", "12/12", "10/12", null, "not-one-number"],
  ])("%s %s, actual %s: %s points, %s", (name, target, actual, score, problem) => {
    const scored = scoreNamed(name, target, actual);
    expect([scored.score, scored.problem]).toEqual([score, problem]);
  });
});
