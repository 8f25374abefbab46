import Big from "big.js";
import { describe, expect, it } from "vitest";
import { levelOf, saysInTime } from "../../../src/core/score/level-word.js";
import { scoreIndicator } from "../../../src/core/score/score-indicator.js";
import { tierOf } from "../../../src/core/score/tier.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { schemeOf } from "./scheme-of.js";

const bands = [
  { label: "达成年度指标", from: 80, to: 100 },
  { label: "部分达成年度指标并具有一定效果", from: 60, to: 80 },
  { label: "未达成年度指标且效果较差", from: 0, to: 60 },
];
const scheme = schemeOf({ qualitative: bands });
const { words } = loadPrompts("prompts");

function judged(target: string, actual: string, tier: string | null = null, by = scheme) {
  const cells = { name: "效果", target, actual, weight: new Big(15), cost: false, op: null, tier, year: null };
  const { computed, band, working, problems } = scoreIndicator(cells, by);
  return {
    score: computed?.toNumber() ?? null,
    band: [band.min.toNumber(), band.max.toNumber()],
    said: words.render(working, "plain"),
    problems: problems.map(({ code }) => code),
  };
}

describe("a word beside the target's word", () => {
  it.each([
    ["满意", "满意", "reached"],
    ["有效保障", "有效保障。", "reached"],
    ["健全", "达成预期指标", "reached"],
    ["显著提升", "通过", "reached"],
    ["满意", "非常满意", "more"],
    ["较满意", "满意", "more"],
    ["基本完成", "全部完成", "reached"],
    ["满意", "较满意", "partly"],
    ["显著提升", "提升", "partly"],
    ["是", "否", "missed"],
    ["不超支", "未超支", "unknown"],
    ["满意", "完成了", "reached"],
    ["完成", "基本完成", "partly"],
    ["建成", "部分建成", "partly"],
    ["显著提升", "有所提升", "partly"],
    ["满意", "一般", "partly"],
    ["满意", "不满意", "missed"],
    ["完成", "未完成", "missed"],
    ["及时", "不及时", "missed"],
    ["好", "较差", "missed"],
    ["优", "良好", "unknown"],
    ["提升", "不断提升", "unknown"],
    ["有效", "回应率100%", "unknown"],
    ["有所提升", "明显提升", "more"],
    ["显著改善", "略有改善", "partly"],
    ["良好", "优秀", "more"],
    ["优秀", "合格", "unknown"],
    ["良好及以上", "优", "reached"],
    ["良好以上", "合格", "unknown"],
    ["基本满意以上", "满意", "reached"],
    ["基本满意以上", "不满意", "missed"],
  ])("%s, %s: %s", (target, actual, level) => {
    expect(levelOf(target, actual)).toBe(level);
  });

  it("says that it was in time, or does not", () => {
    expect(["按时完成", "已如期完成", "及时拨付"].filter(saysInTime).length).toBe(3);
    expect(["完成", "未按时完成", "基本按时完成"].filter(saysInTime)).toEqual([]);
  });
});

describe("a tier", () => {
  it.each([
    ["达成年度指标", 80],
    ["达成预期指标", 80],
    ["达成", 80],
    ["部分达成", 60],
    ["部分达成预期指标并具有一定效果", 60],
    ["未达成", 0],
    ["1", 80],
    ["第二档", 60],
    ["三档", 0],
    ["80-60", 60],
    ["60%~80%", 60],
    ["100-80%（含80%）", 80],
  ])("written as %s is the band from %i percent", (text, from) => {
    expect(tierOf(bands, text)?.from).toBe(from);
  });

  it.each(["", "四档", "优", "70-50", "年度指标"])("that is none of the bands is none: %s", (text) => {
    expect(tierOf(bands, text)).toBeNull();
  });
});

describe("a qualitative indicator of 15 points", () => {
  it.each([
    ["the target's word", "满意", 15, [12, 15]],
    ["a word that says reached", "达到预期目标", 15, [12, 15]],
    ["more than the target", "很满意", 15, [12, 15]],
    ["less than the target", "较满意", null, [9, 12]],
    ["the contrary", "不满意", null, [0, 9]],
    ["any other word", "良好", null, [0, 15]],
  ])("with %s as actual", (_, actual, score, band) => {
    expect(judged("满意", actual)).toMatchObject({ score, band, problems: [] });
  });

  it("takes the tier that a person chose before the word, and leaves the score to the person", () => {
    expect(judged("满意", "良好", "达成")).toMatchObject({ score: null, band: [12, 15] });
    expect(judged("满意", "较满意", "1")).toMatchObject({ score: null, band: [12, 15] });
    expect(judged("满意", "满意", "部分达成")).toMatchObject({ score: null, band: [9, 12] });
    expect(judged("满意", "满意", "达成")).toMatchObject({ score: 15, band: [12, 15] });
  });

  it("has a score of its own where the tier is one figure", () => {
    const steps = schemeOf({
      qualitative: [
        { label: "好", from: 100, to: 100 },
        { label: "中", from: 60, to: 60 },
        { label: "差", from: 0, to: 0 },
      ],
    });
    expect(judged("满意", "良好", "中", steps)).toMatchObject({
      score: 9,
      said: "实际“良好”，属“中”，得 9（分值 15）",
    });
  });

  it("names the tiers where the chosen one is none of them", () => {
    expect(judged("满意", "良好", "优秀")).toMatchObject({ score: null, band: [0, 15], problems: ["tier-unknown"] });
    expect(judged("满意", "良好", "达成", schemeOf())).toMatchObject({ band: [0, 15], problems: ["no-tiers"] });
  });

  it("is free from nothing to full where the scheme has no bands", () => {
    expect(judged("满意", "较满意", null, schemeOf())).toMatchObject({ score: null, band: [0, 15] });
    expect(judged("满意", "满意", null, schemeOf())).toMatchObject({ score: 15, band: [15, 15] });
  });

  it("tells the band in its working, and whose edge it is", () => {
    expect(judged("满意", "较满意").said).toBe(
      "目标“满意”，实际“较满意”，规则算不出分，请人工评分（属“部分达成年度指标并具有一定效果”，可评 9～12 分，不含 12）",
    );
    expect(judged("满意", "良好").said).toBe("目标“满意”，实际“良好”，规则算不出分，请人工评分");
  });
});
