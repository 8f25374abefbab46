import { describe, expect, it } from "vitest";
import type { Check } from "../../../../src/core/check/check.js";
import { baseline } from "../../../../src/core/check/indicator/baseline.js";
import { cannotFail } from "../../../../src/core/check/indicator/cannot-fail.js";
import { classFits } from "../../../../src/core/check/indicator/class-fits.js";
import { costControl } from "../../../../src/core/check/indicator/cost-control.js";
import { history } from "../../../../src/core/check/indicator/history.js";
import { kindsOverYears } from "../../../../src/core/check/indicator/kinds-over-years.js";
import { nameAndUnit } from "../../../../src/core/check/indicator/name-and-unit.js";
import { noCurrency } from "../../../../src/core/check/indicator/no-currency.js";
import { noRoomAbove } from "../../../../src/core/check/indicator/no-room-above.js";
import { overHundred } from "../../../../src/core/check/indicator/over-hundred.js";
import { scaleSlip } from "../../../../src/core/check/indicator/scale-slip.js";
import { staff } from "../../../../src/core/check/indicator/staff.js";
import { unitsDiffer } from "../../../../src/core/check/indicator/units-differ.js";
import { valueForm } from "../../../../src/core/check/indicator/value-form.js";
import { withoutStandard } from "../../../../src/core/check/indicator/without-standard.js";
import { costPerPerson } from "../../../../src/core/check/money/cost-per-person.js";
import { noBasicExpenditure } from "../../../../src/core/check/money/no-basic-expenditure.js";
import { controlRatio } from "../../../../src/core/check/report/control-ratio.js";
import { overQuota } from "../../../../src/core/check/report/over-quota.js";
import { noPointsColumn } from "../../../../src/core/check/score/no-points-column.js";
import { pointsNotPositive } from "../../../../src/core/check/score/points-not-positive.js";
import { pointsSum } from "../../../../src/core/check/score/points-sum.js";
import type { Form } from "../../../../src/core/form/form.js";
import type { Scheme } from "../../../../src/core/score/scheme.js";
import { formOf } from "../../form/form-of.js";
import { findingsOf, indicator, scheme, told } from "../sample-report.js";

const weights = [noPointsColumn, pointsNotPositive, pointsSum];
const percent = [overHundred, noRoomAbove];
const plausible = [costControl, costPerPerson, noBasicExpenditure];
const unitsMatch = [kindsOverYears, noCurrency, scaleSlip, unitsDiffer];

/** A declaration: targets with the two years before them, no scores. */
const declaration: Form = {
  ...formOf(`
- id: indicators
  title: 指标
  list: {of: 指标, named: name, entry: rows, role: indicators}
  fields:
    - {id: level2, label: 二级指标, kind: text, optional: true, role: indicator.level2}
    - {id: name, label: 三级指标, kind: text, role: indicator.level3}
    - {id: early, label: 前年, kind: cell, optional: true, role: indicator.yearBefore}
    - {id: late, label: 上年, kind: cell, optional: true, role: indicator.lastYear}
    - {id: target, label: 目标值, kind: cell, role: indicator.target}
    - {id: standard, label: 绩效标准, kind: text, optional: true, role: indicator.standard}
`),
  kind: "goal",
};

/** What a check tells of one indicator in a declaration. */
function wanted(check: Check | readonly Check[], cells: Readonly<Record<string, string>>): string[] {
  return told(check, { of: declaration, figures: indicator("indicators.1", cells), scheme: null });
}

/** What a check tells of one more indicator in the clinic's report. */
function reported(check: Check | readonly Check[], cells: Readonly<Record<string, string>>): string[] {
  return told(check, { figures: indicator("indicators.4", { level2: "数量指标", weight: "5", ...cells }) });
}

it.each([
  staff,
  history,
  ...percent,
  ...unitsMatch,
  valueForm,
  nameAndUnit,
  classFits,
  ...plausible,
  cannotFail,
  withoutStandard,
  baseline,
])("a report without a fault is silent ($code)", (check) => expect(told(check)).toEqual([]));

