/** The report of an invented clinic, without a fault as it stands, and what checks tell of it once figures are changed. */
import type { Check } from "../../../src/core/check/check.js";
import type { Finding } from "../../../src/core/check/finding.js";
import { runChecks } from "../../../src/core/check/run-checks.js";
import type { Form } from "../../../src/core/form/form.js";
import { Ledger } from "../../../src/core/form/ledger.js";
import { placeKey } from "../../../src/core/reading/place.js";
import { nothingPrinted, type ReportContext } from "../../../src/core/reading/report-input.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { loadWords } from "../../../src/forms/load-words.js";
import { entriesOf } from "../../../src/play/play-ledger.js";
import { formOf } from "../form/form-of.js";
import { schemeOf } from "../score/scheme-of.js";

export const words = loadWords("templates");
export const prompts = loadPrompts("prompts").words;

const columns = `[{id: initial, label: 年初预算, role: budget.initial}, {id: adjusted, label: 全年预算, role: budget.adjusted}, {id: executed, label: 全年执行, role: budget.executed}]`;

export const indicatorFields = `
    - id: level2
      label: 二级指标
      kind: choice
      role: indicator.level2
      options:
        - {group: 产出指标, role: output, options: [数量指标, 质量指标, 时效指标, {label: 成本指标, role: cost}]}
        - {group: 效益指标, role: benefit, options: [经济效益指标, 社会效益指标]}
        - {group: 满意度指标, role: satisfaction, options: [服务对象满意度指标]}
    - {id: name, label: 三级指标, kind: text, role: indicator.level3}
    - {id: target, label: 年度指标值, kind: cell, role: indicator.target}
    - {id: weight, label: 分值, kind: points, role: indicator.weight}
    - {id: actual, label: 实际完成值, kind: cell, role: indicator.actual}
    - {id: score, label: 得分, kind: points, optional: true, role: indicator.score}
    - {id: why, label: 评分理由, kind: text, optional: true, role: indicator.handReason}
    - {id: reason, label: 偏差原因, kind: text, optional: true, role: indicator.reason}`;

const indicators = `list: {of: 指标, named: name, entry: rows, role: indicators}
  fields: ${indicatorFields}`;

export const form = formOf(
  `
- id: staff
  title: 人员
  fields:
    - {id: quota, label: 编制数, kind: count, unit: 人, role: staff.quota}
    - {id: inPost, label: 在职人数, kind: count, unit: 人, role: staff.inPost}
    - {id: nonQuota, label: 编外人员, kind: count, unit: 人, role: staff.nonQuota}
    - {id: ratio, label: 控制率, kind: percent, decimals: 2, role: control.ratio, derive: inPost / quota * 100}
- id: budget
  title: 预算
  table:
    kind: money
    unit: 万元
    columns: ${columns}
    rows: [{id: total, label: 资金总额, role: funds.total}]
  fields:
    - {id: rate, label: 执行率, kind: percent, decimals: 2, role: execution.rate, derive: total.executed / total.adjusted * 100}
- id: income
  title: 收入
  fields:
    - {id: general, label: 一般公共预算, kind: money, unit: 万元, role: income.general}
    - {id: other, label: 其他收入, kind: money, unit: 万元, role: income.other}
- id: spending
  title: 支出
  fields:
    - {id: basic, label: 基本支出, kind: money, unit: 万元, role: expenditure.basic}
    - {id: projects, label: 项目支出, kind: money, unit: 万元, decimals: 2, role: expenditure.project, derive: sum(works.funds.total.executed)}
    - {id: before, label: 上年项目支出, kind: money, unit: 万元}
    - {id: share, label: 项目支出占比, kind: percent, decimals: 2, role: share, derive: projects / (basic + projects) * 100}
    - {id: direction, label: 增减, kind: text, role: change.direction, derive: if projects < before then "减少" else "增加"}
    - {id: change, label: 增减额, kind: money, unit: 万元, decimals: 2, role: change.amount, derive: abs(projects - before)}
    - {id: growth, label: 增减幅度, kind: percent, decimals: 2, role: change.rate, derive: abs(projects - before) / before * 100}
- id: summary
  title: 支出情况
  narrative: summary.mustache
- id: costs
  title: 经费
  table:
    kind: money
    unit: 万元
    columns: [{id: budget, label: 预算数, role: costs.budget}, {id: final, label: 决算数, role: costs.final}]
    rows: [{id: purchases, label: 政府采购, role: costs.procurement}, {id: basic, label: 基本支出预算, role: costs.basic, columns: [budget]}]
- id: indicators
  title: 绩效指标
  ${indicators}
- id: works
  title: 项目
  list: {of: 项目, named: name, entry: names, role: projects}
  fields: [{id: name, label: 项目名称, kind: text, role: project.name}]
  sections:
    - id: funds
      title: 资金
      table:
        kind: money
        unit: 万元
        columns: ${columns}
        rows:
          - {id: total, label: 资金总额, role: funds.total, derive: given + kept}
          - {id: given, label: 财政拨款, role: funds.appropriation}
          - {id: kept, label: 上年结转, role: funds.carryOver, optional: true}
      fields:
        - {id: rate, label: 执行率, kind: percent, decimals: 2, role: execution.rate, derive: total.executed / total.adjusted * 100}
- id: closing
  title: 分析
  fields: [{id: text, label: 存在的问题, kind: long, optional: true}]
`,
  {
    "summary.mustache":
      "{{year}}年项目支出{{spending.projects}}万元，占总支出的{{spending.share}}，比上年{{spending.direction}}{{spending.change}}万元，{{spending.direction}}{{spending.growth}}。",
  },
);

