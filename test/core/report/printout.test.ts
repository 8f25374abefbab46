import { describe, expect, it } from "vitest";
import type { Form } from "../../../src/core/form/form.js";
import type { PrintModel, PrintValue } from "../../../src/core/report/print-model.js";
import { type PrintShape, printShape } from "../../../src/core/report/print-shape.js";
import { printout } from "../../../src/core/report/printout.js";
import { formOf, ledgerOf } from "../form/form-of.js";
import { schemeOf } from "../score/scheme-of.js";

const scheme = schemeOf({
  grades: [
    { from: 90, label: "优" },
    { from: 0, label: "差" },
  ],
});
const labels = { score: "得分", execution: "执行得分", total: "总分" };

const indicators = `
      title: 绩效指标
      list: {of: 指标, named: name, entry: rows, role: indicators}
      fields:
        - id: level2
          label: 二级指标
          kind: choice
          role: indicator.level2
          options: [{group: 产出, options: [数量, 质量, 时效]}, {group: 效益, options: [社会, 其他]}]
        - {id: name, label: 三级指标, kind: text, role: indicator.level3}
        - {id: target, label: 目标, kind: cell, role: indicator.target}
        - {id: actual, label: 实际, kind: cell, role: indicator.actual}
        - {id: weight, label: 分值, kind: points, role: indicator.weight}
        - {id: score, label: 得分, kind: points, optional: true, role: indicator.score}
        - {id: reason, label: 偏差原因, kind: text, optional: true, role: indicator.reason}`;

const funds = `
      title: 资金
      table:
        kind: money
        columns: [{id: adjusted, label: 预算, role: budget.adjusted}, {id: executed, label: 执行, role: budget.executed}]
        rows: [{id: total, label: 总额, role: funds.total}]
      fields:
        - {id: rate, label: 执行率, kind: percent, decimals: 2, role: execution.rate, derive: total.executed / total.adjusted * 100}`;

const form: Form = {
  ...formOf(`
    - id: unit1
      title: 单位
      fields:
        - {id: name, label: 单位名称, kind: text, default: unit}
        - {id: note, label: 备注, kind: text, optional: true}
        - {id: head, label: 负责人, kind: text}
    - id: funds${funds}
    - id: indicators${indicators}
    - id: projects
      title: 项目
      list: {of: 项目, named: name, entry: names}
      fields: [{id: name, label: 项目名称, kind: text}]
      sections:
        - id: funds${funds.replaceAll("\n", "\n    ")}
        - id: indicators${indicators.replaceAll("\n", "\n    ")}
`),
  scheme: { fixed: "test" },
};

const filled: Record<string, string> = {
  "unit1.head": "某某某",
  "funds.total.adjusted": "817.31",
  "funds.total.executed": "776.26",
};

/** Rows of indicators by their level-2 classes, each worth one point and reached. */
function rowsOf(list: string, classes: readonly string[]): Record<string, string> {
  const rows = classes.flatMap((level2, index) =>
    Object.entries({ level2, name: `第${index + 1}条`, target: "≥5", actual: "5", weight: "1" }).map(
      ([id, value]) => [`${list}.${index + 1}.${id}`, value] as const,
    ),
  );
  return { [list]: classes.map((_, index) => index + 1).join(","), ...Object.fromEntries(rows) };
}

function print(figures: Readonly<Record<string, string>>, more: { draft?: boolean; form?: Form; scheme?: null } = {}) {
  const report = { ledger: ledgerOf(more.form ?? form, figures), scheme: more.scheme === null ? null : scheme };
  return printout(report, { draft: more.draft ?? false, labels });
}

