import { describe, expect, it } from "vitest";
import { classFits } from "../../../../src/core/check/indicator/class-fits.js";
import { missingUnits } from "../../../../src/core/check/indicator/missing-units.js";
import { unitsDiffer } from "../../../../src/core/check/indicator/units-differ.js";
import { vaguePercent } from "../../../../src/core/check/indicator/vague-percent.js";
import { required } from "../../../../src/core/check/report/required.js";
import { staleIndicatorYear } from "../../../../src/core/check/text/stale-indicator-year.js";
import { placeKey } from "../../../../src/core/reading/place.js";
import { findingsOf, prompts } from "../sample-report.js";
import { findingsOf as findingsIn } from "../text/report.js";

function row(level3: string, target: string, actual = ""): Record<string, string> {
  return { "indicators.1.level3": level3, "indicators.1.target": target, "indicators.1.actual": actual };
}

describe("an earlier year in an indicator (CC-24)", () => {
  const found = (name: string, target: string) =>
    findingsIn(staleIndicatorYear, row(name, target), { year: 2024 }).map(
      ({ severity, places }) => `${severity} ${places.map(placeKey).join(" ")}`,
    );

  it.each([
    ["2021年度校舍维修任务按期完成率", "100%", "info indicators.1.level3"],
    ["2023年课后服务覆盖率", "≥90%", "info indicators.1.level3"],
    ["校车更新", "完成2022年更新任务", "info indicators.1.target"],
    ["校舍竣工时间", "2022年9月30日前", "warning indicators.1.target"],
    ["2022年9月底前完成招标", "是", "warning indicators.1.level3"],
  ])("is pointed at: %s, %s", (name, target, line) => {
    expect(found(name, target)).toEqual([line]);
  });

  it.each([
    ["2022年续建校舍完工率", "100%"],
    ["2021-2025年规划任务完成率", "≥80%"],
    ["学位数较2022年增长", "≥5%"],
    ["2024年度校舍维修任务完成率", "100%"],
    ["落实《2021年课后服务指南》学校", "≥20所"],
  ])("is right: %s, %s", (name, target) => {
    expect(found(name, target)).toEqual([]);
  });
});

describe("a word and a percentage as the target (CC-38)", () => {
  it.each(["明显≥95%", "显著 ≥90%", "明显改善≥95%"])("is a percentage of nothing: %s", (target) => {
    expect(findingsIn(vaguePercent, row("校园周边交通状况", target))).toMatchObject([{ code: "CC-38" }]);
  });

  it.each([
    ["校园周边交通状况", "明显改善"],
    ["家长满意度", "明显≥95%"],
    ["校园周边交通状况", "认可度≥95%"],
    ["居民健康素养水平", "≥28%"],
  ])("is not: %s %s", (name, target) => {
    expect(findingsIn(vaguePercent, row(name, target))).toEqual([]);
  });
});

describe("a class that the name does not fit (CC-33)", () => {
  it.each([
    ["孕产妇死亡率", "生态效益指标", 1],
    ["孕产妇死亡率", "社会效益指标", 0],
    ["污染致病死亡率", "生态效益指标", 0],
  ])("%s under %s: %i findings", (name, level2, count) => {
    expect(findingsIn(classFits, { ...row(name, "≤5%", "3%"), "indicators.1.level2": level2 })).toHaveLength(count);
  });
});

describe("an actual without its unit (CC-30)", () => {
  it("is one finding, of what is missing", () => {
    const figures = row("校舍维修成本", "≤90万元", "90");
    expect(findingsIn(unitsDiffer, figures)).toEqual([]);
    expect(findingsIn(missingUnits, figures)).toHaveLength(1);
  });

  it("differs where both are written", () => {
    expect(findingsIn(unitsDiffer, row("购置课桌", "≥90套", "90张"))).toHaveLength(1);
  });
});

describe("a row that a table leaves unused (CC-42)", () => {
  const missing = (name: string) =>
    findingsOf([required], { figures: { "indicators.4.name": name, "indicators.4.level2": "数量指标" } });

  it.each(["/", "指标1：/", "指标2:／", "无"])("asks for nothing: %s", (name) => {
    expect(missing(name)).toEqual([]);
  });

  it("asks for the target of another, which is neither 0 nor 无", () => {
    const [finding] = missing("义诊药品发放");
    expect(finding?.places.map(placeKey)).toContain("indicators.4.target");
    expect(finding === undefined ? "" : prompts.render(finding.advice, "plain")).not.toContain("填 0");
  });
});