export const scheme = schemeOf();

/** 90 points; every target reached, every amount in its place. */
export const faultless: Readonly<Record<string, string>> = {
  "staff.quota": "30",
  "staff.inPost": "28",
  "staff.nonQuota": "4",
  "budget.total.initial": "500",
  "budget.total.adjusted": "503",
  "budget.total.executed": "503",
  "income.general": "500",
  "income.other": "3",
  "spending.basic": "290",
  "spending.before": "200",
  "costs.purchases.budget": "20",
  "costs.purchases.final": "19.6",
  "costs.basic.budget": "290",
  ...indicator("indicators.1", {
    level2: "数量指标",
    name: "开展义诊场次",
    target: "≥12场",
    weight: "40",
    actual: "12场",
  }),
  ...indicator("indicators.2", {
    level2: "质量指标",
    name: "病历书写合格率",
    target: "≥95%",
    weight: "30",
    actual: "97%",
  }),
  ...indicator("indicators.3", {
    level2: "服务对象满意度指标",
    name: "患者满意度",
    target: "≥90%",
    weight: "20",
    actual: "96%",
  }),
  ...work("works.1", "疫苗冷链设备更新", "115", "118", "118"),
  ...work("works.2", "乡村医生培训", "95", "95", "95"),
};

export function indicator(path: string, cells: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([id, text]) => [`${path}.${id}`, text]));
}

function work(path: string, name: string, initial: string, adjusted: string, executed: string): Record<string, string> {
  const given = `${path}.funds.given`;
  return {
    [`${path}.name`]: name,
    [`${given}.initial`]: initial,
    [`${given}.adjusted`]: adjusted,
    [`${given}.executed`]: executed,
  };
}

export interface Change {
  readonly figures?: Readonly<Record<string, string | null>>;
  readonly printed?: Readonly<Record<string, string>>;
  readonly others?: ReportContext["others"];
  readonly of?: Form;
  readonly scheme?: ReportContext["scheme"];
}

/** The faultless report with other figures (null: without); another form starts with none. */
export function ledgerWith({ figures = {}, of }: Change = {}, year = 2024): Ledger {
  const all = { ...(of === undefined ? faultless : {}), ...figures };
  const answers = Object.entries(all).flatMap(([path, text]) => (text === null ? [] : [[path, text] as const]));
  const { entries, unread } = entriesOf(of ?? form, new Map(answers));
  if (unread.length > 0) throw new Error(JSON.stringify(unread));
  return new Ledger(of ?? form, { unit: "清水镇卫生院", year }, new Map()).with(entries);
}

export function findingsOf(checks: readonly Check[] | undefined, change: Change = {}): Finding[] {
  const { printed = {}, others = [] } = change;
  const values = new Map(Object.entries(printed));
  const context = {
    scheme: change.scheme === undefined ? scheme : change.scheme,
    printed: { ...nothingPrinted, values },
    others,
    words,
  };
  return runChecks(ledgerWith(change), context, checks);
}

/** Severity, places and sentence of every finding, one line each. */
export function told(checks: Check | readonly Check[], change: Change = {}): string[] {
  return findingsOf([checks].flat(), change).map(
    ({ severity, places, say }) => `${severity} ${places.map(placeKey).join(" ")} ${prompts.render(say, "plain")}`,
  );
}
