import { describe, expect, it } from "vitest";
import { overspent } from "../../../../src/core/check/money/overspent.js";
import { execution } from "../../../../src/core/check/score/execution.js";
import { farAbove } from "../../../../src/core/check/score/far-above.js";
import { followsRule } from "../../../../src/core/check/score/follows-rule.js";
import { grade } from "../../../../src/core/check/score/grade.js";
import { levels } from "../../../../src/core/check/score/levels.js";
import { limitMissed } from "../../../../src/core/check/score/limit-missed.js";
import { lostThoughReached } from "../../../../src/core/check/score/lost-though-reached.js";
import { noCause } from "../../../../src/core/check/score/no-cause.js";
import { noPointsColumn } from "../../../../src/core/check/score/no-points-column.js";
import { noReason } from "../../../../src/core/check/score/no-reason.js";
import { pointsNotPositive } from "../../../../src/core/check/score/points-not-positive.js";
import { pointsSum } from "../../../../src/core/check/score/points-sum.js";
import { roundedToFull } from "../../../../src/core/check/score/rounded-to-full.js";
import { schemePoints } from "../../../../src/core/check/score/scheme-points.js";
import { scoreRange } from "../../../../src/core/check/score/score-range.js";
import { shortfallThoughFull } from "../../../../src/core/check/score/shortfall-though-full.js";
import { total } from "../../../../src/core/check/score/total.js";
import { totalRange } from "../../../../src/core/check/score/total-range.js";
import { schemeOf } from "../../score/scheme-of.js";
import { findingsOf, indicator, told } from "../sample-report.js";

const range = [scoreRange, totalRange];
const reasons = [lostThoughReached, noCause, noReason, shortfallThoughFull];
const weights = [noPointsColumn, pointsNotPositive, pointsSum];

describe("the printed total (CC-01)", () => {
  it("is what the scores add up to", () => {
    expect(told(total, { printed: { "total.score": "100" } })).toEqual([]);
    expect(told(total, { printed: { "total.score": "97" } })).toEqual([
      "error total.score 总分印的是 97，各项得分加起来是 100（预算执行 10 + 指标 90），相差 3",
    ]);
  });

  it("comes with the right one to take", () => {
    expect(findingsOf([total], { printed: { "total.score": "97" } })[0]?.fix).toMatchObject({
      path: "total.score",
      value: "100",
    });
  });

  it("says nothing while a score is still missing", () => {
    expect(told(total, { figures: { "indicators.1.actual": null }, printed: { "total.score": "97" } })).toEqual([]);
  });
});

describe("points (CC-02, CC-03, CC-18)", () => {
  it("add up to what the scheme gives", () => {
    expect(told(weights)).toEqual([]);
    expect(told(weights, { figures: { "indicators.3.weight": "15" } })).toEqual([
      "error indicators 各指标分值合计 85，计分规则是 90，少 5 分",
    ]);
  });

  it("are more than nothing", () => {
    expect(told(weights, { figures: { "indicators.3.weight": "0", "indicators.1.weight": "60" } })).toEqual([
      "error indicators.3.weight 「患者满意度」的分值是 0",
    ]);
  });

  it("are spread over level 1 as the scheme fixes them, asked once the sum is right", () => {
    const fixed = schemeOf({ points: { execution: 10, indicators: 90, levels: { output: 60, satisfaction: 30 } } });
    expect(told(levels, { scheme: fixed })).toEqual([
      "warning indicators.1.weight indicators.2.weight 产出指标的分值合计 70，计分规则是 60",
      "warning indicators.3.weight 满意度指标的分值合计 20，计分规则是 30",
    ]);
    expect(told(levels, { scheme: fixed, figures: { "indicators.1.weight": "35" } })).toEqual([]);
  });

  it("are printed over the table as they stand in its rows", () => {
    expect(told(schemePoints, { printed: { "total.weight": "100" } })).toEqual([]);
    expect(told(schemePoints, { printed: { "total.weight": "90" } })).toEqual([
      "error total.weight 表上印的总分值是 90，各行加起来是 100",
    ]);
  });
});

