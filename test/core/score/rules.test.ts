import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreExecution } from "../../../src/core/score/execution.js";
import type { Scheme } from "../../../src/core/score/scheme.js";
import { scoreIndicator } from "../../../src/core/score/score-indicator.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { schemeOf } from "./scheme-of.js";

const scheme = schemeOf();
const linear = schemeOf({ reverse: "linear" });

interface More {
  readonly scheme?: Scheme;
  readonly cost?: boolean;
  readonly year?: number;
}

function score(target: string, actual: string, weight = "10", more: More = {}) {
  const { cost = false, year = null } = more;
  const cells = { name: null, target, actual, weight: new Big(weight), cost, op: null, tier: null, year };
  const { rule, computed, problems, working } = scoreIndicator(cells, more.scheme ?? scheme);
  return {
    rule,
    score: computed?.toNumber() ?? null,
    problem: problems.map(({ code }) => code).join() || null,
    working: working.say,
  };
}

describe("a line's score", () => {
  it.each([
    ["≥500家", "523家", "positive", 10],
    ["≥90%", "80%", "positive", 8.89],
    ["500家", "250家", "positive", 5],
    ["23万㎡", "22.99万㎡", "positive", 9.99],
    ["23万㎡", "230000㎡", "positive", 10],
    ["≥100000", "99999.9", "positive", 9.99],
    [">97%", "97%", "positive", 9.99],
    [">97%", "98%", "positive", 10],
    ["增长10%", "增长17.61%", "positive", 10],
    ["增长10%", "增长5%", "positive", 5],
    ["增长10%", "下降5%", "positive", 0],
    ["增加5栋", "增加5栋", "positive", 10],
    ["每季度至少一次", "每季度1次", "positive", 10],
    ["合格率≥98%", "98%", "positive", 10],
    ["合格率≥98%", "49%", "positive", 5],
    ["=100%", "100%", "equal", 10],
    ["═100%", "50%", "equal", 5],
    ["≤24万元", "23.55万元", "reverse", 10],
    ["≤5300", "5830", "reverse", 9.09],
    ["≤100", "200", "reverse", 5],
    ["<5%", "5%", "reverse", 9.99],
    ["不超过2天", "4天", "reverse", 5],
    ["2022年", "2022年", "date", 10],
    ["2022年", "2021年", "date", 10],
    ["2022年", "2023年", "date", null],
    ["12月底前", "2022年12月15日", "date", null],
    ["12月底前", "2023年1月5日", "date", null],
    ["12月底前", "12月15日", "date", 10],
    ["2022年11月底前", "2022年12月1日", "date", null],
    ["2022年11月20日前", "2022年11月", "date", null],
    ["2022年11月底前", "按时完成", "date", 10],
    ["2022年11月底前", "完成", "date", null],
    ["未发生", "0起", "zero", 10],
    ["未发生", "无", "zero", 10],
    ["未发生", "达成预期指标", "zero", 10],
    ["未发生", "是", "zero", null],
    ["0次", "0次", "zero", 10],
    ["0次", "1次", "zero", 0],
    ["=0起", "3起", "zero", 0],
    ["≤0", "1", "zero", 0],
    ["≥0%", "3%", "positive", 10],
    ["零增长", "增长2%", "reverse", 0],
    ["零增长", "下降2%", "reverse", 10],
    ["±10%", "8%", "range", 10],
    ["±10%", "-12%", "range", null],
    ["每季度至少一次", "每季度2次", "positive", 10],
    ["每季度至少一次", "全年3次", "positive", 7.5],
    ["每月不超过2次", "每月3次", "reverse", 6.67],
    ["=100", "120", "equal", 10],
    ["全市第一", "全市第一", "rank", 10],
    ["全市前三名", "全市第二名", "rank", 10],
    ["全市前三", "全市第五", "rank", null],
    ["全市第一", "全省第一", "rank", null],
    ["未发生", "1起", "zero", 0],
    ["0起", "未发生", "zero", 10],
    ["90%-95%", "93%", "range", 10],
    ["90%-95%", "80%", "range", null],
    ["[90%,95%]", "95%", "range", 10],
    ["90%（不含）-95%", "90%", "range", null],
    ["大于0小于5", "5", "range", null],
    ["100%", "全覆盖", "positive", 10],
    ["全覆盖", "98%", "positive", 9.8],
    ["翻一番", "增长80%", "positive", 8],
    ["增长1倍", "翻一番", "positive", 10],
    ["≥200人", "200余人", "positive", 10],
    ["11月底完成100%", "11月20日完成100%", "positive", 10],
    ["11月底完成100%", "12月5日完成100%", "positive", null],
    ["≤15/10万", "8.9/10万", "reverse", 10],
    ["满意", "满意", "qualitative", 10],
    ["满意", "较满意", "qualitative", null],
    ["健全", "达成预期指标", "qualitative", 10],
    ["不适用", "不适用", "not-applicable", null],
  ])("target %s, actual %s: by the rule %s, %s points", (target, actual, rule, points) => {
    expect(score(target, actual)).toMatchObject({ rule, score: points });
  });

  it("of a missed limit follows the scheme's formula", () => {
    expect(score("≤5300", "5830", "10", { scheme: linear }).score).toBe(9);
    expect(score("≤100", "200", "10", { scheme: linear }).score).toBe(0);
    expect(score("≤100", "500", "10", { scheme: linear }).score).toBe(0);
  });

  it("rounds the exact quotient once: 1001 ÷ 6000 of 30 points is 5.005", () => {
    expect(score("≥6000", "1001", "30").score).toBe(5.01);
    expect(score("≤1001", "6000", "30").score).toBe(5.01);
    expect(score("≤6000", "10999", "30", { scheme: linear }).score).toBe(5.01);
  });

  it("has the scheme's decimals, and stays below full in them", () => {
    const whole = schemeOf({ decimals: 0 });
    expect(score("≥100", "87", "10", { scheme: whole }).score).toBe(9);
    expect(score("≥100", "99", "10", { scheme: whole }).score).toBe(9.9);
    expect(score("≥100", "99.99", "10", { scheme: whole }).score).toBe(9.9);
    expect(score("≥100", "98", "3", { scheme: whole }).score).toBe(2.9);
    expect(score("≥100", "99.9", "22.5", { scheme: whole }).score).toBe(22);
    expect(score("≥100", "100", "22.5", { scheme: whole }).score).toBe(22.5);
    expect(score("≥100", "86.5", "10", { scheme: schemeOf({ decimals: 1 }) }).score).toBe(8.7);
  });

  it("of an equal target that was passed is full, or falls as a limit's where the scheme says so", () => {
    expect(score("=100", "125", "10", { scheme: schemeOf({ equal: "both" }) }).score).toBe(8);
    expect(score("=100", "100", "10", { scheme: schemeOf({ equal: "both" }) }).score).toBe(10);
  });

  it("outside a range goes by the nearer bound where the scheme says so", () => {
    const nearest = schemeOf({ range: "nearest" });
    expect(score("90%-95%", "81%", "10", { scheme: nearest }).score).toBe(9);
    expect(score("80-100", "125", "10", { scheme: nearest }).score).toBe(8);
  });

  it("of a late date, and of something that happened, is what the scheme says", () => {
    expect(score("2022年", "2023年", "10", { scheme: schemeOf({ late: "zero" }) }).score).toBe(0);
    expect(score("未发生", "1起", "10", { scheme: schemeOf({ zeroTarget: "person" }) }).score).toBeNull();
  });

  it("goes by the class where no operator says more or less", () => {
    expect(score("20万元", "18万元", "10", { cost: true })).toMatchObject({ rule: "reverse", score: 10 });
    expect(score("20万元", "18万元")).toMatchObject({ rule: "positive", score: 9 });
    expect(score("≥20万元", "18万元", "10", { cost: true })).toMatchObject({ rule: "positive", score: 9 });
  });

  it("stands by its number, with a problem, where units differ", () => {
    expect(score("≥20个", "30余家")).toEqual({
      rule: "positive",
      score: 10,
      problem: "actual-approx,unit-mismatch",
      working: "work.reached",
    });
  });

  it("is left to a person where two measures cannot be compared", () => {
    expect(score("增加5栋", "增长10%")).toMatchObject({ score: null, working: "work.incomparable" });
  });

  it.each([
    ["inverse", 2],
    ["linear", 2],
    ["inverse", 0],
    ["linear", 1],
  ] as const)(
    "lies between nothing and the weight, is never full when missed, and grows with the actual: %s, %i decimals",
    (reverse, decimals) => {
      const rule = schemeOf({ reverse, decimals });
      const amount = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => new Big(cents).div(100).toFixed());
      const points = fc.integer({ min: 10, max: 500 }).map((tenths) => String(tenths / 10));
      fc.assert(
        fc.property(amount, amount, amount, points, (target, one, other, weight) => {
          const [low, high] = new Big(one).lt(other) ? [one, other] : [other, one];
          const earned = (op: string, actual: string) =>
            score(`${op}${target}`, actual, weight, { scheme: rule }).score ?? Number.NaN;
          for (const [op, worse, better] of [
            ["≥", low, high],
            ["=", low, high],
            ["≤", high, low],
          ] as const) {
            expect(earned(op, worse)).toBeGreaterThanOrEqual(0);
            expect(earned(op, better)).toBeGreaterThanOrEqual(earned(op, worse));
            expect(earned(op, better)).toBeLessThanOrEqual(Number(weight));
          }
          expect(earned("≥", high) === Number(weight)).toBe(new Big(high).gte(target));
          expect(earned("≤", high) === Number(weight)).toBe(new Big(high).lte(target));
        }),
      );
    },
  );

  it("of a missed limit is never more by the linear formula than by the inverse one", () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, (target, more) => {
        const by = (rule: Scheme) =>
          score(`≤${target}`, String(target + more), "20", { scheme: rule }).score ?? Number.NaN;
        expect(by(linear)).toBeLessThanOrEqual(by(scheme));
        if (more >= target) expect(by(linear)).toBe(0);
        else expect(Math.abs(by(linear) - 20 * (1 - more / target))).toBeLessThan(0.011);
        expect(Math.abs(by(scheme) - (20 * target) / (target + more))).toBeLessThan(0.011);
      }),
    );
  });
});

