import Big from "big.js";
import { describe, expect, it } from "vitest";
import { scoreIndicator } from "../../../src/core/score/score-indicator.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { schemeOf } from "./scheme-of.js";

const { words } = loadPrompts("prompts");

function judged(target: string, actual: string, farAbove: Readonly<Record<string, unknown>>, limit = 1.3) {
  const scheme = schemeOf({ farAbove, limits: { farAbove: limit } });
  const cells = { name: null, target, actual, weight: new Big(10), cost: false, op: null, tier: null, year: null };
  const { computed, band, farAbove: found, problems, working } = scoreIndicator(cells, scheme);
  return {
    score: computed?.toNumber() ?? null,
    band: [band.min.toNumber(), band.max.toNumber()],
    why: found?.why ?? null,
    problems: problems.map(({ code }) => code),
    said: words.render(working, "plain"),
    sentences: problems.map(({ code, facts }) => words.render({ say: `problem.${code}`, data: facts }, "plain")),
  };
}

describe("an actual far above its target", () => {
  it.each([
    ["nothing", [10, 10], []],
    ["explain", [10, 10], ["far-above-explain"]],
    ["open", [0, 10], ["far-above-open"]],
    ["deduct", [0, 10], ["far-above-deduct"]],
  ])("with the effect %s keeps its score and leaves %j to a person", (effect, band, problems) => {
    expect(judged("≥10次", "19次", { effect })).toMatchObject({ score: 10, band, problems, why: "multiple" });
  });

  it("begins at the scheme's multiple", () => {
    const why = (actual: string, limit?: number) => judged("≥100次", actual, { effect: "explain" }, limit).why;
    expect([why("129次"), why("130次"), why("120次", 1.2), why("80次")]).toEqual([null, "multiple", "multiple", null]);
  });

  it("loses points where the scheme says how many", () => {
    const by = { effect: "deduct", rate: 0.5 };
    expect(judged("≥100次", "180次", by)).toMatchObject({ score: 7.5, band: [7.5, 7.5] });
    expect(judged("≥100次", "180次", by).said).toBe(
      "实际 180 次，达到目标 ≥ 100 次，得满分 10；实际是目标的 180%，大幅超过，扣分后得 7.50",
    );
    expect(judged("≥100次", "900次", by).score).toBe(0);
  });

  it("is told with target, actual and percent", () => {
    expect(judged("增长10%", "增长17.61%", { effect: "explain" }).sentences).toEqual([
      "实际“增加 17.61%”大幅超过目标“增加 10%”（完成 176.1%），按规则要写明原因",
    ]);
  });

  it("of a target of 0 counts from the scheme's figure on", () => {
    const why = (actual: string, fromZero?: number) => judged("0次", actual, { effect: "explain", fromZero }).why;
    expect([why("29次", 30), why("30次", 30), why("30次")]).toEqual([null, "from-zero", null]);
    expect(judged("≥0次", "30次", { effect: "explain", fromZero: 30 }).why).toBe("from-zero");
    expect(judged("未发生", "30起", { effect: "explain", fromZero: 30 }).why).toBe("from-zero");
  });

  it("takes passed limits and missed equal targets along where the scheme does", () => {
    const also = { effect: "open", also: ["reverse", "equal"] };
    expect(judged("≤10次", "11次", also)).toMatchObject({ why: "passed", band: [0, 10] });
    expect(judged("=10次", "9次", also).why).toBe("not-equal");
    expect(judged("≤10次", "11次", { effect: "open" }).why).toBeNull();
    expect(judged("=10次", "9次", { effect: "open" }).why).toBeNull();
    expect(judged("≤10次", "10次", also).why).toBeNull();
    expect(judged("≤0次", "1次", also)).toMatchObject({ why: "passed", band: [0, 10] });
    expect(judged("=0次", "1次", also).why).toBe("not-equal");
    expect(judged("0次", "1次", also).why).toBeNull();
  });

  it("is not said to be far where a limit was only passed, or an equal target not met", () => {
    const also = { effect: "open", also: ["reverse", "equal"] };
    expect(judged("≤100次", "100.001次", also).sentences).toEqual([
      "实际“100.001 次”超过了目标“≤ 100 次”（完成 100.001%），得分可以由人调整，请写明原因",
    ]);
    expect(judged("=10次", "9次", also).sentences[0]).toContain("不等于目标");
    expect(judged("≥10次", "15次", also).sentences[0]).toContain("大幅超过目标");
  });

  it("is not seen in words, dates and ranges", () => {
    expect(judged("2022年", "2021年", { effect: "open" }).why).toBeNull();
    expect(judged("10-20次", "15次", { effect: "open" }).why).toBeNull();
    expect(judged("满意", "非常满意", { effect: "open" }).why).toBeNull();
  });
});