describe("execution (CC-09, CC-15)", () => {
  const low = { "budget.total.adjusted": "520" };

  it("is printed as the amounts give it", () => {
    expect(told(execution, { figures: low, printed: { "budget.rate": "96.73%" } })).toEqual([]);
    expect(told(execution, { figures: low, printed: { "budget.rate": "97.63%" } })).toEqual([
      "error budget.rate 预算·执行率印的是 97.63%，按金额算是 96.73%",
    ]);
  });

  it("is right when it is rounded, which is worth a word beside finer ones", () => {
    expect(told(execution, { figures: low, printed: { "budget.rate": "97%" } })).toEqual([]);
    const both = { "budget.rate": "97%", "works.1.funds.rate": "99.15%" };
    const figures = { ...low, "works.1.funds.given.executed": "117" };
    expect(told(execution, { figures, printed: both })).toEqual([
      "info budget.rate 预算·执行率印成 97%，别处都印到 2 位小数，应为 96.73%",
    ]);
  });

  it("earns what the unrounded rate gives", () => {
    expect(told(execution, { figures: low, printed: { "execution.score": "9.67" } })).toEqual([]);
    expect(told(execution, { figures: low, printed: { "execution.score": "9.7" } })).toEqual([
      "error execution.score 预算执行得分印的是 9.7，应为 9.67（503 ÷ 520 = 96.73%，× 10 = 9.67）",
    ]);
  });

  it("does not exceed what there was to spend", () => {
    expect(told(overspent)).toEqual([]);
    expect(told(overspent, { figures: { "works.2.funds.given.executed": "95.01" } })).toEqual([
      "error works.2.funds.total.executed works.2.funds.total.adjusted 乡村医生培训·资金总额·全年执行 95.01，超过全年预算数 95，多出 0.01",
      "error works.2.funds.given.executed works.2.funds.given.adjusted 乡村医生培训·财政拨款·全年执行 95.01，超过全年预算数 95，多出 0.01",
    ]);
  });
});

describe("scores set by hand (CC-10, CC-11, CC-14, CC-19)", () => {
  const missedBy = (score: string) => ({
    "indicators.1.actual": "9场",
    "indicators.1.score": score,
    "indicators.1.why": "说明",
  });

  it("are what the rule gives", () => {
    expect(told(followsRule, { figures: missedBy("30") })).toEqual([]);
    expect(told(followsRule, { figures: missedBy("33") })).toEqual([
      "warning indicators.1.score 「开展义诊场次」评了 33 分，按计分规则是 30 分（9 ÷ 12 = 75%，× 40 = 30）；所写的评分理由是“说明”",
    ]);
  });

  it("are not all points for a missed target, which is told once", () => {
    expect(told(roundedToFull, { figures: missedBy("40") })).toEqual([
      "warning indicators.1.score indicators.1.actual 「开展义诊场次」目标 ≥12场，实际 9场，没有达到，却评了满分 40（按规则是 30）",
    ]);
    expect(told(followsRule, { figures: missedBy("40") })).toEqual([]);
    expect(told(limitMissed, { figures: missedBy("40") })).toEqual([]);
  });

  it("are not all points where a limit was passed", () => {
    const passed = indicator("indicators.1", {
      level2: "成本指标",
      name: "人均培训费",
      target: "≤800元",
      actual: "1000元",
      score: "40",
    });
    expect(told(limitMissed, { figures: passed })).toEqual([
      "warning indicators.1.score indicators.1.actual 「人均培训费」目标 ≤800元，实际 1000元，没有达到，却评了满分 40（按规则是 32）",
    ]);
    expect(told(roundedToFull, { figures: passed })).toEqual([]);
  });

  it("lie within their points, and a printed total within what there is", () => {
    expect(told(range, { figures: missedBy("41") })).toEqual([
      "error indicators.1.score 「开展义诊场次」得分 41，分值是 40",
    ]);
    expect(told(range, { printed: { "total.score": "101" } })).toEqual([
      "error total.score 总分印的是 101，最多只有 100",
    ]);
  });
});