describe("staff (CC-21)", () => {
  it("in an indicator are no more than the unit has", () => {
    const cells = { name: "本单位人员培训覆盖", target: "≥30人", actual: "32人" };
    expect(reported(staff, cells)).toEqual([]);
    expect(reported(staff, { ...cells, actual: "40人" })).toEqual([
      "error indicators.4.actual staff.quota staff.inPost staff.nonQuota 本单位人员培训覆盖写 40人，本单位一共只有 34 人（编制数 30；在职人数 28；编外人员 4；）",
    ]);
  });

  it("are others where the indicator speaks of others", () => {
    expect(reported(staff, { name: "义诊服务村民人数", target: "≥400人", actual: "412人" })).toEqual([]);
  });

  it("in post beyond the quota are asked about, and the printed ratio follows", () => {
    expect(told(overQuota, { figures: { "staff.inPost": "31" } })).toEqual([
      "warning staff.inPost staff.quota 在职 31 人，超过编制 30 人",
    ]);
    expect(told(controlRatio, { printed: { "staff.ratio": "93%" } })).toEqual([]);
    expect(told(controlRatio, { printed: { "staff.ratio": "100%" } })).toEqual([
      "error staff.ratio 人员·控制率印的是 100%，按金额算是 93.33%",
    ]);
  });
});

describe("targets and the years before (CC-28)", () => {
  it("do not fall behind what was reached", () => {
    const cells = { name: "家庭医生签约户数", early: "800户", late: "950户", target: "≥900户" };
    expect(wanted(history, cells)).toEqual([
      "warning indicators.1.target 「家庭医生签约户数」目标 ≥900户，低于上年 950户；",
    ]);
    expect(wanted(history, { ...cells, target: "≥950户" })).toEqual([]);
  });

  it("may fall where less is better", () => {
    expect(wanted(history, { name: "平均候诊时间", late: "35分钟", target: "≤30分钟" })).toEqual([]);
    expect(wanted(history, { name: "平均候诊时间", late: "25分钟", target: "≤30分钟" })).toHaveLength(1);
  });

  it("do not leap without a word", () => {
    expect(wanted(history, { name: "业务收入", late: "1.2亿元", target: "12亿元" })).toEqual([
      "warning indicators.1.target 「业务收入」目标 12亿元，上年 1.2亿元，相差三倍以上；是不是小数点或单位写错了",
    ]);
    expect(wanted(history, { name: "新设科室", late: "1个", target: "3个" })).toEqual([]);
  });
});

describe("percentages (CC-29)", () => {
  it("of what cannot exceed the whole do not", () => {
    expect(reported(percent, { name: "疫苗接种覆盖率", target: "≥95%", actual: "103%" })).toEqual([
      "error indicators.4.actual 「疫苗接种覆盖率」实际完成值 103%，这个率不会超过 100%",
    ]);
    expect(reported(percent, { name: "年度计划完成率", target: "≥95%", actual: "103%" })).toEqual([]);
  });

  it("of satisfaction leave some room", () => {
    expect(wanted(percent, { name: "就诊群众满意度", target: "100%" })).toEqual([
      "info indicators.1.target 「就诊群众满意度」满意度目标定为 100%，没有余地",
    ]);
  });
});

