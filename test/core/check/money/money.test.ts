import { describe, expect, it } from "vitest";
import { adjusted } from "../../../../src/core/check/money/adjusted.js";
import { departmentBudget } from "../../../../src/core/check/money/department-budget.js";
import { funds } from "../../../../src/core/check/money/funds.js";
import { growth } from "../../../../src/core/check/money/growth.js";
import { indicatorMoney } from "../../../../src/core/check/money/indicator-money.js";
import { lowExecution } from "../../../../src/core/check/money/low-execution.js";
import { priceTimesCount } from "../../../../src/core/check/money/price-times-count.js";
import { sums } from "../../../../src/core/check/money/sums.js";
import { placeKey } from "../../../../src/core/reading/place.js";
import { formOf } from "../../form/form-of.js";
import { schemeOf } from "../../score/scheme-of.js";
import { findingsOf, indicator, told } from "../sample-report.js";

describe("printed sums (CC-04)", () => {
  it("are what their parts add up to", () => {
    expect(told(sums, { printed: { "spending.projects": "213", "works.1.funds.total.executed": "118.00" } })).toEqual(
      [],
    );
    expect(told(sums, { printed: { "spending.projects": "231" } })).toEqual([
      "error spending.projects 支出·项目支出印的是 231，2 个分项加起来是 213，相差 18 万元",
    ]);
  });

  it("may be off by what rounding the parts can do, which is asked and no error", () => {
    expect(told(sums, { printed: { "spending.projects": "213.01" } })).toEqual([
      "warning spending.projects 支出·项目支出印的是 213.01，2 个分项加起来是 213，相差 0.01 万元，像是四舍五入造成的",
    ]);
  });

  it("name the parts as what they stand on", () => {
    expect(findingsOf([sums], { printed: { "spending.projects": "231" } })[0]?.figures).toEqual([
      "spending.projects",
      "works.1.funds.total.executed",
      "works.2.funds.total.executed",
    ]);
  });
});

describe("printed growth and shares (CC-05)", () => {
  it("follow from the two figures", () => {
    const right = {
      "spending.growth": "6.5%",
      "spending.share": "42.3%",
      "spending.change": "13",
      "spending.direction": "增加",
    };
    expect(told(growth, { printed: right })).toEqual([]);
    expect(told(growth, { printed: { "spending.growth": "-6.50%" } })).toEqual([]);
    expect(told(growth, { printed: { "spending.growth": "65.0%" } })).toEqual([
      "error spending.growth 支出·增减幅度印的是 65.0%，应为 6.50%（支出·项目支出 213；支出·上年项目支出 200；）",
    ]);
  });

  it("have the sign that their word says", () => {
    expect(told(growth, { printed: { "spending.direction": "减少" } })).toEqual([
      "error spending.direction 支出·增减印的是“减少”，按金额应为“增加”",
    ]);
  });
});

describe("budgets (CC-06, CC-07)", () => {
  it("of the whole are basic expenditure and projects together", () => {
    expect(told(departmentBudget)).toEqual([]);
    expect(told(departmentBudget, { figures: { "costs.basic.budget": "280" } })).toEqual([
      "error budget.total.initial costs.basic.budget 年初部门预算 500，基本支出 280 加各项目 210 是 490，相差 10",
      "info budget.total.adjusted costs.basic.budget 全年预算数 503 减去各项目 213 剩 290，基本支出预算·预算数是 280",
    ]);
  });

  it("leave enough for the basic part where only what was spent of it is known", () => {
    const bare = { "costs.basic.budget": null };
    expect(told(departmentBudget, { figures: bare })).toEqual([]);
    expect(told(departmentBudget, { figures: { ...bare, "budget.total.adjusted": "500" } })).toEqual([
      "info budget.total.adjusted spending.basic 全年预算数 500 减去各项目 213 剩 287，支出·基本支出是 290",
    ]);
  });

  it("are not compared while projects are missing", () => {
    expect(told(departmentBudget, { figures: { "works.2.funds.given.initial": null } })).toEqual([]);
  });

  it("that changed much are explained", () => {
    expect(told(adjusted)).toEqual([]);
    expect(told(adjusted, { figures: { "budget.total.initial": "400" } })).toEqual([
      "warning budget.total.adjusted budget.total.initial 资金总额·全年预算 503，年初是 400，增加 103（25.75%），没有说明",
    ]);
    const text = "年中追加县级疫苗储备资金103万元。";
    expect(told(adjusted, { figures: { "budget.total.initial": "400", "closing.text": text } })).toEqual([]);
  });

  it("of projects are asked about where the whole is quiet, from nothing too", () => {
    expect(told(adjusted, { figures: { "works.2.funds.given.initial": "0" } })).toEqual([
      "warning works.2.funds.total.adjusted works.2.funds.total.initial 乡村医生培训·资金总额·全年预算 95，年初是 0，增加 95，没有说明",
    ]);
  });
});

