/** Figures of a blank form that follow from others: changes, sums, parts. */
import { describe, expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { readBlank } from "../../../src/documents/word/read-blank.js";
import { blankOf, type Line } from "./docx-table.js";
import { formOf, sampleOf } from "./sample.js";

function told(lines: readonly Line[]) {
  const all = tell(formOf(blankOf(lines)).form.understood);
  return {
    ...all,
    asked: all.fields.map(({ label }) => label),
    sums: Object.fromEntries(all.computed.map(({ label, computed }) => [label, computed])),
  };
}

const yearly = [
  "某某县部门收支情况表",
  ["项目|上年决算数|本年决算数|增减额|增减率（%）", "办公费||||", "差旅费||||", "合计||||"],
];

describe("columns that compare years", () => {
  test("are worked out from this year and the one before", () => {
    const { sums, asked, unsure } = told(yearly);
    expect(asked).toEqual(["办公费：上年决算数", "办公费：本年决算数", "差旅费：上年决算数", "差旅费：本年决算数"]);
    expect(sums["办公费：增减额"]).toBe("办公费：本年决算数-办公费：上年决算数");
    expect(sums["差旅费：增减率"]).toBe("(差旅费：本年决算数-差旅费：上年决算数)÷差旅费：上年决算数");
    expect(unsure).toEqual([]);
  });

  test("print what they come to, also in the row of the sum", () => {
    const { cells } = sampleOf(formOf(blankOf(yearly)).loaded);
    const at = (row: string, column: string): number => Number(cells[`funds.${row}.${column}`]?.text.replace("%", ""));
    expect(at("r4", "c2")).toBeCloseTo(at("r2", "c2") + at("r3", "c2"), 6);
    for (const row of ["r2", "r4"]) {
      expect(at(row, "c4")).toBeCloseTo(at(row, "c3") - at(row, "c2"), 6);
      expect(at(row, "c5")).toBeCloseTo((at(row, "c4") / at(row, "c2")) * 100, 2);
    }
  });

  test("a change without a year before it is asked and unsure, as a share of what is not told", () => {
    const { asked, unsure } = told(["某某县支出表", ["项目|预算数|执行数|变动率|占比", "办公费||||", "差旅费||||"]]);
    expect(asked).toEqual(expect.arrayContaining(["办公费：变动率", "差旅费：占比"]));
    expect(unsure.filter(({ why }) => why === "rate")).toHaveLength(4);
  });

  test("texts in the cells of a table of amounts are asked", () => {
    const { asked } = told(["某某县支出表", ["项目|预算数|执行数|经手科室", "办公费|||", "差旅费|||"]]);
    expect(asked).toEqual(expect.arrayContaining(["办公费：经手科室", "差旅费：经手科室"]));
  });
});

test("a sum in the last row is that of the rows above, subtotals first", () => {
  const { sums } = told([
    "某某县支出表",
    ["项目|预算数|执行数", "工资||", "津贴||", "小计||", "办公费||", "差旅费||", "小计||", "合计||"],
  ]);
  const rows = (name: string): string[] => Object.keys(sums).filter((label) => label.startsWith(name));
  expect(rows("小计")).not.toEqual([]);
  expect(sums["合计：预算数"]).toBe("小计：预算数+小计：预算数");
});

test("what 其中 divides is the sum of its parts, and a title's first amount is that of those below", () => {
  const { sums, asked } = told([
    "某某县项目申报表",
    "本年收入合计：　　　万元，其中：财政拨款：　　　万元，其他收入：　　　万元；本年支出合计：　　　万元。",
    [
      "项目资金（万元）v+|资金总额：|　<2>",
      "v|财政拨款：　　　其中：中央：　　　省级：　　　县级：　　　<3>",
      "v|其他资金：|<2>",
    ],
  ]);
  expect(sums).toEqual({
    本年收入合计: "本年收入合计：财政拨款+本年收入合计：其他收入",
    资金总额: "财政拨款+其他资金",
    财政拨款: "财政拨款：中央+财政拨款：省级+财政拨款：县级",
  });
  expect(asked).toContain("本年支出合计");
});

describe("blanks of other shapes", () => {
  test("a period and a hint in brackets beside a label are asked", () => {
    const { fields } = told([
      "某某县项目申报表",
      ["项目名称|<3>", "实施期限|　　年　　月至　　年　　月<3>", "立项依据|（文件名称、文号）<3>", "项目概况|<3>"],
    ]);
    expect(fields.map(({ label, kind, help }) => [label, kind, help])).toEqual([
      ["项目名称", "text", undefined],
      ["实施期限", "dateRange", undefined],
      ["立项依据", "long", "（文件名称、文号）"],
      ["项目概况", "long", undefined],
    ]);
  });

  test("blanks in a sentence are called by their own names and counted in the unit behind them", () => {
    const { fields } = told(["某某县部门报告", "本部门内设机构____个，下属单位____个；核定编制____人。"]);
    expect(fields.map(({ label, kind, unit }) => [label, kind, unit])).toEqual([
      ["本部门内设机构", "count", "个"],
      ["下属单位", "count", "个"],
      ["核定编制", "count", "人"],
    ]);
  });

  test("a score that nothing adds up to is asked, else it would print blank", () => {
    const report = ["某某县部门报告", "本部门自评得分____分。"];
    expect(told(report).asked).toEqual(["本部门自评得分"]);
    const table = [
      "一级指标|二级指标|三级指标|指标值|完成值|分值|得分",
      "产出指标|数量指标|||||",
      "满意度指标|服务对象满意度指标|||||",
    ];
    expect(told([...report, table]).asked).toEqual([]);
  });

  test("options keep their own brackets, and are found in a sentence", () => {
    const { fields } = told([
      "某某县项目自评表",
      ["自评等级|□优（90分及以上）□良（80-90分）□差"],
      "经自评，结论等级为：优□ 良□ 差□。",
      "填写时在所选项前的“□”内打“√”即可，不涉及的不选。",
    ]);
    expect(fields.map(({ label, options }) => [label, options])).toEqual([
      ["自评等级", ["优(90分及以上)", "良(80-90分)", "差"]],
      ["结论等级", ["优", "良", "差"]],
    ]);
  });

  test("reasons are texts, a printed unit is not asked, and what a reviewer signs is of others", () => {
    const { fields, left, form } = told([
      "某某县项目自评表",
      "填报单位：　　　　　　　　金额单位：元",
      ["项目|预算数|执行数|未执行完毕原因", "财政拨款|||", "其他资金|||"],
      ["主管部门审核意见|　　　　负责人（签字）：　　　　"],
    ]);
    expect(form.moneyUnit).toBe("元");
    expect(fields.filter(({ label }) => label.endsWith("原因")).map(({ kind }) => kind)).toEqual(["long", "long"]);
    expect(fields.map(({ label }) => label)).not.toEqual(expect.arrayContaining(["金额单位"]));
    expect(fields.some(({ label }) => label.startsWith("负责人"))).toBe(false);
    expect(left.some(({ why }) => why === "others")).toBe(true);
  });

  test("a column that counts the rows prints their numbers", () => {
    const lines = ["某某县任务表", ["序号|重点任务|完成情况", "1||", "2||"]];
    const printed = readBlank(sampleOf(formOf(blankOf(lines)).loaded, () => 3).file, "file");
    if ("problem" in printed) throw new Error(printed.problem.code);
    const table = printed.document.blocks.find(({ block }) => block === "table");
    const counted = table?.block === "table" ? table.cells.filter(({ col }) => col === 1).map(({ text }) => text) : [];
    expect(counted).toEqual(["序号", "1", "2", "3"]);
  });
});

describe("names that tell an amount only beside others that do", () => {
  const kinds = (rows: readonly string[]) =>
    Object.fromEntries(told(["某某县项目情况表", rows]).fields.map(({ label, kind }) => [label, kind]));

  test("are amounts in a row of amounts, and texts alone", () => {
    const { sums } = told(["某某县项目情况表", ["项目总投资||其中：资本金||专项债券||其他融资|"]]);
    expect(sums).toEqual({ 项目总投资: "项目总投资：资本金+项目总投资：专项债券+项目总投资：其他融资" });
    expect(kinds(["债券发行额|累计应付本息|累计项目收益|收益覆盖倍数", "|||"])).toEqual({
      债券发行额: "money",
      累计应付本息: "money",
      累计项目收益: "money",
      收益覆盖倍数: "number",
    });
    expect(kinds(["项目名称||专项债券|"])).toEqual({ 项目名称: "text", 专项债券: "text" });
  });
});

test.each<[string, string[], Record<string, string>, string[]]>([
  [
    "a changed budget, what is left of it and what was spent of it",
    ["年初预算数||年中调整数||调整后预算数|", "实际支出数||结余数||预算执行率|"],
    {
      调整后预算数: "年初预算数+年中调整数",
      结余数: "调整后预算数-实际支出数",
      预算执行率: "实际支出数÷调整后预算数",
    },
    [],
  ],
  [
    "a rate of its own name",
    ["公用经费预算数||公用经费决算数||公用经费控制率|"],
    { 公用经费控制率: "公用经费决算数÷公用经费预算数" },
    [],
  ],
  ["two units", ["预算数（元）||支出数（万元）||结余数（万元）|"], {}, []],
  [
    "two divisions beside each other",
    [
      "预算总额|<5>",
      "按资金来源分v+|一般公共预算||按支出用途分v+|人员类支出|",
      "v|政府性基金||v|运转类支出|",
      "v|单位资金||v|其他支出|",
    ],
    { 预算总额: "一般公共预算+政府性基金+单位资金" },
    [],
  ],
])("blanks beside their labels: %s", (_, rows, rules, unsure) => {
  const { sums, unsure: doubts } = told(["某某县部门情况表", "单位：万元", ["部门名称|<5>", ...rows]]);
  expect(sums).toEqual(rules);
  expect(doubts.map(({ why }) => why)).toEqual(unsure);
});

test("rows that each group names again are summed up for all, each once", () => {
  const block = (name: string): string[] => [`${name}v+|小计||`, "v|中央资金||", "v|省级资金||"];
  const { sums, asked } = told([
    "某某省转移支付情况表",
    ["资金来源<2>|预算数|执行数", "合计<2>||", "中央资金<2>||", "省级资金<2>||", ...block("甲县"), ...block("乙县")],
  ]);
  expect(sums["合计：预算数"]).toBe("甲县：小计：预算数+乙县：小计：预算数");
  expect(sums["中央资金：预算数"]).toBe("甲县：中央资金：预算数+乙县：中央资金：预算数");
  expect(asked.filter((label) => !label.includes("县"))).toEqual([]);
});

test("a change that the form does not explain is asked, and summed up in the row of sums with the amounts", () => {
  const blank = blankOf(["某某县支出表", ["项目|预算数|执行数|变动额", "办公费|||", "差旅费|||", "合计|||"]]);
  const { sums, unsure } = told(["某某县支出表", ["项目|预算数|执行数|变动额", "办公费|||", "差旅费|||", "合计|||"]]);
  expect(sums["合计：变动额"]).toBe("办公费：变动额+差旅费：变动额");
  expect(unsure.map(({ why }) => why)).toEqual(["rate", "rate"]);
  const { cells } = sampleOf(formOf(blank).loaded);
  const at = (cell: string): number => Number(cells[`funds.${cell}`]?.text);
  for (const column of ["c2", "c3", "c4"])
    expect(at(`r4.${column}`)).toBeCloseTo(at(`r2.${column}`) + at(`r3.${column}`), 6);
});

test.each([
  ["注：开工率＝已开工项目数÷安排项目数×100%。", { 开工率: "已开工÷本县共安排项目" }],
  ["注：开工率＝已开工项目数÷储备项目数×100%。", {}],
  ["注：以上按项目填写。", {}],
])("a share of counts in a sentence follows from what a note says: %s", (note, rules) => {
  const sentence = "截至月底，本县共安排项目____个，已开工____个，已完工____个，开工率____%。";
  const { sums, asked } = told(["某某县项目表", ["项目概况|"], sentence, note]);
  expect(sums).toEqual(rules);
  expect(asked.includes("开工率")).toBe(!("开工率" in rules));
});
