/** Figures without units, negative rates, levels, tiers by name and rules by steps. */
import Big from "big.js";
import { describe, expect, it } from "vitest";
import { levelPoints } from "../../../src/core/score/level-points.js";
import type { Scheme } from "../../../src/core/score/scheme.js";
import { scoreIndicator } from "../../../src/core/score/score-indicator.js";
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
  readonly name?: string;
  readonly weight?: string;
  readonly scheme?: Scheme;
  readonly tier?: string;
}

function judged(target: string, actual: string, more: More = {}) {
  const { name = null, weight = "10", scheme = banded, tier = null } = more;
  const cells = { name, target, actual, weight: new Big(weight), cost: false, op: null, tier, year: null };
  const { computed, band, problems, rule, working } = scoreIndicator(cells, scheme);
  const sentences = [words.render(working, "plain")].concat(
    problems.map(({ code, facts }) => words.render({ say: `problem.${code}`, data: facts }, "plain")),
  );
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|\{\{|“”/);
  return {
    rule,
    score: computed?.toNumber() ?? null,
    max: band.max.toNumber(),
    problems: problems.map(({ code }) => code).join(),
  };
}

describe("money without its unit", () => {
  it.each([
    ["≤90万元", "90", 10, "money-scale"],
    ["≤90万元", "100", 9, "money-scale"],
    ["≤202.6万元", "132.9", 10, "money-scale"],
    ["=6万元", "6", 10, "money-scale"],
    ["≤90万元", "900000", 10, "unit-missing"],
    ["≤5300元", "0.53", 10, "money-scale"],
    ["≥5亿元", "6.47", 10, "money-scale"],
    ["≥5亿元", "64700", 10, "money-scale"],
    ["≤1600元/亩", "1500", 10, "unit-missing"],
    ["≤90万元", "0", 10, ""],
    ["20-25万元", "22", 10, "money-scale"],
  ])("is read in the scale that fits: %s, %s", (target, actual, score, problems) => {
    expect(judged(target, actual)).toMatchObject({ score, problems });
  });

  it.each([
    ["≤90万元", "3"],
    ["≤90万元", "5000"],
    ["≤5300元", "100"],
  ])("is asked where no scale does: %s, %s", (target, actual) => {
    expect(judged(target, actual)).toMatchObject({ score: null, max: 10, problems: "money-scale-open" });
  });

  it("is left alone where it is no money", () => {
    expect(judged("23万㎡", "22.99")).toMatchObject({ score: null, problems: "scale-missing" });
  });
});

it.each([
  ["≥0.97比例", "98.5%", 10],
  ["≥0.97比例", "0.95", 9.79],
  ["≥90%", "0.98比例", 10],
])("a share with 比例 for its unit is a percentage: %s, %s", (target, actual, score) => {
  expect(judged(target, actual, { name: "在线率" }).score).toBe(score);
});

describe("a negative actual", () => {
  const linear = schemeOf({ reverse: "linear" });
  it.each([
    ["三公经费增长率", "≤0%", "-15.2%", 10, ""],
    ["三公经费变动率", "≤5%", "-3%", 10, ""],
    ["收入增长率", "≥5%", "-2%", 0, ""],
    ["利润总额增减", "≥10万元", "-3万元", 0, ""],
    ["预算调整率", "≤10%", "-15%", 10, "size-passed"],
    ["预算调整率", "≤10%", "-8%", 10, ""],
    ["净增企业数", "100家", "-5家", 0, "actual-negative"],
  ])("of %s against %s: %s", (name, target, actual, score, problems) => {
    expect(judged(target, actual, { name })).toMatchObject({ score, problems });
  });

  it("of a signed rate is within its limit by the linear formula as well", () => {
    expect(judged("≤5%", "-3%", { name: "三公经费变动率", scheme: linear }).score).toBe(10);
  });

  it("growth against 0% is growth, where the name wants it", () => {
    expect(judged("0%", "3%", { name: "财政收入增长率" }).score).toBe(10);
    expect(judged("0%", "3%", { name: "三公经费增长率" }).score).toBe(0);
  });
});

describe("a level", () => {
  it.each([
    ["创建医院等级", "三级医院", "三级甲等医院", 10],
    ["医院等级", "二级以上", "三级", 10],
    ["公路等级", "二级公路", "一级公路", 10],
    ["断面水质", "Ⅲ类及以上", "Ⅱ类", 10],
    ["水质", "III类", "Ⅲ类", 10],
    ["旅游景区创建", "4A级", "5A级", 10],
    ["示范项目", "省级", "国家级", 10],
    ["设计资质", "乙级", "甲级", 10],
    ["信用等级", "AA", "AAA", 10],
    ["信息系统等保", "三级", "三级", 10],
  ])("of %s is reached: %s, %s", (name, target, actual, score) => {
    expect(judged(target, actual, { name })).toMatchObject({ rule: "level", score, problems: "" });
  });

  it.each([
    ["医院等级", "三级医院", "二级医院"],
    ["公路等级", "一级公路", "三级公路"],
    ["断面水质", "Ⅱ类", "Ⅳ类"],
    ["示范项目", "国家级", "县级"],
  ])("of %s that was missed is a person's choice of tier: %s, %s", (name, target, actual) => {
    expect(judged(target, actual, { name })).toMatchObject({ rule: "level", score: null, max: 9.99, problems: "" });
    expect(judged(target, actual, { name, tier: "2" })).toMatchObject({ score: null, max: 8 });
  });

  it("of an unknown subject is asked unless it is the same", () => {
    expect(judged("二级", "一级", { name: "响应" })).toMatchObject({ score: null, max: 10, problems: "level-order" });
    expect(judged("二级", "2级", { name: "响应" })).toMatchObject({ score: 10, problems: "" });
  });
});

describe("a ratio", () => {
  it.each([
    ["师生比", "1:20", "1:18", 10, ""],
    ["师生比", "1:20", "1:20", 10, ""],
    ["师生比", "1:20", "1:25", null, ""],
    ["生师比", "20:1", "18:1", 10, ""],
    ["生师比", "20:1", "22:1", null, ""],
    ["配比", "≥3/4", "4/5", 10, ""],
    ["甲乙之比", "1:20", "1:18", null, "ratio-order"],
    ["甲乙之比", "≤1:20", "1:25", 10, ""],
  ])("of %s, %s against %s: %s", (name, target, actual, score, problems) => {
    expect(judged(target, actual, { name })).toMatchObject({ rule: "ratio", score, problems });
  });
});

describe("a tier by its name", () => {
  it.each([
    ["有效", "达成年度指标", 10, 10, ""],
    ["有效", "达成预期指标", 10, 10, ""],
    ["有效", "部分达成预期指标并具有一定效果", null, 8, ""],
    ["有效", "未达成预期指标且效果较差", null, 6, ""],
  ])("is that tier chosen: %s, %s", (target, actual, score, max, problems) => {
    expect(judged(target, actual)).toMatchObject({ score, max, problems });
  });

  it.each([
    ["通过验收", "完成", null, ""],
    ["建成投入使用", "已完成", null, ""],
    ["制定管理办法", "全部完成", null, ""],
    ["健全", "完成", null, "tier-asked"],
    ["满意", "已完成", null, "tier-asked"],
    ["指导城市建设", "完成", "指导城市建设", "tier-asked"],
    ["健全", "达标", null, ""],
  ])("完成 settles only an act: %s, %s, named %s", (target, actual, name, problems) => {
    expect(judged(target, actual, name === null ? {} : { name })).toMatchObject({ score: 10, problems });
  });

  it("of a choice list the first is reached, another is left to a person", () => {
    expect(judged("定性优良中低差", "优")).toMatchObject({ score: 10, problems: "choice-list" });
    expect(judged("定性优良中低差", "良")).toMatchObject({ score: null });
  });
});

describe("points by steps", () => {
  const steps = schemeOf({
    steps: [
      { names: ["人员控制率"], per: 1, off: 0.5 },
      { names: ["预算完成率"], per: 5, off: 2 },
      {
        names: ["预算控制率"],
        tiers: [
          { upTo: 10, points: 6 },
          { upTo: 20, points: 4 },
        ],
      },
    ],
  });
  it.each([
    ["在职人员控制率", "≤100%", "95.10%", 8],
    ["在职人员控制率", "≤100%", "103.2%", 6.5],
    ["在职人员控制率", "≤100%", "130%", 0],
    ["预算完成率", "100%", "99.27%", 8],
    ["预算完成率", "100%", "89%", 4],
    ["预算控制率", "0", "0", 8],
    ["预算控制率", "0", "8%", 6],
    ["预算控制率", "0", "20%", 4],
    ["预算控制率", "0", "21%", 0],
    ["会议场次", "10场", "8场", 6.4],
  ])("of %s, %s against %s: %d of 8", (name, target, actual, score) => {
    expect(judged(target, actual, { name, weight: "8", scheme: steps }).score).toBe(score);
  });

  it.each([
    ["群众满意率90%以上得10分,每降5%扣1分,扣完为止", "98%", 10],
    ["群众满意率90%以上得10分，每降5%扣1分，扣完为止", "79%", 8],
    ["100%计满分，每低于5个百分点扣2分，扣完为止", "89%", 6],
    ["≤100%，每超过一个百分点扣0.5分", "102%", 9],
    ["≥20场，每少1场扣0.5分", "17场", 8.5],
  ])("stand in the target itself: %s, %s", (target, actual, score) => {
    expect(judged(target, actual, { name: "指标" }).score).toBe(score);
  });
});

it("what is far above is only remarked on where the scheme says so", () => {
  const note = schemeOf({ farAbove: { effect: "note" }, limits: { farAbove: 1.3 } });
  expect(judged("≥100家", "200家", { scheme: note })).toMatchObject({ score: 10, max: 10, problems: "far-above-note" });
});

it("points are split by the classes that a table has", () => {
  const points = {
    execution: 10,
    indicators: 90,
    levels: { output: 50, benefit: 30, satisfaction: 10 },
    splits: [{ cost: 20, output: 40, benefit: 20, satisfaction: 10 }],
  };
  const scheme = schemeOf({ points });
  expect(levelPoints(scheme, new Set(["output", "benefit", "satisfaction", "cost"]))?.cost).toBe(20);
  expect(levelPoints(scheme, new Set(["output", "benefit", "satisfaction"]))?.output).toBe(50);
  expect(levelPoints(scheme, new Set(["output"]))?.output).toBe(50);
  expect(levelPoints(schemeOf(), new Set(["output"]))).toBeNull();
});