describe("slow spending (CC-08)", () => {
  const slow = { "works.2.funds.given.executed": "80" };

  it("is explained, below the scheme's limit", () => {
    expect(told(lowExecution)).toEqual([]);
    expect(told(lowExecution, { figures: slow })).toEqual([
      "warning works.2.funds.total.executed works.2.funds.total.adjusted 乡村医生培训·资金总额·全年执行 80，预算 95，执行率 84.21%，低于 90%，没有说明",
    ]);
  });

  it("is explained by a sentence that names the project", () => {
    const explained = (text: string) => told(lowExecution, { figures: { ...slow, "closing.text": text } });
    expect(explained("乡村医生培训尾款未支付，须待考核后结算。")).toEqual([]);
    expect(explained("部分项目支付进度较慢。")).toHaveLength(1);
  });

  it("is asked about from where on the scheme wants an explanation", () => {
    const strict = schemeOf({ explain: { executionBelow: 0.99 } });
    expect(told(lowExecution, { scheme: strict })).toEqual([
      "warning costs.purchases.final costs.purchases.budget 政府采购·决算数 19.6，预算 20，执行率 98%，低于 99%，没有说明",
    ]);
    expect(told(adjusted, { scheme: schemeOf({ explain: { budgetChange: 0 } }) })).toHaveLength(1);
  });

  it("of purchases counts too", () => {
    expect(told(lowExecution, { figures: { "costs.purchases.final": "2" } })).toEqual([
      "warning costs.purchases.final costs.purchases.budget 政府采购·决算数 2，预算 20，执行率 10%，低于 90%，没有说明",
    ]);
  });
});

describe("sources and splits (CC-16)", () => {
  /** A total and its sources. */
  const fundsOf = (rows: string) =>
    formOf(`
- id: funds
  title: 资金
  table:
    kind: money
    columns: [{id: initial, label: 年初预算, role: budget.initial}]
    rows: [${rows}]
`);

  it("split the same money on both sides", () => {
    expect(told(funds)).toEqual([]);
    expect(told(funds, { figures: { "income.other": "13" } })).toEqual([
      "error income.general income.other spending.basic spending.projects 按收入性质分合计 513，按支出性质分合计 503，相差 10",
    ]);
  });

  it("split what was spent or what there was", () => {
    const figures = { "income.other": "13", "spending.basic": "300" };
    expect(told(funds, { figures })).toEqual([
      "error income.general income.other budget.total.executed 按性质拆分合计 513，既不是全年执行数 503，也不是全年预算数 503",
    ]);
    expect(told(funds, { figures: { "budget.total.adjusted": "520" } })).toEqual([
      "info income.general income.other budget.total.adjusted 按收入性质拆分的合计 503 是全年执行数；全年预算数 520 没有拆分",
    ]);
  });

  it("make up the total where it is typed", () => {
    const typed = fundsOf(
      `{id: total, label: 总额, role: funds.total}, {id: given, label: 财政拨款, role: funds.appropriation}, {id: other, label: 其他, role: funds.other}`,
    );
    const figures = { "funds.total.initial": "10", "funds.given.initial": "7", "funds.other.initial": "3" };
    expect(told(funds, { of: typed, figures })).toEqual([]);
    expect(told(funds, { of: typed, figures: { ...figures, "funds.total.initial": "0" } })).toEqual([
      "error funds.total.initial funds.given.initial funds.other.initial 总额·年初预算 0，各来源加起来是 10",
    ]);
  });

  it("are nothing to hold against a total that is worked out of them and of sources without a role", () => {
    const summed = fundsOf(
      `{id: total, label: 总额, role: funds.total, derive: given + account}, {id: given, label: 财政拨款, role: funds.appropriation}, {id: account, label: 财政专户资金}`,
    );
    expect(told(funds, { of: summed, figures: { "funds.given.initial": "7", "funds.account.initial": "3" } })).toEqual(
      [],
    );
  });
});

