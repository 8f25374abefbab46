import { describe, expect, it } from "vitest";
import { scoreNamed } from "./score-named.js";

describe("a name that speaks of a fall or a rise", () => {
  it.each([
    ["交通事故数下降率", "≥5%", "下降6%", 10],
    ["交通事故数下降率", "5%", "同比下降2.5%", 5],
    ["单位产品能耗降幅", "≥4%", "降低4.2%", 10],
    ["审批材料压缩比例", "≥30%", "压缩35%", 10],
    ["交通事故数下降", "≥5起", "减少6起", 10],
    ["交通事故数下降率", "≥5%", "上升6%", 0],
    ["农民收入增长率", "≥5%", "增长6%", 10],
    ["培训覆盖面提高比例", "≥8%", "提高4%", 5],
    ["农民收入增长率", "≥5%", "下降6%", 0],
    ["交通事故数下降率", "≥5%", "6%", 10],
  ])("reads %s %s, %s by itself", (name, target, actual, score) => {
    expect(scoreNamed(name, target, actual)).toMatchObject({ score, problem: null });
  });

  it.each([
    ["信访总量下降率", "≥10%", "-10%", 10, "minus-in-fall"],
    ["信访总量下降率", "10%", "－12%", 10, "minus-in-fall"],
    ["细颗粒物浓度下降率", "≥5%", "-3%", 6, "minus-in-fall"],
    ["信访总量下降率", "≥10%", "+12%", 10, "plus-in-fall"],
  ])("takes %s %s, %s for a fall and asks", (name, target, actual, score, problem) => {
    expect(scoreNamed(name, target, actual)).toMatchObject({ score, problem });
  });

  it.each([
    ["农民收入增长率", "≥5%", "-3%", 0],
    ["资金节约率", "≥5%", "-3%", 0],
    ["三公经费增长率", "≤5%", "下降6%", 10],
    ["交通事故数下降率", "下降5%", "-6%", 10],
  ])("leaves the sign of %s %s, %s", (name, target, actual, score) => {
    expect(scoreNamed(name, target, actual).score).toBe(score);
  });
});
