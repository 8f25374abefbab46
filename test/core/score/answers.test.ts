/** Actual values that do not answer their target as a figure answers a figure. */
import Big from "big.js";
import { describe, expect, it } from "vitest";
import type { Scheme } from "../../../src/core/score/scheme.js";
import { scoreIndicator } from "../../../src/core/score/score-indicator.js";
import type { Op } from "../../../src/core/value/reading.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { schemeOf } from "./scheme-of.js";

const { words } = loadPrompts("prompts");
const bands = [
  { label: "达成年度指标", from: 80, to: 100 },
  { label: "部分达成年度指标并具有一定效果", from: 60, to: 80 },
  { label: "未达成年度指标且效果较差", from: 0, to: 60 },
];
const banded = schemeOf({ qualitative: bands });

interface More {
  readonly scheme?: Scheme;
  readonly name?: string;
  readonly op?: Op;
  readonly tier?: string;
  readonly year?: number;
}

function judged(target: string, actual: string, more: More = {}) {
  const { scheme = banded, name = null, op = null, tier = null, year = null } = more;
  const cells = { name, target, actual, weight: new Big(10), cost: false, op, tier, year };
  const { computed, band, working, problems } = scoreIndicator(cells, scheme);
  const codes = problems.map(({ code, facts }) => {
    expect(words.render({ say: `problem.${code}`, data: facts }, "plain")).not.toMatch(/undefined|\{\{|“”/);
    return code;
  });
  return {
    score: computed?.toNumber() ?? null,
    band: [band.min.toNumber(), band.max.toNumber()],
    problems: codes.join(),
    said: words.render(working, "plain"),
  };
}

describe("an actual that is no exact figure", () => {
  it.each([
    ["≥20家", "30余家", 10, "actual-approx"],
    ["≥35家", "30余家", 8.57, "actual-approx"],
    ["≥90%", "≥95%", 10, "actual-inequality"],
    ["≥90%", "90%以上", 10, "actual-inequality"],
    ["≤10%", "≤8%", 10, "actual-inequality"],
    ["≤10%", "不超过12%", 8.33, "actual-inequality"],
    ["≥90%", "约95%", 10, "actual-approx"],
    ["≥90%", "90%-95%", 10, "actual-inequality"],
    ["≥90%", "81%-95%", 9, "actual-inequality"],
    ["≤20万元", "15-25万元", 8, "actual-inequality"],
    ["90%-95%", "91%-94%", 10, "actual-inequality"],
    [">97%", ">97%", 10, "actual-inequality"],
    ["0起", "≥1起", 0, "actual-inequality"],
  ])("counts by what it says for certain: %s, %s: %s points", (target, actual, score, problems) => {
    expect(judged(target, actual)).toMatchObject({ score, problems });
  });

  it.each([
    ["≥90%", "不足90%"],
    ["≥90%", "<90%"],
    ["≥90%", "≤95%"],
    ["≤10%", "≥8%"],
    ["≤30家", "30余家"],
    ["≥90%", "约90%"],
    ["≥100家", "近百家"],
    ["90%-95%", "≥92%"],
    ["0起", "≤3起"],
  ])("is left to a person where that is nothing: %s, %s", (target, actual) => {
    expect(judged(target, actual)).toMatchObject({ score: null, band: [0, 10], problems: "actual-open" });
  });

  it("is left to a person where a range lies on both sides", () => {
    expect(judged("90%-95%", "80%-92%")).toMatchObject({ score: null, problems: "actual-inequality" });
  });

  it("is told as it was written", () => {
    expect(judged("≥90%", "不足90%").said).toBe("目标“≥ 90%”，实际“< 90%”没有说清到底是多少，规则算不出分，请人工评分");
  });
});

describe("a word where a figure was wanted", () => {
  it.each([
    ["100%", "完成", 10, [8, 10]],
    ["≥5个", "达标", 10, [8, 10]],
    ["90%-95%", "达成预期指标", 10, [8, 10]],
    ["每季度至少一次", "完成", 10, [8, 10]],
    ["≥5个", "基本完成", null, [6, 8]],
    ["≥5个", "未完成", null, [0, 6]],
    ["≤20万元", "未超预算", null, [0, 10]],
    ["100%", "满意", null, [0, 10]],
  ])("counts for what it says, and the figure is asked for: %s, %s", (target, actual, score, band) => {
    expect(judged(target, actual)).toMatchObject({ score, band, problems: "figure-wanted" });
  });

  it("is full where a scheme has no bands, and goes by the tier that a person chose", () => {
    expect(judged("≥5个", "完成", { scheme: schemeOf() })).toMatchObject({ score: 10, band: [10, 10] });
    expect(judged("≥5个", "较好", { tier: "2" })).toMatchObject({ score: null, band: [6, 8] });
    expect(judged("≥5个", "4个", { tier: "1" })).toMatchObject({ score: 8, band: [8, 8] });
  });

  it.each(["无", "—", "不适用", "/"])("that is %s may mean anything", (actual) => {
    expect(judged("≥5个", actual)).toMatchObject({ score: null, problems: "actual-none" });
  });

  it("that is 无 is nothing where nothing was wanted", () => {
    expect(judged("未发生", "无")).toMatchObject({ score: 10, said: "实际 无，达到目标 0 起，得满分 10" });
    expect(judged("未发生", "100%")).toMatchObject({ score: null, problems: "kind-mismatch" });
  });
});

describe("a date", () => {
  it.each([
    ["12月底前", "2023年1月5日"],
    ["12月底前", "2022年12月20日"],
    ["2022年12月底前", "12月20日"],
  ])("is not scored where only one side names the year: %s, %s", (target, actual) => {
    expect(judged(target, actual)).toMatchObject({ score: null, band: [0, 10], problems: "year-missing" });
  });

  it("without a year is the report's in a target", () => {
    expect(judged("12月底前", "2023年1月5日", { year: 2022 })).toMatchObject({ score: null, band: [0, 9.99] });
    expect(judged("12月底前", "2022年12月20日", { year: 2022 })).toMatchObject({ score: 10, problems: "" });
    expect(judged("12月底前", "12月20日", { year: 2022 })).toMatchObject({ score: 10, problems: "" });
    expect(judged("2022年12月底前", "1月5日", { year: 2022 }).problems).toBe("year-missing");
  });

  it.each([
    ["2022年1-12月", "2022年1-12月", 10],
    ["2022年全年", "2022年1-12月", 10],
    ["2023.07-2024.01", "2023.12", 10],
    ["2023.07-2024.01", "2023.06", null],
    ["2022年6月后", "2022年7月", 10],
    ["2022年6月后", "2022年5月", null],
    ["早于2022年6月30日", "2022年6月29日", 10],
    ["早于2022年6月30日", "2022年6月30日", null],
    ["2022.12", "2022.11", null],
  ])("target %s, actual %s: %s points", (target, actual, score) => {
    expect(judged(target, actual).score).toBe(score);
  });

  it("is asked for where a word says only that it was done, or that it was late", () => {
    expect(judged("2022年底前", "完成")).toMatchObject({ score: null, band: [0, 10], problems: "date-wanted" });
    expect(judged("2022年底前", "逾期")).toMatchObject({ score: null, band: [0, 9.99], problems: "date-wanted" });
  });
});

describe("what should be looked at beside the score", () => {
  it.each<[string, string, More, string]>([
    ["/", "5家", {}, "target-none"],
    ["", "5家", {}, "target-blank"],
    ["", "", {}, "target-blank"],
    ["不适用", "不适用", {}, ""],
    ["≥100家", "90家", { op: "<=" }, "operator-differs"],
    ["≥100家", "90家", { op: ">" }, ""],
    ["100家", "90家", { op: "<=" }, ""],
    ["5%", "4%", { name: "差错率" }, ""],
    ["5%", "4%", { name: "成本控制率" }, "direction-unclear"],
    ["≥5%", "4%", { name: "差错率" }, "direction-operator"],
    ["≤5%", "4%", { name: "差错率" }, ""],
    ["5%", "4%", { name: "差错率", op: "<=" }, ""],
    ["100%", "100%", { name: "投诉件办结率" }, ""],
    ["3天", "2天", { name: "办理时限" }, ""],
    ["3天", "2天", {}, "direction-unclear"],
    ["3天", "3天", { name: "办理时限" }, ""],
    ["3年", "2年", {}, ""],
    ["-5%", "-3%", {}, "direction-unclear"],
    [">97%", "97%", {}, "edge-excluded"],
    ["100家", "-5家", {}, "actual-negative"],
    ["增长5%", "-2%", {}, ""],
  ])("target %s, actual %s, %j: %s", (target, actual, more, problems) => {
    expect(judged(target, actual, more).problems).toBe(problems);
  });

  it("a negative figure where that makes no sense is 0, by the linear formula of a limit as well", () => {
    expect(judged("100家", "-5家")).toMatchObject({
      score: 0,
      said: "目标 100 家，实际 -5 家，是负数或与目标方向相反，得 0 分（分值 10）",
    });
    expect(judged("≤100家", "-5家").score).toBe(10);
    expect(judged("≤100家", "-5家", { scheme: schemeOf({ reverse: "linear" }) }).score).toBe(0);
  });
});
