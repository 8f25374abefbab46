/** Results in sentences held against the indicators they speak of, as documents of other regions brought them. */
import { describe, expect, it } from "vitest";
import { goalAgainstIndicator } from "../../../../src/core/check/text/goal-against-indicator.js";
import { goalWithoutIndicator } from "../../../../src/core/check/text/goal-without-indicator.js";
import { resultAgainstIndicator } from "../../../../src/core/check/text/result-against-indicator.js";
import { sameFact } from "../../../../src/core/check/text/same-fact.js";
import { told } from "./report.js";

const row = (name: string, target: string, actual: string): Record<string, string> => ({
  "indicators.1.level3": name,
  "indicators.1.target": target,
  "indicators.1.actual": actual,
});

describe("a rate in a sentence of the result", () => {
  it.each([
    ["就业率达到68%。", "参训人员就业率", "86%", 1],
    ["筛查异常随访率达到91.2%。", "筛查异常随访率", "97.2%", 1],
    ["就业率达到80%。", "参训人员就业率", "86%", 0],
    ["就业率达到86%。", "参训人员就业率", "86%", 0],
    ["就业率达到68%以上。", "参训人员就业率", "86%", 0],
    ["小学巩固率达到99%。", "参训人员就业率", "86%", 0],
  ])("%s beside %s %s: %i findings", (text, name, actual, count) => {
    const figures = { ...row(name, "≥80%", actual), "goals.actual": text };
    expect(told(resultAgainstIndicator, figures)).toHaveLength(count);
  });
});

describe("satisfaction of those served", () => {
  it.each([
    ["服务对象满意度95.4%。", 1],
    ["服务对象满意度94.5%。", 0],
    ["家长满意度95.4%。", 0],
  ])("%s beside 老年人满意度 94.5%%: %i findings", (text, count) => {
    expect(
      told(resultAgainstIndicator, { ...row("老年人满意度", "≥90%", "94.5%"), "goals.actual": text }),
    ).toHaveLength(count);
  });
});

describe("what a goal says in its own words", () => {
  it.each([
    ["享受补贴老年人数", "3200人", "3176人", "为3200名经济困难老年人提供服务。", "为3276名经济困难老年人提供服务。", 1],
    ["享受补贴老年人数", "3200人", "3176人", "为3200名经济困难老年人提供服务。", "为3176名经济困难老年人提供服务。", 0],
    ["享受补贴老年人数", "3000人", "3176人", "为3200名经济困难老年人提供服务。", "为3276名经济困难老年人提供服务。", 0],
    ["受益学校数", "62所", "62所", "为全县62所农村学校提供补助。", "为全县60所农村学校提供补助。", 1],
    ["幼儿园数", "62所", "62所", "为全县62所农村学校提供补助。", "为全县60所农村学校提供补助。", 0],
  ])(
    "is the indicator of the same target: %s %s, actual %s, %s %s: %i findings",
    (name, target, actual, goal, text, count) => {
      const figures = { ...row(name, target, actual), "goals.expected": goal, "goals.actual": text };
      expect(told(resultAgainstIndicator, figures)).toHaveLength(count);
    },
  );
});

describe("a figure in ‰", () => {
  const figures = (said: string) => ({
    ...row("数字化差错率", "≤3‰", "2.1‰"),
    "goals.expected": "数字化差错率控制在3‰以内。",
    "goals.actual": `数字化差错率${said}。`,
  });

  it("is the same in a sentence and in a cell", () => {
    expect([...told(sameFact, figures("2.1‰")), ...told(goalAgainstIndicator, figures("2.1‰"))]).toEqual([]);
    expect(told(sameFact, figures("2.6‰"))).toHaveLength(1);
  });
});

describe("none that was reached", () => {
  it("is contradicted by an event in the text, under the same name only", () => {
    const figures = (text: string) => ({ ...row("作业安全事故", "0起", "0起"), "goals.actual": text });
    expect(told(sameFact, figures("发生作业安全事故1起。"))).toHaveLength(1);
    expect(told(sameFact, figures("未发生作业安全事故。"))).toEqual([]);
    expect(told(resultAgainstIndicator, figures("整改作业安全事故隐患12处。"))).toEqual([]);
  });
});

describe("people that a goal promises in 名", () => {
  it("are measured by an indicator in 人", () => {
    const figures = (said: string) => ({
      ...row("宫颈癌筛查人数", "≥5000人", "5106人"),
      "goals.expected": `为${said}农村妇女免费开展宫颈癌筛查。`,
    });
    expect(told(goalWithoutIndicator, figures("5000名"))).toEqual([]);
    expect(told(goalWithoutIndicator, figures("4000名"))).toHaveLength(1);
  });
});