describe("units and scales (CC-30)", () => {
  it("are the same in target and actual", () => {
    expect(reported(unitsMatch, { name: "购置病床", target: "≥20张", actual: "22套" })).toEqual([
      "warning indicators.4.actual indicators.4.target 「购置病床」目标 ≥20张，实际 22套，单位不一样",
    ]);
    expect(reported(unitsMatch, { name: "改造用房", target: "≥200㎡", actual: "210平方米" })).toEqual([]);
  });

  it("of money say 元, and half of it is worse than none", () => {
    const cells = { name: "设备采购金额", target: "≤3万元", actual: "2.9万" };
    expect(reported(unitsMatch, cells)).toEqual(["warning indicators.4.actual 「设备采购金额」2.9万；金额没有写“元”"]);
    expect(reported(unitsMatch, { ...cells, target: "≤3万" })).toEqual([
      "info indicators.4.target indicators.4.actual 「设备采购金额」≤3万、2.9万；金额没有写“元”",
    ]);
    expect(reported(unitsMatch, { name: "发放宣传册", target: "2万", actual: "2.1万" })).toEqual([]);
  });

  it("are asked about when they are off by ten thousand", () => {
    expect(reported(unitsMatch, { name: "培训费", target: "≤5万元", actual: "4.8元" })).toEqual([
      "warning indicators.4.actual indicators.4.target 「培训费」目标 ≤5万元，实际完成值 4.8元，相差约 10417 倍，是不是单位写错了",
    ]);
  });

  it("stay the same over the years", () => {
    expect(wanted(unitsMatch, { name: "门诊收入", early: "增长5%", late: "全县第一", target: "900万元" })).toEqual([
      "error indicators.1.target indicators.1.late indicators.1.early 「门诊收入」上年 全县第一；前年 增长5%；目标值 900万元；几年的口径不同，没法比较",
    ]);
    expect(
      wanted(unitsMatch, { name: "门诊收入", early: "（2023年增设）", late: "800万元", target: "900万元" }),
    ).toEqual([]);
  });
});

describe("how values are written (CC-31)", () => {
  it("an actual is measured", () => {
    expect(reported(valueForm, { name: "病案归档率", target: "≥95%", actual: "≥96%" })).toEqual([
      "warning indicators.4.actual 「病案归档率」实际值写的是 ≥96%；实际值应是测出来的数",
    ]);
    expect(reported(valueForm, { name: "改造完成时间", target: "2024年10月底前", actual: "9月底前" })).toEqual([]);
  });

  it("a year that is over has a fact", () => {
    expect(wanted(valueForm, { name: "病案归档率", late: "≥95%", target: "≥95%" })).toEqual([
      "error indicators.1.late 「病案归档率」上年 ≥95%；以往年度写的是“≥”一类的目标，不是实际值",
    ]);
  });

  it("a target holds the number that was measured", () => {
    expect(reported(valueForm, { name: "急诊响应", target: "及时响应群众需求", actual: "98%" })).toEqual([
      "warning indicators.4.target 「急诊响应」目标写的是“及时响应群众需求”；目标里没有数，实际值却有",
    ]);
  });

  it("a target is no question, no other indicator, and one value", () => {
    expect(wanted(valueForm, { name: "制度建设", target: "是否健全" })[0]).toMatch(
      /^warning indicators\.1\.target .*是一个问题/,
    );
    expect(wanted(valueForm, { name: "改善就诊环境", target: "群众认可度≥90%" })[0]).toMatch(/^info .*像是另一条指标/);
    expect(wanted(valueForm, { name: "巡诊", target: "巡诊≥4次，覆盖≥9个村" })[0]).toMatch(/^info .*一格里写了几个值/);
  });

  it("in a declaration most targets have an operator, or none is missed", () => {
    const rows = (targets: readonly string[]) =>
      findingsOf([valueForm], {
        of: declaration,
        scheme: null,
        figures: Object.assign(
          {},
          ...targets.map((target, index) => indicator(`indicators.${index + 1}`, { name: "某事", target })),
        ),
      }).map(({ places }) => places.length);
    expect(rows(["8次", "30人", "≥5期"])).toEqual([2]);
    expect(rows(["8次", "≥30人", "≥5期"])).toEqual([]);
    expect(rows(["100%", "100%", "≥5期"])).toEqual([]);
  });
});

