import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directionAnswers, directionEntry, unclearNames } from "../../../src/core/score/answered-direction.js";
import { scoredByRule } from "../../../src/core/score/by-rule.js";
import { scoreLine } from "../../../src/core/score/score-line.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { formOf, ledgerOf } from "../form/form-of.js";
import { schemeOf } from "./scheme-of.js";

const scheme = schemeOf();

const form = formOf(`
- id: indicators
  title: 绩效指标
  list: {of: 指标, named: name, entry: rows, role: indicators}
  fields:
    - id: level2
      label: 二级指标
      kind: choice
      role: indicator.level2
      options: [{group: 产出指标, options: [数量指标, {label: 成本指标, role: cost}]}, {group: 效益指标, options: [经济效益指标]}]
    - {id: name, label: 三级指标, kind: text, role: indicator.level3}
    - {id: target, label: 目标, kind: cell, role: indicator.target}
    - {id: actual, label: 实际, kind: cell, role: indicator.actual}
    - {id: weight, label: 分值, kind: points, role: indicator.weight}
    - {id: score, label: 得分, kind: points, optional: true, role: indicator.score}
    - {id: handReason, label: 理由, kind: text, optional: true, role: indicator.handReason}
`);
const list = form.lists.get("indicators");
if (list === undefined) throw new Error("no list");
const indicators = list;

function line(figures: Readonly<Record<string, string>>) {
  const row = { name: "指标", level2: "数量指标", weight: "10", ...figures };
  const at = Object.fromEntries(Object.entries(row).map(([id, value]) => [`indicators.1.${id}`, value]));
  return scoreLine(ledgerOf(form, { indicators: "1", ...at }), scheme, indicators, "indicators.1");
}

describe("an indicator's line", () => {
  it("knows its level-1 class by its level-2 class", () => {
    expect(line({ level2: "经济效益指标" }).level1).toBe("效益指标");
    expect(line({ level2: "手写的指标" }).level1).toBeNull();
  });

  it("is not scored while target, actual or weight is missing", () => {
    expect(line({ target: "≥5" })).toMatchObject({ score: null, rule: null, working: { say: "work.missing" } });
    expect(line({ actual: "5" })).toMatchObject({ score: null, working: { say: "work.missing" } });
  });

  it.each([
    ["建设平台4家，运营支持1家", "4家"],
    ["是否利于企业走出去", "是"],
  ])("of the target %s is left to a person", (target, actual) => {
    expect(line({ target, actual })).toMatchObject({ rule: null, score: null, working: { say: "work.no-rule" } });
  });

  it("scores an inequality as actual by its number, with a problem", () => {
    const found = line({ target: "≥95%", actual: "≥95%" });
    expect(found.score?.toNumber()).toBe(10);
    expect(found.problems.map(({ code }) => code)).toEqual(["actual-inequality"]);
  });

  it("knows by the report's year what a deadline without one means", () => {
    expect(line({ target: "12月底前", actual: "2024年12月20日" }).score?.toNumber()).toBe(10);
    expect(line({ target: "12月底前", actual: "2025年1月5日" })).toMatchObject({ score: null, problems: [] });
  });

  it("carries the problems of both cells and of their comparison", () => {
    const found = line({ target: "≥20个", actual: "30余家" });
    expect(found.score?.toNumber()).toBe(10);
    expect(found.problems.map(({ code }) => code)).toContain("unit-mismatch");
  });
});

describe("without an operator", () => {
  it.each([
    ["成本指标", "防疫扶持资金", "98万元", "97万元", "reverse"],
    ["成本指标", "单位补贴标准", "1600元/亩", "1500元/亩", "reverse"],
    ["成本指标", "成本节约率", "10%", "12%", "positive"],
    ["成本指标", "人均成本", "下降5%", "下降6%", "positive"],
    ["数量指标", "促进会工作经费", "20万元", "18万元", "reverse"],
    ["数量指标", "预算成本控制数", "20万元", "18万元", "reverse"],
    ["数量指标", "经费使用次数", "20次", "18次", "positive"],
    ["数量指标", "会议经费", "20万", "18万", "reverse"],
    ["数量指标", "会议费用", "20", "18", "reverse"],
    ["数量指标", "采购金额上限", "20万元", "18万元", "reverse"],
    ["数量指标", "经费使用批次", "20", "18", "positive"],
    ["数量指标", "服务人口", "20万", "18万", "positive"],
    ["经济效益指标", "楼宇税收", "50亿元", "49亿元", "positive"],
    ["经济效益指标", "节约经费", "5万元", "6万元", "positive"],
  ])("class %s, name %s, target %s, actual %s: %s", (level2, name, target, actual, rule) => {
    expect(line({ level2, name, target, actual }).rule).toBe(rule);
  });

  it("less cost than allowed and more saving than asked are full", () => {
    expect(line({ level2: "成本指标", target: "98万元", actual: "97万元" }).score?.toNumber()).toBe(10);
    expect(line({ level2: "成本指标", target: "下降5%", actual: "下降6%" }).score?.toNumber()).toBe(10);
  });

  it("an operator that is written counts for more than class and name", () => {
    expect(line({ level2: "成本指标", name: "成本", target: "≥20万元", actual: "18万元" }).rule).toBe("positive");
    expect(line({ level2: "数量指标", target: "≤20次", actual: "18次" }).rule).toBe("reverse");
  });
});

