import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreExecution } from "../../../src/core/score/execution.js";
import { ruleFor, rules } from "../../../src/core/score/rules.js";
import type { Scheme } from "../../../src/core/score/scheme.js";
import { readCell } from "../../../src/core/value/read-cell.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { schemeOf } from "./scheme-of.js";

const scheme = schemeOf();
const linear = schemeOf({ reverse: "linear" });

function score(target: string, actual: string, weight = "10", more: { scheme?: Scheme; cost?: boolean } = {}) {
  const task = {
    target: readCell(target),
    actual: readCell(actual),
    weight: new Big(weight),
    scheme: more.scheme ?? scheme,
    tier: null,
    lessIsBetter: more.cost ?? false,
  };
  const rule = ruleFor(task);
  const verdict = rule === null ? null : rules[rule](task);
  return {
    rule,
    score: verdict?.score?.toNumber() ?? null,
    problem: verdict?.problem?.code ?? null,
    working: verdict?.working.say,
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
    ["12月底前", "2022年12月15日", "date", 10],
    ["2022年11月底前", "2022年12月1日", "date", null],
    ["未发生", "0起", "zero", 10],
    ["未发生", "1起", "zero", 0],
    ["0起", "未发生", "zero", 10],
    ["90%-95%", "93%", "range", 10],
    ["90%-95%", "80%", "range", null],
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

  it("goes by the class where no operator says more or less", () => {
    expect(score("20万元", "18万元", "10", { cost: true })).toMatchObject({ rule: "reverse", score: 10 });
    expect(score("20万元", "18万元")).toMatchObject({ rule: "positive", score: 9 });
    expect(score("≥20万元", "18万元", "10", { cost: true })).toMatchObject({ rule: "positive", score: 9 });
  });

  it("stands by its number, with a problem, where units differ", () => {
    expect(score("≥20个", "30余家")).toEqual({
      rule: "positive",
      score: 10,
      problem: "unit-mismatch",
      working: "work.reached",
    });
  });

  it("is left to a person where two measures cannot be compared", () => {
    expect(score("增加5栋", "增长10%")).toMatchObject({ score: null, working: "work.incomparable" });
  });

  it("lies between nothing and the weight, is never full when missed, and grows with the actual value", () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => new Big(cents).div(100).toFixed());
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 1, max: 50 }), (target, one, other, weight) => {
        const [low, high] = new Big(one).lt(other) ? [one, other] : [other, one];
        const worse = score(`≥${target}`, low, String(weight)).score ?? Number.NaN;
        const better = score(`≥${target}`, high, String(weight)).score ?? Number.NaN;
        expect(worse).toBeGreaterThanOrEqual(0);
        expect(better).toBeGreaterThanOrEqual(worse);
        expect(better).toBeLessThanOrEqual(weight);
        expect(better === weight).toBe(new Big(high).gte(target));
        const over = score(`≤${target}`, high, String(weight)).score ?? Number.NaN;
        expect(over === weight).toBe(new Big(high).lte(target));
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

  it("of no budget is 0 where the scheme says so", () => {
    expect(points("0", "0", { zeroBudget: "zero" })).toBe(0);
  });

  it.each([
    ["817.31", "776.26", "776.26 ÷ 817.31 = 94.98%，× 10 = 9.50"],
    ["97.76", "82.36", "82.36 ÷ 97.76 = 84.25%，× 10 = 8.42"],
    ["100000", "99999", "99999 ÷ 100000 = 99.999%，× 10 = 9.99（没有达到，不进位成满分）"],
    ["20", "20", "20 ÷ 20 = 100%，× 10 = 10"],
    ["100", "102.59", "102.59 ÷ 100 = 102.59%，超过 100% 按 100% 计，得 10"],
    ["0", "0", "预算为 0，没有执行率"],
  ])("of budget %s and executed %s is told as %s", (budget, executed, sentence) => {
    const { words } = loadPrompts("prompts");
    expect(words.render(scoreExecution(new Big(budget), new Big(executed), scheme).working, "plain")).toBe(sentence);
  });
});