describe("what a report prints", () => {
  it("stands where the form has it, with defaults, derived figures and scores", () => {
    const { model } = print({ ...filled, ...rowsOf("indicators", ["数量"]) });
    expect(model).toMatchObject({
      year: "2024",
      unit: "某某中心",
      draft: false,
      unit1: { name: "某某中心", note: null, head: "某某某" },
      funds: { total: { adjusted: "817.31", executed: "776.26" }, rate: "94.98%" },
      execution: { points: "10", rate: "94.98%", score: "9.50" },
      indicators: [{ number: "1", level1: "产出", level1Points: "1", name: "第1条", weight: "1", score: "1.00" }],
      total: { weight: "11", score: "10.50", grade: "差" },
      projects: [],
    });
  });

  it("adds up points as they were given: no more decimals than theirs", () => {
    const rows = rowsOf("indicators", ["数量", "质量", "数量"]);
    const { model } = print({ ...filled, ...rows, "indicators.1.weight": "2.5", "indicators.2.weight": "20" });
    expect(model).toMatchObject({ indicators: [{ level1Points: "23.5" }, {}, {}], total: { weight: "33.5" } });
  });

  it("leaves blank what is optional, and in a draft marks what is missing", () => {
    const { model } = print({ "funds.total.adjusted": "5" }, { draft: true });
    expect(model.unit1).toEqual({ name: "某某中心", note: null, head: { missing: "负责人" } });
    expect(model.funds).toMatchObject({ total: { adjusted: "5", executed: { missing: "总额·执行" } }, rate: null });
    expect(model.total).toMatchObject({ score: null, grade: null });
  });

  it("marks a score that only a person can give in a draft, and none that waits for other figures", () => {
    const open = { indicators: "1", "indicators.1.name": "满意度", "indicators.1.weight": "5" };
    const judged = { ...open, "indicators.1.target": "满意", "indicators.1.actual": "较满意" };
    expect(print(open, { draft: true }).model.indicators).toMatchObject([{ score: null, target: { missing: "目标" } }]);
    expect(print(judged, { draft: true }).model.indicators).toMatchObject([{ score: { missing: "得分" } }]);
  });

  it("prints the rate that the execution's score comes from, also where the scheme divides by the initial budget", () => {
    const own = formOf(`
    - id: funds${funds.replace("columns: [", "columns: [{id: initial, label: 年初, role: budget.initial}, ")}
    - id: indicators${indicators}
`);
    const report = {
      ledger: ledgerOf({ ...own, scheme: { fixed: "test" } }, { ...filled, "funds.total.initial": "1000" }),
      scheme: schemeOf({ execution: { base: "initial" } }),
    };
    expect(printout(report, { draft: false, labels }).model).toMatchObject({
      funds: { rate: "94.98%" },
      execution: { rate: "77.63%", score: "7.76" },
    });
  });

  it("leaves blank the score of an indicator that does not apply", () => {
    const row = { level2: "数量", name: "节能率", target: "不适用", actual: "不适用", weight: "5" };
    const figures = Object.entries(row).map(([id, value]) => [`indicators.1.${id}`, value]);
    const { model } = print({ indicators: "1", ...Object.fromEntries(figures) }, { draft: true });
    expect(model.indicators).toMatchObject([{ score: null, target: "不适用" }]);
  });

  it("keeps a number as it was typed", () => {
    const ledger = ledgerOf(form, filled).with([{ path: "funds.total.executed", raw: "776.260", value: "776.26" }]);
    expect(printout({ ledger, scheme }, { draft: true, labels }).model.funds).toMatchObject({
      total: { executed: "776.260" },
    });
  });

  it("prints a computed amount with as many decimals as those have that it comes from", () => {
    const sums = formOf(`
    - id: funds
      title: 资金
      fields:
        - {id: one, label: 拨款, kind: money, unit: 万元}
        - {id: two, label: 其他, kind: money, unit: 万元, optional: true}
        - {id: both, label: 小计, kind: money, unit: 万元, derive: one + two}
        - {id: all, label: 合计, kind: money, unit: 万元, derive: both + sum(costs.amount)}
        - {id: third, label: 三分之一, kind: money, unit: 万元, derive: one / 3}
    - id: costs
      title: 开支
      list: {of: 开支, named: name, entry: rows}
      fields:
        - {id: name, label: 名称, kind: text}
        - {id: amount, label: 金额, kind: money, unit: 万元}
`);
    const money = (figures: Record<string, string>): unknown =>
      print(figures, { form: sums, scheme: null }).model.funds;
    expect(money({ "funds.one": "300", "funds.two": "20" })).toMatchObject({ both: "320", all: "320" });
    expect(money({ "funds.one": "300.00", "funds.two": "20" })).toMatchObject({
      one: "300.00",
      two: "20",
      both: "320.00",
    });
    const costs = { costs: "1", "costs.1.name": "场地", "costs.1.amount": "0.125" };
    expect(money({ "funds.one": "300.0", ...costs })).toMatchObject({ both: "300.0", all: "300.125" });
    expect(money({ "funds.one": "1.00" })).toMatchObject({ third: "0.33333333333333" });
  });

  it("prints an amount at its field's decimals, typed or computed", () => {
    const sums = formOf(`
    - id: funds
      title: 资金
      fields:
        - {id: one, label: 拨款, kind: money, unit: 万元}
        - {id: all, label: 合计, kind: money, unit: 万元, decimals: 2, derive: one}
        - {id: own, label: 其中, kind: money, unit: 万元, decimals: 2}
`);
    expect(print({ "funds.one": "350", "funds.own": "7.5" }, { form: sums, scheme: null }).model.funds).toEqual({
      one: "350",
      all: "350.00",
      own: "7.50",
    });
  });

  it("prints each row of a list with sections and scores of its own", () => {
    const { model } = print({
      ...filled,
      projects: "3,1",
      "projects.3.name": "甲项目",
      "projects.1.name": "乙项目",
      "projects.3.funds.total.adjusted": "97.76",
      "projects.3.funds.total.executed": "82.36",
      ...rowsOf("projects.3.indicators", ["质量"]),
    });
    expect(model.projects).toMatchObject([
      {
        number: "1",
        name: "甲项目",
        execution: { score: "8.42" },
        indicators: [{ level2: "质量" }],
        total: { score: "9.42" },
      },
      { number: "2", name: "乙项目", execution: { score: null }, indicators: [], total: { score: null } },
    ]);
  });

  it("has a name for people at every cell, so that versions can be compared", () => {
    const { cells } = print({
      ...filled,
      projects: "1",
      "projects.1.name": "甲项目",
      ...rowsOf("projects.1.indicators", ["数量"]),
    });
    expect(cells).toMatchObject({
      "unit1.head": { label: "单位·负责人", text: "某某某" },
      "funds.total.executed": { label: "总额·执行", text: "776.26" },
      "execution.score": { label: "执行得分", text: "9.50" },
      "projects.1.indicators.1.actual": { label: "甲项目·第1条·实际", text: "5" },
      "projects.1.indicators.1.@score": { label: "甲项目·第1条·得分", text: "1" },
    });
    expect(Object.values(cells).filter(({ label }) => /^·|·$|^$/.test(label))).toEqual([]);
  });
});

