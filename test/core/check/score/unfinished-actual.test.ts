import { describe, expect, it } from "vitest";
import { foreignPeople } from "../../../../src/core/check/indicator/foreign-people.js";
import { rateAlone } from "../../../../src/core/check/indicator/rate-alone.js";
import { unfinishedActual } from "../../../../src/core/check/score/unfinished-actual.js";
import { stillUnderWay } from "../../../../src/core/check/text/still-under-way.js";
import { schemeOf } from "../../score/scheme-of.js";
import { findingsOf, form } from "../sample-report.js";

function row(name: string, target: string, actual: string, score = "30", level2 = "质量指标"): Record<string, string> {
  const cells = { level2, name, target, actual, weight: "30", score };
  return Object.fromEntries(Object.entries(cells).map(([id, text]) => [`indicators.2.${id}`, text]));
}

describe("an actual value that is not done, with full points (CC-45)", () => {
  it.each([
    ["管道试压合格率", "100%", "待验收", "30", "warning"],
    ["病房改造验收合格率", "100%", "尚未验收", "30", "error"],
    ["门诊楼外墙修缮", "完工", "正在施工", "30", "warning"],
    ["信息系统上线", "2024年10月", "未完成", "30", "error"],
    ["设备采购完成率", "100%", "正在实施", "28", "warning"],
    ["绿化改造面积", "≥500平方米", "未开工", "30", "error"],
    ["数据库升级", "完成", "设备招标中", "30", "warning"],
  ])("%s %s, %s with %s points", (name, target, actual, score, severity) => {
    expect(findingsOf([unfinishedActual], { figures: row(name, target, actual, score) })).toMatchObject([
      { code: "CC-45", severity, places: [{ path: "indicators.2.actual" }] },
    ]);
  });

  it("is of any class", () => {
    const figures = row("周边居民就医条件", "改善", "未完成", "30", "社会效益指标");
    expect(findingsOf([unfinishedActual], { figures })).toHaveLength(1);
  });

  it.each([
    ["病房改造验收合格率", "100%", "待验收", "15"],
    ["门诊楼改造", "开工建设", "正在施工", "30"],
    ["长效管护机制", "持续推进", "正在推进", "30"],
    ["遗留问题", "无", "无未完成事项", "30"],
    ["改造面积", "≥500平方米", "完成520平方米，另一处正在施工", "30"],
    ["病房改造", "完工", "原在建部分已完工", "30"],
    ["病历书写合格率", "≥95%", "97%", "30"],
  ])("is not %s %s, %s with %s points", (name, target, actual, score) => {
    expect(findingsOf([unfinishedActual], { figures: row(name, target, actual, score) })).toEqual([]);
  });
});

describe("a text of what is not done beside full points (CC-45)", () => {
  const of = {
    ...form,
    fields: new Map(
      [...form.fields].map(([key, field]) => [
        key,
        key === "closing.text" ? { ...field, roles: ["goal.actual"] } : field,
      ]),
    ),
  };
  const found = (name: string, text: string) =>
    findingsOf([stillUnderWay], { of, figures: { ...row(name, "100%", "100%"), "closing.text": text } });

  it.each([
    ["工程验收合格率", "工程已完工，待验收。"],
    ["病房改造按期完工率", "病房改造尚未完工。"],
    ["验收合格率", "全部设备到货，尚未验收。"],
  ])("is asked about: %s, %s", (name, text) => {
    expect(found(name, text)).toMatchObject([{ code: "CC-45", severity: "warning" }]);
  });

  it.each([
    ["道路验收合格率", "新购设备已到货，待验收。"],
    ["病房改造按期完工率", "病房改造已完工，待验收。"],
    ["病历书写合格率", "工程已完工，待验收。"],
  ])("is left alone: %s, %s", (name, text) => {
    expect(found(name, text)).toEqual([]);
  });
});

describe("what only some regions' reviews ask for", () => {
  it("is a warning where the scheme says so, else an information", () => {
    const figures = row("完成率", "100%", "100%");
    const gravity = (strictReview: boolean) =>
      findingsOf([rateAlone, foreignPeople], { figures, scheme: { ...schemeOf(), strictReview } }).map(
        ({ severity }) => severity,
      );
    expect(gravity(true)).toEqual(["warning"]);
    expect(gravity(false)).toEqual(["info"]);
  });
});