describe("money in indicators (CC-22)", () => {
  const plan = formOf(`
- id: tasks
  title: 任务
  list: {of: 任务, named: name, entry: rows, role: tasks}
  fields:
    - {id: name, label: 任务名称, kind: text, role: task.name}
    - {id: content, label: 主要内容, kind: long, role: task.content}
    - {id: amount, label: 预算, kind: money, unit: 万元, role: funds.total}
- id: indicators
  title: 指标
  list: {of: 指标, named: name, entry: rows, role: indicators}
  fields:
    - {id: level2, label: 二级指标, kind: text, role: indicator.level2}
    - {id: name, label: 三级指标, kind: text, role: indicator.level3}
    - {id: target, label: 指标值, kind: cell, role: indicator.target}
`);
  const tasks = { "tasks.1.name": "基层党建", "tasks.1.content": "党员教育", "tasks.1.amount": "12" };

  it("fits into the budget lines on the same matter", () => {
    const money = (target: string) =>
      told(indicatorMoney, {
        of: plan,
        figures: { ...tasks, ...indicator("indicators.1", { level2: "成本指标", name: "党组织活动经费", target }) },
      });
    expect(money("≤12万元")).toEqual([]);
    expect(money("≤200000元")).toEqual([
      "warning indicators.1.target tasks.1.amount 「党组织活动经费」≤200000元；合计 20 万元，预算里对应的只有 12 万元（基层党建 12 万元；）",
    ]);
  });

  it("is an error when two indicators are all but one", () => {
    const figures = {
      ...tasks,
      ...indicator("indicators.1", { level2: "成本指标", name: "党组织书记工作补贴标准资金", target: "9万元" }),
      ...indicator("indicators.2", { level2: "成本指标", name: "党组织书记补贴标准资金", target: "8万元" }),
    };
    expect(findingsOf([indicatorMoney], { of: plan, figures }).map(({ severity }) => severity)).toEqual(["error"]);
  });

  it("of costs is no more than what was spent", () => {
    const cells = { level2: "成本指标", name: "诊室改造费用", target: "≤503万元", weight: "10" };
    const cost = (actual: string) => told(indicatorMoney, { figures: indicator("indicators.4", { ...cells, actual }) });
    expect(cost("503万元")).toEqual([]);
    expect(cost("510万元")).toEqual([
      "warning indicators.4.actual budget.total.executed 成本指标「诊室改造费用」510万元；合计 510 万元，超过执行数 503 万元",
    ]);
  });

  it("for each, times how many there are, points at the price that was counted with", () => {
    const price = { level2: "成本指标", name: "困难群众救助标准", weight: "5" };
    const count = { level2: "数量指标", name: "困难群众救助人数", target: "9000人", weight: "5" };
    const places = (target: string, actual: string) =>
      findingsOf([priceTimesCount], {
        figures: {
          ...indicator("indicators.4", { ...price, target, actual }),
          ...indicator("indicators.5", count),
        },
      }).flatMap((finding) => finding.places.map(placeKey));
    expect(places("5000元/人", "5000元/人")).toEqual(["indicators.4.target", "indicators.5.target"]);
    expect(places("≤6000元/人", "5000元/人")).toEqual(["indicators.4.actual", "indicators.5.target"]);
    expect(places("≤5000元/人", "≤5000元/人")).toEqual(["indicators.4.actual", "indicators.5.target"]);
    expect(places("≤5000元/人", "10元/人")).toEqual([]);
  });
});
