import { describe, expect, it } from "vitest";
import type { Scheme } from "../../../src/core/score/scheme.js";
import { type ScoreTable, scoreReport } from "../../../src/core/score/score-report.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { formOf, ledgerOf } from "../form/form-of.js";
import { schemeOf } from "./scheme-of.js";

const form = formOf(`
- id: funds
  title: 资金
  table:
    kind: money
    columns: [{id: initial, label: 年初, role: budget.initial}, {id: adjusted, label: 预算, role: budget.adjusted}, {id: executed, label: 执行, role: budget.executed}]
    rows: [{id: total, label: 总额, role: funds.total}]
- id: goals
  title: 目标
  list: {of: 目标, named: name, entry: names}
  fields: [{id: name, label: 目标, kind: text}]
  sections:
    - id: indicators
      title: 绩效指标
      list: {of: 指标, named: name, entry: rows, role: indicators}
      fields:
        - {id: level1, label: 一级, kind: text, role: indicator.level1}
        - {id: name, label: 三级指标, kind: text, role: indicator.level3}
        - {id: op, label: 性质, kind: text, optional: true, role: indicator.op}
        - {id: target, label: 目标, kind: cell, role: indicator.target}
        - {id: actual, label: 实际, kind: cell, role: indicator.actual}
        - {id: weight, label: 分值, kind: points, role: indicator.weight}
        - {id: tier, label: 档次, kind: text, optional: true, role: indicator.tier}
        - {id: score, label: 得分, kind: points, optional: true, role: indicator.score}
        - {id: handReason, label: 理由, kind: text, optional: true, role: indicator.handReason}
        - {id: reason, label: 原因, kind: text, optional: true, role: indicator.reason}
`);

type Row = Readonly<Record<string, string>>;

const money = { initial: "100", adjusted: "100", executed: "80" };

/** Two goals with these rows; 20 of the points for the execution of 80%. */
function tableOf(scheme: Scheme, goals: readonly (readonly Row[])[], funds: Row = money): ScoreTable {
  const figures: Record<string, string> = { goals: goals.map((_, index) => index + 1).join() };
  for (const [id, value] of Object.entries(funds)) figures[`funds.total.${id}`] = value;
  goals.forEach((rows, goal) => {
    const list = `goals.${goal + 1}.indicators`;
    figures[`goals.${goal + 1}.name`] = `目标${goal + 1}`;
    figures[list] = rows.map((_, index) => index + 1).join();
    rows.forEach((row, index) => {
      const whole = { level1: "产出", name: "指标", target: "≥10", actual: "10", weight: "40", ...row };
      for (const [id, value] of Object.entries(whole)) if (value !== "") figures[`${list}.${index + 1}.${id}`] = value;
    });
  });
  const [table] = scoreReport(ledgerOf(form, figures), scheme);
  if (table === undefined) throw new Error("no table");
  return table;
}

const settings = { points: { execution: 20, indicators: 80 } };
const plain = schemeOf(settings);
const numbers = ({ weight, sum, total }: ScoreTable) => [weight.toNumber(), sum.toNumber(), total?.toNumber() ?? null];

describe("the score table of goals with indicators of their own", () => {
  it("adds all of them to one execution and one total", () => {
    const table = tableOf(plain, [[{ actual: "9" }], [{}]]);
    expect(numbers(table)).toEqual([100, 92, 92]);
    expect(table.lines.map(({ path }) => path)).toEqual(["goals.1.indicators.1", "goals.2.indicators.1"]);
    expect(table.execution?.score?.toNumber()).toBe(16);
  });

  it("takes an operator that stands apart from the target", () => {
    expect(tableOf(plain, [[{ op: "≤", target: "10", actual: "8" }], [{}]]).lines[0]).toMatchObject({
      rule: "reverse",
    });
    expect(tableOf(plain, [[{ op: "定性", target: "10", actual: "8" }], [{}]]).lines[0]?.rule).toBe("qualitative");
  });
});

describe("an indicator that does not apply", () => {
  const none = { target: "不适用", actual: "不适用", weight: "10" };
  const rows = [[{ weight: "70", actual: "9" }], [none]];

  it("is dropped and the rest rescaled to full", () => {
    const table = tableOf(schemeOf({ ...settings, notApplicable: "drop" }), rows);
    expect(numbers(table)).toEqual([100, 79, 87.78]);
    expect(table.dropped?.toNumber()).toBe(10);
    expect(table.groups).toMatchObject([{ level1: "产出" }]);
    expect(table.groups[0]?.weight.toNumber()).toBe(70);
  });

  it("keeps a missed rest below full in whole points", () => {
    const scheme = schemeOf({ ...settings, notApplicable: "drop", decimals: 0 });
    const all = { ...money, executed: "100" };
    expect(numbers(tableOf(scheme, [[{ weight: "70", target: "≥1000", actual: "999" }], [none]], all))[2]).toBe(99.9);
    expect(numbers(tableOf(scheme, [[{ weight: "70" }], [none]], all))[2]).toBe(100);
  });

  it("is 0 points, or left out, where the scheme says so", () => {
    expect(numbers(tableOf(schemeOf({ ...settings, notApplicable: "zero" }), rows))).toEqual([100, 79, 79]);
    expect(numbers(tableOf(plain, rows))).toEqual([90, 79, 79]);
  });

  it("needs neither actual value nor points", () => {
    const table = tableOf(plain, [[{ weight: "80" }], [{ ...none, actual: "", weight: "" }]]);
    expect(table.lines[1]).toMatchObject({ apart: true, working: { say: "work.not-applicable-out" } });
    expect(numbers(table)).toEqual([100, 96, 96]);
  });

  it("counts all the same when a person scored it", () => {
    const table = tableOf(schemeOf({ ...settings, notApplicable: "drop" }), [
      [{ weight: "70" }],
      [{ ...none, score: "8", handReason: "另行核定" }],
    ]);
    expect(numbers(table)).toEqual([100, 94, 94]);
    expect(table.lines[1]?.byHand).toBe(true);
  });
});