describe("the score of the execution", () => {
  const points = (budget: string, executed: string, more: Partial<Scheme["execution"]> = {}) =>
    scoreExecution(new Big(budget), new Big(executed), {
      ...scheme,
      execution: { ...scheme.execution, ...more },
    }).score?.toNumber() ?? null;

  it.each([
    ["817.31", "776.26", 9.5],
    ["97.76", "82.36", 8.42],
    ["121.55", "121.55", 10],
    ["100", "102.59", 10],
    ["100000", "99999", 9.99],
    ["100", "0", 0],
    ["0", "0", null],
  ])("budget %s, executed %s: %s points", (budget, executed, expected) => {
    expect(points(budget, executed)).toBe(expected);
  });

  it("of no budget is 0, or the amount divided by 1, where the scheme says so", () => {
    expect(points("0", "0", { zeroBudget: "zero" })).toBe(0);
    expect(points("0", "0", { zeroBudget: "one" })).toBe(0);
    expect(points("0", "3.5", { zeroBudget: "one" })).toBe(10);
  });

  it("comes from the rounded rate where the scheme rounds it first, and stays below full all the same", () => {
    expect(points("100000", "49884", { rateDecimals: 0 })).toBe(5);
    expect(points("100000", "49884")).toBe(4.99);
    expect(points("1000", "996", { rateDecimals: 0 })).toBe(9.99);
  });

  it.each([
    ["817.31", "776.26", "776.26 ÷ 817.31 = 94.98%，× 10 = 9.50"],
    ["97.76", "82.36", "82.36 ÷ 97.76 = 84.25%，× 10 = 8.42"],
    ["100000", "99999", "99999 ÷ 100000 = 99.999%，× 10 = 9.99（没有达到，不进位成满分）"],
    ["20", "20", "20 ÷ 20 = 100%，× 10 = 10"],
    ["100", "102.59", "102.59 ÷ 100 = 102.59%，超过 100% 按 100% 计，得 10"],
    ["0", "0", "预算为 0，没有执行率"],
    ["30000", "10000", "10000 ÷ 30000 = 33.33%，× 10 = 3.33"],
  ])("of budget %s and executed %s is told as %s", (budget, executed, sentence) => {
    const { words } = loadPrompts("prompts");
    expect(words.render(scoreExecution(new Big(budget), new Big(executed), scheme).working, "plain")).toBe(sentence);
  });
});
