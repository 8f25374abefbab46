import { describe, expect, it } from "vitest";
import { impliedGrowth } from "../../../../src/core/check/indicator/implied-growth.js";
import { goalBlocks } from "../../../../src/core/check/report/goal-blocks.js";
import { goalAgainstIndicator } from "../../../../src/core/check/text/goal-against-indicator.js";
import { goalWithoutIndicator } from "../../../../src/core/check/text/goal-without-indicator.js";
import { promisedEvents } from "../../../../src/core/check/text/promised-events.js";
import { findingsOf, told } from "./report.js";

const indicators = (at: string, ...rows: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(([name, target], index) => [
      [`${at}indicators.${index + 1}.level3`, name],
      [`${at}indicators.${index + 1}.target`, target],
    ]),
  );

describe("what a goal promises", () => {
  it("without an indicator is found, with all goals in one", () => {
    const figures = {
      "goals.expected": "新增学位1200个，改造校舍3栋。",
      ...indicators("", ["新增学位数", "≥1200个"]),
      "projects.1.name": "培训",
      "projects.1.goals.expected": "培训教师300人次，满意度达到92%。",
      ...indicators("projects.1.", ["教师培训人次", "300人次"]),
    };
    expect(findingsOf(goalWithoutIndicator, figures)).toMatchObject([
      {
        code: "CC-34",
        severity: "warning",
        places: [{ path: "goals.expected" }, { path: "projects.1.goals.expected" }],
      },
    ]);
    expect(told(goalWithoutIndicator, figures)[0]).toContain("改造校舍 3栋；“培训”的满意度 达到92%");
  });

  it.each([
    ["新增学位1200个。", ["新增公办学位数量", "≥1200个"]],
    ["完成三年行动计划，建成公厕6座。", ["公厕建设数量", "6座"]],
    ["家庭医生签约率达75%。", ["家庭医生签约服务率", "≥70%"]],
    ["在5天内办结。", ["按时办结率", "100%"]],
    ["改造12公里农村公路。", ["全年改造农村公路12公里", "完成"]],
  ] as const)("with an indicator is right: %s", (goal, indicator) => {
    expect(told(goalWithoutIndicator, { "goals.expected": goal, ...indicators("", indicator) })).toEqual([]);
  });

  it("is not asked for where there are no indicators yet", () => {
    expect(told(goalWithoutIndicator, { "goals.expected": "新增学位1200个。" })).toEqual([]);
  });

  it("in no number at all is found", () => {
    const goal = "以高质量发展为主题，全面加强基层医疗卫生服务体系建设，不断提升人民群众的健康水平和获得感。";
    expect(
      findingsOf(goalWithoutIndicator, { "goals.expected": goal, ...indicators("", ["签约率", "75%"]) }),
    ).toMatchObject([{ code: "CC-34", places: [{ path: "goals.expected" }] }]);
  });
});

describe("a declared goal", () => {
  const goals = {
    "annualGoals.1.text": "完善医疗网络。",
    ...indicators("annualGoals.1.", ["签约率", "75%"]),
    "annualGoals.2.text": "改善就医环境。",
  };

  it("without indicators is an error beside one that has some", () => {
    expect(told(goalBlocks, goals)).toEqual(["error annualGoals.2 1 个目标下面没有指标：目标2"]);
  });

  it("is let be while none has any", () => {
    expect(
      told(goalBlocks, { "annualGoals.1.text": "完善医疗网络。", "annualGoals.2.text": "改善就医环境。" }),
    ).toEqual([]);
  });
});

describe("a goal and its indicator", () => {
  it.each([
    ["新增公办学位1200个。", ["新增公办学位数", "≥1000个"]],
    ["规模以上企业数量增长10%。", ["规模以上企业数量增长", "增加5家"]],
  ] as const)("that want two things are found: %s", (goal, indicator) => {
    expect(findingsOf(goalAgainstIndicator, { "goals.expected": goal, ...indicators("", indicator) })).toMatchObject([
      { code: "CC-35", severity: "warning", places: [{ path: "indicators.1.target" }, { path: "goals.expected" }] },
    ]);
  });

  it.each([
    ["新增公办学位1200个。", ["新增公办学位数", "≥1200个"]],
    ["培训教师5期，合格率90%。", ["教师培训合格率", "90%"]],
    ["改造管网12公里。", ["改造管网长度", "12.0公里"]],
  ] as const)("that want one thing are right: %s", (goal, indicator) => {
    expect(told(goalAgainstIndicator, { "goals.expected": goal, ...indicators("", indicator) })).toEqual([]);
  });
});

describe("an indicator of growth", () => {
  const rows = (growth: string, last: string, target: string): Record<string, string> => ({
    ...indicators("", ["旅游收入增长率", growth], ["旅游收入总额", target]),
    "indicators.2.lastYear": last,
  });

  it("that its level does not imply is worth a look", () => {
    expect(told(impliedGrowth, rows("12%", "5亿元", "5亿元"))).toEqual([
      expect.stringMatching(/^info indicators\.1\.target indicators\.2\.target .*推算增长 0\.00%/),
    ]);
  });

  it("that its level implies is right", () => {
    expect(told(impliedGrowth, rows("12%", "5亿元", "5.6亿元"))).toEqual([]);
  });
});

describe("a promised event", () => {
  const goal = { "goals.expected": "承办第三届全县中小学生运动会，促进学生健康。" };
  const account = "全年完成各项教学任务，开展体育活动进校园，组织教师培训，改善办学条件。".repeat(8);

  it("that no result tells of is found", () => {
    expect(findingsOf(promisedEvents, { ...goal, "results.text": account })).toMatchObject([
      { code: "CC-34", severity: "warning", places: [{ path: "goals.expected" }] },
    ]);
  });

  it("that a result tells of is right, under a shorter name as well", () => {
    expect(told(promisedEvents, { ...goal, "results.text": `${account}10月举办中学生运动会。` })).toEqual([]);
  });

  it("is not asked for before there is an account", () => {
    expect(told(promisedEvents, { ...goal, "results.text": "全年工作顺利。" })).toEqual([]);
  });
});