describe("the total", () => {
  const caps = [
    { executionBelow: 0.9, total: 89 },
    { executionBelow: 0.8, total: 79 },
  ];

  it("is not above the cap of its execution rate, and has the grade of what is left", () => {
    const grades = [
      { from: 90, label: "优" },
      { from: 80, label: "良" },
    ];
    const table = tableOf(schemeOf({ ...settings, caps, grades }), [[{}], [{}]]);
    expect(numbers(table)).toEqual([100, 96, 89]);
    expect(table).toMatchObject({ grade: "良", cap: { total: 89 } });
  });

  it("meets the hardest cap that holds, and none where it lies below", () => {
    const scheme = schemeOf({ ...settings, caps });
    expect(numbers(tableOf(scheme, [[{}], [{}]], { ...money, executed: "79.99" }))[2]).toBe(79);
    expect(tableOf(scheme, [[{ actual: "5" }], [{}]]).cap).toBeNull();
    expect(tableOf(scheme, [[{}], [{}]], { ...money, executed: "90" }).cap).toBeNull();
  });

  it("waits for every line that counts", () => {
    expect(numbers(tableOf(plain, [[{ target: "满意", actual: "良好" }], [{}]]))).toEqual([100, 56, null]);
    expect(numbers(tableOf(plain, [[], []]))).toEqual([20, 16, null]);
  });
});

describe("what the scheme wants explained", () => {
  const { words } = loadPrompts("prompts");
  const said = (explain: Record<string, unknown>, row: Row, funds: Row = money, more: Record<string, unknown> = {}) => {
    const table = tableOf(schemeOf({ ...settings, ...more, explain }), [[row], [{}]], funds);
    return [...(table.lines[0]?.explain ?? []), ...(table.execution?.explain ?? [])].map((one) =>
      words.render(one, "plain"),
    );
  };

  it("is nothing by default", () => {
    expect(said({}, { actual: "5" })).toEqual([]);
  });

  it.each([
    ["lost points", { lostPoints: true }, { actual: "9" }, money, ["扣了 4 分"]],
    ["a deviation", { deviation: 0.2 }, { actual: "8" }, money, ["偏离目标 20%"]],
    ["a deviation upwards", { deviation: 0.2 }, { actual: "13" }, money, ["偏离目标 30%"]],
    ["a small deviation", { deviation: 0.2 }, { actual: "9" }, money, []],
    ["little execution", { executionBelow: 0.9 }, {}, money, ["执行率 80%，低于 90%"]],
    [
      "hardly too little execution",
      { executionBelow: 0.8001 },
      {},
      { ...money, executed: "80.0099" },
      ["执行率 80.0099%，低于 80.01%"],
    ],
    ["enough execution", { executionBelow: 0.8 }, {}, money, []],
    ["every budget change", { budgetChange: 0 }, {}, { ...money, initial: "99" }, ["预算从 99 调整为 100"]],
    ["a budget change above a limit", { budgetChange: 0.1 }, {}, { ...money, initial: "80" }, ["预算从 80 调整为 100"]],
    ["a budget change within it", { budgetChange: 0.1 }, {}, { ...money, initial: "95" }, []],
  ])("is %s where it says so", (_, explain, row, funds, sentences) => {
    expect(said(explain, row, funds)).toEqual(sentences);
  });

  it("is what lies far above its target where that has an effect", () => {
    expect(said({}, { actual: "15" }, money, { farAbove: { effect: "explain" } })).toEqual([
      "大幅偏离目标（完成 150%）",
    ]);
    expect(said({}, { actual: "15" })).toEqual([]);
  });
});

describe("a row of which nothing but part is told (其中)", () => {
  const rows = [{ weight: "80" }, { name: "其中：脱贫户", weight: "", target: "≥4", actual: "3" }];

  it("counts for nothing in the sums and says whether it was reached", () => {
    const table = tableOf(plain, [rows]);
    expect(numbers(table)).toEqual([100, 96, 96]);
    expect(table.lines[1]).toMatchObject({ score: null, apart: true, reached: false, rule: "positive" });
  });

  it("is scored where it has points all the same", () => {
    const table = tableOf(plain, [[{ weight: "60" }, { ...rows[1], weight: "20" }]]);
    expect(table.lines[1]).toMatchObject({ apart: false });
    expect(table.lines[1]?.score?.toNumber()).toBe(15);
  });
});

describe("a table without points", () => {
  const none = schemeOf({ points: { execution: 0, indicators: 0 } });

  it("has no total, and tells of each line what was reached", () => {
    const table = tableOf(none, [
      [
        { weight: "", actual: "10" },
        { weight: "", actual: "9" },
        { weight: "", target: "2022年6月底前", actual: "2022年7月1日" },
        { weight: "", target: "有效", actual: "较有效" },
      ],
    ]);
    expect(table.total).toBeNull();
    expect(table.lines.map(({ reached }) => reached)).toEqual([true, false, false, null]);
    expect(table.lines.every(({ score, apart }) => score === null && apart)).toBe(true);
  });
});