describe("names (CC-32, CC-33)", () => {
  it("of rates have percentages, of counts have none, of times have dates", () => {
    expect(reported(nameAndUnit, { name: "随访覆盖率", target: "≥300人", actual: "96%" })).toEqual([
      "warning indicators.4.target 「随访覆盖率」≥300人；名称是率，值却是数量",
    ]);
    expect(reported(nameAndUnit, { name: "随访人次", target: "≥95%", actual: "300人次" })).toEqual([
      "warning indicators.4.target 「随访人次」≥95%；名称是数量，值却是百分数",
    ]);
    expect(reported(nameAndUnit, { name: "改造完成时间", target: "100%", actual: "2024年9月" })).toEqual([
      "warning indicators.4.target 「改造完成时间」100%；名称是时间，值却不是",
    ]);
    expect(reported(nameAndUnit, { name: "随访及时率", target: "≥95%", actual: "96%" })).toEqual([]);
  });

  it("do not hold the target", () => {
    expect(reported(nameAndUnit, { name: "新建村卫生室3个", target: "3个", actual: "3个" })).toEqual([
      "info indicators.4.name 「新建村卫生室3个」把数写进了指标名称",
    ]);
    expect(reported(nameAndUnit, { name: "救治100万元以上大病人数", target: "3人", actual: "3人" })).toEqual([]);
    expect(reported(nameAndUnit, { name: "2024年巡诊次数", target: "3次", actual: "3次" })).toEqual([]);
  });

  it.each([
    ["患者满意率", "质量指标", "96%", "量的是满意度"],
    ["预算执行率", "成本指标", "96%", "说的是预算执行进度"],
    ["药品配送及时率", "质量指标", "96%", "说的是时间、时效"],
    ["药品采购总额", "质量指标", "96万元", "值是金额"],
    ["开设专科门诊数", "质量指标", "3个", "量的是数量"],
    ["设备安装率", "经济效益指标", "96%", "说的是做了没有，属于产出"],
    ["医疗器械产值增长", "质量指标", "6%", "量的是经济效益"],
  ])("stand under their class: not %s under %s", (name, level2, actual, what) => {
    expect(reported(classFits, { name, level2, target: actual, actual })).toEqual([
      `warning indicators.4.level2 「${name}」放在${level2}；${what}`,
    ]);
  });

  it.each([
    ["新增就业人数", "经济效益指标", "30人"],
    ["药品配送及时率", "时效指标", "96%"],
    ["门诊收入", "经济效益指标", "96万元"],
    ["服务能力提升率", "社会效益指标", "9%"],
    ["指数", "质量指标", "1.2"],
  ])("may stand where they fit: %s under %s", (name, level2, actual) => {
    expect(reported(classFits, { name, level2, target: actual, actual })).toEqual([]);
  });
});

describe("the amounts of the funds as an indicator (CC-33)", () => {
  it.each([
    ["门诊改造资金", 1],
    ["门诊改造成本", 0],
  ])("are the budget's execution once more, but for a cost: %s", (name, count) => {
    const cells = { level2: "成本指标", weight: "5", name, target: "≤520万元", actual: "503万元" };
    const figures = { ...indicator("indicators.4", cells), "budget.total.adjusted": "520" };
    expect(told(classFits, { figures })).toHaveLength(count);
  });
});