describe("a name that may want more or less", () => {
  const told = (more: Readonly<Record<string, string>>, name = "成本控制率") => {
    const row = { level2: "数量指标", weight: "10", target: "100%", actual: "96%", name };
    const at = Object.entries(row).map(([id, value]) => [`indicators.1.${id}`, value]);
    const ledger = ledgerOf(form, { indicators: "1", ...Object.fromEntries(at), ...more });
    return { ledger, line: scoreLine(ledger, scheme, indicators, "indicators.1") };
  };

  it("is scored by the better guess, and listed for a person to decide", () => {
    const { line: found } = told({});
    expect(found.score?.toNumber()).toBe(10);
    expect(found.directed).toEqual({ less: true, sure: false, byName: null });
    expect(unclearNames([found, found])).toEqual([{ name: "成本控制率", less: true, lines: [found, found] }]);
  });

  it("goes by what was answered for it, however it is spaced or numbered", () => {
    const { path, raw } = directionEntry("成本控制率", "more");
    const { ledger, line: found } = told({ [path]: raw }, "指标1：成本 控制率");
    expect(found.score?.toNumber()).toBe(9.6);
    expect(unclearNames([found])).toEqual([]);
    expect(directionAnswers(ledger, ["成本控制率", "出勤率"])).toEqual([{ path, raw: "more", value: "more" }]);
  });
});

describe("a score set by hand", () => {
  it.each([["12"], ["-1"]])("beyond its points does not count, and stands as a problem: %s", (score) => {
    const found = line({ target: "≥100家", actual: "99家", score });
    expect(found.score?.toNumber()).toBe(9.9);
    expect(found).toMatchObject({ byHand: false, typed: { s: score.startsWith("-") ? -1 : 1 } });
    expect(found.problems.map(({ code }) => code)).toContain("score-beyond");
  });

  it("is cleared, with its reason, to go by the rule again", () => {
    const hand = { target: "≥100家", actual: "99家", score: "8", handReason: "名册缺两份" };
    const at = Object.entries({ name: "指标", level2: "数量指标", weight: "10", ...hand });
    const figures = Object.fromEntries(at.map(([id, value]) => [`indicators.1.${id}`, value]));
    const ledger = ledgerOf(form, { indicators: "1", ...figures }).with(scoredByRule(indicators, "indicators.1"));
    expect(scoreLine(ledger, scheme, indicators, "indicators.1")).toMatchObject({ byHand: false, handReason: null });
  });

  it("counts, beside the computed one", () => {
    const found = line({ target: "≥100家", actual: "99家", score: "8", handReason: "名册缺两份" });
    expect(found).toMatchObject({ byHand: true, handReason: "名册缺两份" });
    expect([found.score?.toNumber(), found.computed?.toNumber()]).toEqual([8, 9.9]);
  });

  it("that is the computed one is not by hand", () => {
    expect(line({ target: "≥100家", actual: "99家", score: "9.9" }).byHand).toBe(false);
  });

  it("counts where the rule cannot say", () => {
    const found = line({ target: "满意", actual: "较满意", score: "9.33" });
    expect(found).toMatchObject({ computed: null, byHand: true });
    expect(found.score?.toNumber()).toBe(9.33);
  });
});

describe("the working of a line", () => {
  const { words } = loadPrompts("prompts");
  const said = (figures: Readonly<Record<string, string>>): string => words.render(line(figures).working, "plain");

  it.each([
    [{ target: "≥500家", actual: "523家" }, "实际 523 家，达到目标 ≥ 500 家，得满分 10"],
    [{ target: "23万㎡", actual: "22.99万㎡" }, "22.99 ÷ 23 = 99.96%，× 10 = 9.99（没有达到，不进位成满分）"],
    [{ target: "≥100%", actual: "95%", weight: "30" }, "95 ÷ 100 = 95%，× 30 = 28.50"],
    [{ target: "≤24万元", actual: "30万元", level2: "成本指标" }, "24 ÷ 30 = 80%，× 10 = 8"],
    [{ target: "≤2万元", actual: "25000元", level2: "成本指标" }, "20000 ÷ 25000 = 80%，× 10 = 8"],
    [{ target: "每季度2次", actual: "每年4次" }, "4 ÷ 8 = 50%，× 10 = 5"],
    [{ target: "增长10%", actual: "增长5%" }, "5 ÷ 10 = 50%，× 10 = 5"],
    [{ target: "未发生", actual: "1起" }, "目标 0 起，实际 1 起，得 0 分"],
    [
      { target: "增加5栋", actual: "减少3栋" },
      "目标 增加 5 栋，实际 减少 3 栋，是负数或与目标方向相反，得 0 分（分值 10）",
    ],
    [
      { target: "增加5栋", actual: "增长10%" },
      "目标“增加 5 栋”和实际“增加 10%”没有办法直接比较，规则算不出分，请人工评分",
    ],
    [{ target: "满意", actual: "较满意" }, "目标“满意”，实际“较满意”，规则算不出分，请人工评分"],
  ])("%j is %s", (figures, expected) => {
    expect(said(figures)).toBe(expected);
  });

  it("is a whole sentence for whatever two cells say", () => {
    const bit = fc.constantFrom(
      "≥",
      "≤",
      "90",
      "%",
      "5",
      "万元",
      "家",
      "满意",
      "每月",
      "下降",
      "2022年",
      "，",
      "-",
      "0",
      "未发生",
      " ",
    );
    const cell = fc.array(bit, { minLength: 1, maxLength: 5 }).map((bits) => bits.join(""));
    fc.assert(
      fc.property(cell, cell, (target, actual) => {
        const found = line({ target, actual });
        const sentence = words.render(found.working, "plain");
        expect(sentence).not.toMatch(/undefined|null|NaN|\{\{/);
        for (const { code, facts } of found.problems)
          expect(words.render({ say: `problem.${code}`, data: facts }, "plain")).not.toMatch(/undefined|\{\{/);
        if (found.score !== null) {
          expect(found.score.gte(0) && found.score.lte(10)).toBe(true);
          expect(sentence).toMatch(/10|0 分/);
        }
      }),
    );
  });
});