describe("explanations (CC-12, CC-13)", () => {
  const missed = { "indicators.2.actual": "90%" };

  it("stand where points were lost", () => {
    expect(told(reasons)).toEqual([]);
    expect(told(reasons, { figures: missed })).toEqual([
      "warning indicators.2.reason 「病历书写合格率」目标 ≥95%，实际 90%，得 28.42/30 分，没有写偏差原因",
    ]);
  });

  it("name a cause, not a measure alone", () => {
    const with_ = (reason: string) => told(reasons, { figures: { ...missed, "indicators.2.reason": reason } });
    expect(with_("新入职医师不熟悉规范，将组织专题培训")).toEqual([]);
    expect(with_("因系统切换，部分病历补录不及时；已安排专人核对")).toEqual([]);
    expect(with_("进一步加强培训和督导")).toEqual([
      "warning indicators.2.reason 「病历书写合格率」写的是“进一步加强培训和督导”；只有措施，没有说为什么没完成",
    ]);
  });

  it("do not speak of a shortfall beside all points", () => {
    expect(told(reasons, { figures: { "indicators.1.reason": "两场未完成" } })).toEqual([
      "warning indicators.1.reason 「开展义诊场次」得了满分 40，偏差原因里却说“两场未完成”",
    ]);
  });

  it("are asked for when points are gone from the total that no indicator lost", () => {
    expect(told(reasons, { printed: { "total.score": "96" } })).toEqual([
      "error total.score 各项都得了满分，总分却是 96，少的 4 分没有出处，也没有写原因",
    ]);
  });

  it("stand beside what went far above its target, from the scheme's limit on", () => {
    expect(told(farAbove, { figures: { "indicators.1.actual": "15场" } })).toEqual([]);
    expect(told(farAbove, { figures: { "indicators.1.actual": "16场" } })).toEqual([
      "warning indicators.1.actual indicators.1.reason 「开展义诊场次」目标 ≥12场，实际 16场，超出 33.3%；没有说明",
    ]);
    expect(
      told(farAbove, { figures: { "indicators.1.actual": "16场", "indicators.1.reason": "增加两个村的巡诊" } }),
    ).toEqual([]);
    expect(
      told(farAbove, { figures: { "indicators.1.actual": "15场" }, scheme: schemeOf({ limits: { farAbove: 1.2 } }) }),
    ).toHaveLength(1);
  });

  it("are not asked for below a limit: less is better there", () => {
    const cost = indicator("indicators.1", {
      level2: "成本指标",
      name: "人均培训费",
      target: "≤800元",
      actual: "300元",
    });
    expect(told(farAbove, { figures: cost })).toEqual([]);
  });
});

describe("the printed grade (CC-17)", () => {
  const graded = schemeOf({
    grades: [
      { from: 90, label: "优" },
      { from: 0, label: "良" },
    ],
  });

  it("is the one that the total has", () => {
    expect(told(grade, { scheme: graded, printed: { "total.grade": "优" } })).toEqual([]);
    expect(told(grade, { scheme: graded, printed: { "total.grade": "良" } })).toEqual([
      "error total.grade 等级印的是“良”，总分 100 应为“优”",
    ]);
  });
});

describe("a table without points", () => {
  const none = schemeOf({ points: { execution: 0, indicators: 0 } });
  const pointless = (figures: Readonly<Record<string, string | null>> = {}) => ({
    scheme: none,
    figures: { ...Object.fromEntries([1, 2, 3].map((row) => [`indicators.${row}.weight`, null])), ...figures },
  });

  it("is not asked for points", () => {
    expect(told([...weights, ...range, ...reasons, farAbove], pointless())).toEqual([]);
  });

  it("explains what was missed, and what lies far above", () => {
    expect(
      told([...reasons, farAbove], pointless({ "indicators.1.actual": "9场", "indicators.3.actual": "80%" })),
    ).toEqual([
      "warning indicators.1.reason 「开展义诊场次」目标 ≥12场，实际 9场，没有达到，没有写偏差原因",
      "warning indicators.3.reason 「患者满意度」目标 ≥90%，实际 80%，没有达到，没有写偏差原因",
    ]);
    expect(told(farAbove, pointless({ "indicators.1.actual": "40场" }))).toHaveLength(1);
  });

  it("does not speak of what was not reached beside a target that was", () => {
    expect(told(reasons, pointless({ "indicators.1.reason": "有两场没有完成" }))).toEqual([
      "warning indicators.1.reason 「开展义诊场次」达到了目标，偏差原因里却说“有两场没有完成”",
    ]);
  });
});