describe("what cannot be judged (CC-37, CC-38, CC-39)", () => {
  it("is a year against itself", () => {
    const cells = { level2: "时效指标", name: "完成时间", target: "2024年", actual: "2024年" };
    expect(reported(cannotFail, cells)).toEqual([
      "warning indicators.4.target 「完成时间」目标 2024年，实际 2024年；只写年份，怎么做都算完成",
    ]);
    expect(reported(cannotFail, { ...cells, target: "2024年11月底前", actual: "2024年" })).toEqual([]);
  });

  it("is a word that is its own answer", () => {
    const cells = { level2: "社会效益指标", name: "就医环境", target: "明显改善", actual: "明显改善" };
    expect(reported(withoutStandard, cells)).toEqual([
      "info indicators.4.actual 「就医环境」目标“明显改善”，实际“明显改善”；没有调查或数据支撑",
    ]);
    expect(reported(withoutStandard, { name: "消防验收", target: "合格", actual: "合格" })).toEqual([]);
  });

  it("is a lesser word with nearly all points", () => {
    const cells = { name: "就医环境", target: "明显改善", actual: "有所改善", weight: "10", score: "9" };
    expect(reported(withoutStandard, cells)).toEqual([
      "info indicators.4.score 「就医环境」目标“明显改善”，实际“有所改善”；没有达到目标的说法，得分却在最高一档",
    ]);
    expect(reported(withoutStandard, { ...cells, score: "6" })).toEqual([]);
  });

  it("is a word in a declaration, unless a survey measures it", () => {
    const cells = { name: "就医环境", target: "明显改善" };
    expect(wanted(withoutStandard, cells)).toEqual([
      "warning indicators.1.target 「就医环境」明显改善；没有说怎样算达到",
    ]);
    expect(wanted(withoutStandard, { ...cells, standard: "问卷调查" })).toEqual([]);
  });

  it("is more or less in percent of nobody knows what", () => {
    expect(wanted(baseline, { name: "候诊时间", target: "缩短20%" })).toEqual([
      "warning indicators.1.target 「候诊时间」缩短20%；没有说和什么比",
    ]);
    expect(wanted(baseline, { name: "候诊时间", target: "较上年缩短20%" })).toEqual([]);
    expect(wanted(baseline, { name: "候诊时间", late: "下降3%", target: "下降5%" })).toEqual([]);
    expect(wanted(baseline, { name: "门诊量", target: "增长5%" })).toEqual([]);
    expect(wanted(baseline, { name: "医疗事故数", target: "下降5%" })).toEqual([]);
  });
});

describe("what is hardly true (CC-36)", () => {
  it("costs are under control although much was not spent", () => {
    const cells = indicator("indicators.4", {
      level2: "成本指标",
      name: "成本控制率",
      target: "100%",
      weight: "5",
      actual: "100%",
    });
    expect(told(plausible, { figures: cells })).toEqual([]);
    expect(told(plausible, { figures: { ...cells, "budget.total.adjusted": "700" } })).toEqual([
      "warning indicators.4.actual budget.total.executed 「成本控制率」100%，而预算没有全部执行（503 ÷ 700 = 71.86%，× 10 = 7.19），这条指标算的是什么没有说清",
    ]);
  });

  it("a unit has no basic expenditure", () => {
    expect(told(plausible, { figures: { "spending.basic": "0" } })).toEqual([
      "info spending.basic 基本支出是 0，人员和公用经费是不是在别处列支",
    ]);
  });

  it("one task pays its people several times what another does", () => {
    const tasks = formOf(`
- id: tasks
  title: 任务
  list: {of: 任务, named: name, entry: rows, role: tasks}
  fields:
    - {id: name, label: 任务名称, kind: text, role: task.name}
    - {id: content, label: 主要内容, kind: long, role: task.content}
    - {id: amount, label: 预算, kind: money, unit: 万元, role: funds.total}
`);
    const figures = {
      ...indicator("tasks.1", { name: "保洁", content: "4名保洁员工资", amount: "20" }),
      ...indicator("tasks.2", { name: "导诊", content: "3名导诊员工资及社保", amount: "60" }),
    };
    expect(told(plausible, { of: tasks, figures, scheme: null })).toEqual([
      "info tasks.1.amount tasks.2.amount 「保洁」20 万元 4 人，人均 5 万元；「导诊」60 万元 3 人，人均 20 万元；相差三倍以上",
    ]);
    expect(told(plausible, { of: tasks, figures: { ...figures, "tasks.2.amount": "30" }, scheme: null })).toEqual([]);
  });
});

describe("a form without points (CC-02)", () => {
  it("is worth a word in a declaration, and asked about in an evaluation that is scored", () => {
    const figures = indicator("indicators.1", { name: "义诊", target: "≥4场" });
    const severities = (of: Form, by: Scheme | null) =>
      findingsOf(weights, { of, figures, scheme: by }).map(({ severity }) => severity);
    const evaluation = { ...declaration, kind: "evaluation" as const };
    expect(severities(declaration, null)).toEqual(["info"]);
    expect(severities(evaluation, scheme)).toEqual(["warning"]);
    expect(severities(evaluation, null)).toEqual([]);
  });
});