describe("the names that a template may use", () => {
  it.each<[string, Form, { scheme?: null }]>([
    ["of a form that scores", form, {}],
    ["of a form that does not", { ...form, scheme: null }, { scheme: null }],
  ])("%s are those that a report prints, and no others", (_, of, more) => {
    const figures = {
      ...filled,
      projects: "1",
      ...rowsOf("indicators", ["数量"]),
      ...rowsOf("projects.1.indicators", ["数量"]),
    };
    const shape = namesOfShape(printShape(of), "");
    expect(namesOfModel(print(figures, { form: of, ...more }).model, "").toSorted()).toEqual(shape.toSorted());
    expect(namesOfModel(print(figures, { form: of, draft: true, ...more }).model, "").toSorted()).toEqual(
      shape.toSorted(),
    );
  });
});

describe("rows of indicators", () => {
  const marks = (classes: readonly string[]): string[] => {
    const { model } = print({ ...filled, ...rowsOf("indicators", classes) });
    return (Array.isArray(model.indicators) ? model.indicators : []).map((row: PrintModel) => {
      const set = ["first", "rest", "group", "rest2"].filter((mark) => row[mark] === true);
      expect(row.top).toBe(row.number === "1");
      return `${String(row.level1)} ${String(row.level2)} ${set.join("+")}`;
    });
  };

  it.each([
    [["数量"], ["产出 数量 first"]],
    [
      ["数量", "数量"],
      ["产出 数量 first", "产出 数量 rest"],
    ],
    [
      ["数量", "质量"],
      ["产出 数量 first", "产出 质量 group"],
    ],
    [
      ["数量", "质量", "质量", "质量"],
      ["产出 数量 first", "产出 质量 group", "产出 质量 rest2", "产出 质量 rest2"],
    ],
    [
      ["数量", "数量", "质量", "时效", "时效"],
      ["产出 数量 first", "产出 数量 rest", "产出 质量 group", "产出 时效 group", "产出 时效 rest2"],
    ],
    [
      ["数量", "社会"],
      ["产出 数量 first", "效益 社会 first"],
    ],
    // Classes that do not stand together are brought together, in the order in which they first appear.
    [
      ["质量", "社会", "数量", "质量", "其他", "社会"],
      ["产出 质量 first", "产出 质量 rest", "产出 数量 group", "效益 社会 first", "效益 社会 rest", "效益 其他 group"],
    ],
    [
      ["社会", "数量", "社会", "数量"],
      ["效益 社会 first", "效益 社会 rest", "产出 数量 first", "产出 数量 rest"],
    ],
  ])("of %j are marked %j", (classes, expected) => {
    expect(marks(classes)).toEqual(expected);
  });

  it("count their level-1 points over all of the class, and number the rows as printed", () => {
    const { model } = print({ ...filled, ...rowsOf("indicators", ["数量", "社会", "质量"]) });
    expect(model.indicators).toMatchObject([
      { number: "1", name: "第1条", level1Points: "2" },
      { number: "2", name: "第3条", level1Points: "2" },
      { number: "3", name: "第2条", level1Points: "1" },
    ]);
  });

  it("are grouped where nothing is scored as well", () => {
    const { model } = print(rowsOf("indicators", ["数量", "质量"]), { scheme: null });
    expect(model.indicators).toMatchObject([
      { level1: "产出", first: true, score: null },
      { level1: "产出", group: true, score: null },
    ]);
  });
});

function namesOfShape(shape: PrintShape, at: string): string[] {
  return Object.entries(shape).flatMap(([name, inner]) =>
    inner === true ? [at + name] : namesOfShape(inner.fields, `${at}${name}.`),
  );
}

/** A list's names are those of its rows. */
function namesOfModel(model: PrintModel, at: string): string[] {
  return Object.entries(model).flatMap(([name, inner]) => {
    if (isRows(inner)) return [...new Set(inner.flatMap((row) => namesOfModel(row, `${at}${name}.`)))];
    return isModel(inner) ? namesOfModel(inner, `${at}${name}.`) : [at + name];
  });
}

function isRows(value: PrintValue | undefined): value is readonly PrintModel[] {
  return Array.isArray(value);
}

function isModel(value: PrintValue | undefined): value is PrintModel {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("missing" in value);
}
