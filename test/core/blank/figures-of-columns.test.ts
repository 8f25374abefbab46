/** Columns that follow from others of their row, in tables whose rows are named and in rows that repeat. */
import { describe, expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { blankOf } from "./docx-table.js";
import { formOf } from "./sample.js";

interface Shape {
  /** Rows of heads, without the column of names. */
  readonly heads: readonly string[];
  /** Paragraphs below the table. */
  readonly notes?: readonly string[];
}

/** How many columns a row of heads covers. */
const columnsOf = (head: string): number =>
  head.split("|").reduce((sum, cell) => sum + Number(/<(\d)>/.exec(cell)?.[1] ?? 1), 0);

const amounts = ({ heads, notes = [] }: Shape) => {
  const [first = "", ...others] = heads;
  const merged = others.length > 0;
  const blanks = "|".repeat(columnsOf(first) - 1);
  return told([
    [`项目${merged ? "v+" : ""}|${first}`, ...others.map((head) => `v|${head}`), `甲类|${blanks}`, `乙类|${blanks}`],
    ...notes,
  ]);
};

function told(lines: readonly (string | readonly string[])[]) {
  const { form, loaded } = formOf(blankOf(["某某县资金情况表", ...lines]));
  const all = tell(form.understood);
  const row = Object.fromEntries(
    all.computed
      .filter(({ label }) => label.startsWith("甲类："))
      .map(({ label, computed }) => [label.replace("甲类：", ""), computed.replaceAll("甲类：", "")]),
  );
  return { row, unsure: all.unsure.map(({ why }) => why), loaded };
}

/** The same heads over rows that repeat: what is worked out there, by its head. */
function repeated({ heads, notes = [] }: Shape) {
  const [first = "", ...others] = heads;
  const rows = Array.from({ length: 3 }, () => `|${"|".repeat(columnsOf(first) - 1)}`);
  const merged = others.length > 0;
  const lines = [[`项目名称${merged ? "v+" : ""}|${first}`, ...others.map((head) => `v|${head}`), ...rows], ...notes];
  const { form } = formOf(blankOf(["某某县资金情况表", ...lines]));
  const lists = form.understood.parts.flatMap((part) => (part.part === "list" ? [part] : []));
  return lists.flatMap(({ columns }) => columns.filter(({ use }) => use === "compute").map(({ name }) => name));
}

type Rules = Record<string, string>;

describe("sums", () => {
  test.each<[string, string[], Rules]>([
    [
      "subtotals and what stands beside them",
      ["合计|财政拨款小计|中央|省级|其他资金"],
      { 合计: "财政拨款小计+其他资金", 财政拨款小计: "中央+省级" },
    ],
    [
      "subtotals under heads, the total last",
      ["上级资金<3>|本级资金<3>|合计v+", "中央|省级|小计|预算内|预算外|小计|v"],
      {
        上级资金小计: "上级资金中央+上级资金省级",
        本级资金小计: "本级资金预算内+本级资金预算外",
        合计: "上级资金小计+本级资金小计",
      },
    ],
    [
      "one name in each of several years",
      ["合计<2>|2031年<2>|2032年<2>", "申报数|批复数|申报数|批复数|申报数|批复数"],
      { 合计申报数: "2031年申报数+2032年申报数", 合计批复数: "2031年批复数+2032年批复数" },
    ],
    ["其中 over its parts", ["资金总额v+|其中<3>", "v|财政拨款|自有资金|其他"], { 资金总额: "财政拨款+自有资金+其他" }],
    [
      "a year before its quarters",
      ["全年申报数|一季度|二季度|三季度|四季度"],
      { 全年申报数: "一季度+二季度+三季度+四季度" },
    ],
    [
      "a year of planned quarters before what was spent up to now",
      ["全年预算v+|分季度用款计划<4>|累计支出v+", "v|一季度|二季度|三季度|四季度|v"],
      { 全年预算: "一季度+二季度+三季度+四季度" },
    ],
    [
      "a year behind its quarters",
      ["一季度|二季度|三季度|四季度|全年（万元）"],
      { 全年: "一季度+二季度+三季度+四季度" },
    ],
    [
      "a year of months",
      ["全年预算v+|用款计划<4>", "v|1-3月|4-6月|7-9月|10-12月"],
      { 全年预算: "1-3月+4-6月+7-9月+10-12月" },
    ],
    ["a year of halves", ["全年预算|上半年用款|下半年用款"], { 全年预算: "上半年用款+下半年用款" }],
    [
      "a budget beside quarters of spending",
      ["全年预算v+|实际支出<4>|累计支出v+", "v|一季度|二季度|三季度|四季度|v"],
      { 累计支出: "一季度+二季度+三季度+四季度" },
    ],
    ["months up to now are no parts", ["全年预算|1-3月|1-6月|1-9月|1-12月"], {}],
    ["three quarters are no year", ["全年预算|一季度|二季度|三季度"], {}],
  ])("%s", (_, heads, rules) => {
    expect(amounts({ heads }).row).toEqual(rules);
    expect(repeated({ heads }).length).toBe(Object.keys(rules).length);
  });
});

describe("rates and what is left", () => {
  test.each<[string, Shape, Rules, string[]]>([
    ["a rate of payment", { heads: ["预算数|已支付|支付率"] }, { 支付率: "已支付÷预算数" }, []],
    ["a rate of completion", { heads: ["计划投资|完成投资|完成率"] }, { 完成率: "完成投资÷计划投资" }, []],
    [
      "a rate in a budget without a name",
      { heads: ["下达资金|支付金额|支付进度(%)"] },
      { 支付进度: "支付金额÷下达资金" },
      [],
    ],
    ["a rate of arrival", { heads: ["计划数（万元）|到位数|到位率"] }, { 到位率: "到位数÷计划数" }, []],
    ["a rate of what arrived", { heads: ["到位资金|实际支出|支出率"] }, { 支出率: "实际支出÷到位资金" }, []],
    [
      "a rate that is told by its letters",
      { heads: ["预算数（1）|执行数（2）|执行率（3=2/1）"] },
      { 执行率: "执行数÷预算数" },
      [],
    ],
    [
      "a rate that is told by circled numbers",
      { heads: ["预算数①|执行数②|执行率③=②/①×100%|差额④=①-②"] },
      { 执行率: "执行数÷预算数", 差额: "预算数-执行数" },
      [],
    ],
    ["letters with an equals sign", { heads: ["指标数A|拨付数B|拨付比例C=B/A"] }, { 拨付比例: "拨付数÷指标数" }, []],
    [
      "a formula in a note",
      { heads: ["指标数（万元）|拨付数|拨付比例"], notes: ["注：拨付比例=拨付数÷指标数×100%。"] },
      { 拨付比例: "拨付数÷指标数" },
      [],
    ],
    [
      "a difference in the instructions",
      {
        heads: ["合同金额|结算金额|核减额"],
        notes: ["填报说明：", "1.核减额＝合同金额－结算金额；", "2.金额单位为万元。"],
      },
      { 核减额: "合同金额-结算金额" },
      [],
    ],
    ["what is left of a budget", { heads: ["预算数|实际支出|结转结余"] }, { 结转结余: "预算数-实际支出" }, []],
    ["what is not spent", { heads: ["到位资金|支出金额|结余资金"] }, { 结余资金: "到位资金-支出金额" }, []],
    ["a difference alone", { heads: ["批复金额|实际金额|差额"] }, { 差额: "批复金额-实际金额" }, ["usual", "usual"]],
    ["what is not paid", { heads: ["合同金额|已付款|未付款"] }, { 未付款: "合同金额-已付款" }, ["usual", "usual"]],
    [
      "a rate of two amounts alone",
      { heads: ["核定额|兑付额|兑付率"] },
      { 兑付率: "兑付额÷核定额" },
      ["usual", "usual"],
    ],
    [
      "a change behind both budgets",
      { heads: ["年初预算|调整后预算|调整金额|执行数"] },
      { 调整金额: "调整后预算-年初预算" },
      [],
    ],
    [
      "a change of the budget is no budget",
      { heads: ["年初预算数|调整数|全年预算数|全年执行数|执行率（%）|结余"] },
      { 全年预算数: "年初预算数+调整数", 执行率: "全年执行数÷全年预算数", 结余: "全年预算数-全年执行数" },
      ["usual", "usual"],
    ],
    [
      "a change before what arrived",
      { heads: ["预算批复数|调整数|实际到位数|实际支出数|支出率"] },
      { 支出率: "实际支出数÷实际到位数" },
      ["usual", "usual"],
    ],
    ["a change with no budget after it", { heads: ["年初预算数|年中追加（减）|执行数|执行率"] }, {}, ["rate", "rate"]],
    [
      "a change of the adjusted budget",
      { heads: ["全年预算数|调整数|全年执行数|执行率"] },
      { 执行率: "全年执行数÷全年预算数" },
      [],
    ],
    [
      "a note of three amounts",
      {
        heads: ["年初预算数|调增|调减|全年预算数|支出数|执行率"],
        notes: ["注：1.全年预算数=年初预算数+调增-调减；执行率=支出数÷全年预算数。"],
      },
      { 全年预算数: "年初预算数+调增-调减", 执行率: "支出数÷全年预算数" },
      [],
    ],
    [
      "a note about amounts of the same name in two groups",
      {
        heads: ["调整后预算数v+|1—8月<3>|全年预计<3>", "v|执行数|执行率|结余数|执行数|执行率|结余数"],
        notes: ["注：执行率=执行数/调整后预算数×100%；结余数=调整后预算数-执行数。"],
      },
      {
        "1—8月执行率": "1—8月执行数÷调整后预算数",
        "1—8月结余数": "调整后预算数-1—8月执行数",
        全年预计执行率: "全年预计执行数÷调整后预算数",
        全年预计结余数: "调整后预算数-全年预计执行数",
      },
      [],
    ],
    [
      "amounts only because others follow from them, and a multiple",
      { heads: ["收入|运营成本|净收益（A-B）|应付本息|收益覆盖倍数"], notes: ["注：净收益=收入-运营成本。"] },
      { 净收益: "收入-运营成本", 收益覆盖倍数: "净收益÷应付本息" },
      [],
    ],
    [
      "a row below the heads that numbers the columns",
      { heads: ["上年结转|本年下达|可用资金|本年支出|年末数额|支出进度", "1|2|3=1+2|4|5=3-4|6=4÷3×100%"] },
      { 可用资金: "上年结转+本年下达", 年末数额: "可用资金-本年支出", 支出进度: "本年支出÷可用资金" },
      [],
    ],
    [
      "amounts by letters",
      { heads: ["发行额（A）|还本（C）|付息（D）|偿还金额（C+D）"] },
      { 偿还金额: "还本+付息" },
      [],
    ],
    [
      "a name with brackets in a note",
      { heads: ["批复概算|完成投资|超概（节约）额"], notes: ["填表说明：超概（节约）额=完成投资-批复概算。"] },
      { 超概额: "完成投资-批复概算" },
      [],
    ],
    [
      "what was not spent is not what was spent",
      { heads: ["预算数|支出数|未执行数|支出进度"] },
      { 未执行数: "预算数-支出数", 支出进度: "支出数÷预算数" },
      [],
    ],
    [
      "people against the year before",
      { heads: ["上年人数|本年人数|增减人数|增减率"] },
      { 增减人数: "本年人数-上年人数", 增减率: "(本年人数-上年人数)÷上年人数" },
      [],
    ],
    [
      "people and amounts beside each other",
      { heads: ["上年人数|上年经费|本年人数|本年经费|增减人数|经费增减额"] },
      { 增减人数: "本年人数-上年人数", 经费增减额: "本年经费-上年经费" },
      [],
    ],
    ["what assets are still worth", { heads: ["原值|累计折旧|净值"] }, { 净值: "原值-累计折旧" }, []],
    ["own money of a project", { heads: ["总投资|资本金|资本金比例"] }, { 资本金比例: "资本金÷总投资" }, []],
    ["posts that are free", { heads: ["编制数|实有数|空编数"] }, { 空编数: "编制数-实有数" }, []],
    [
      "paid of a contract, not of a budget",
      { heads: ["预算金额|合同金额|已支付金额|支付率"] },
      { 支付率: "已支付金额÷合同金额" },
      [],
    ],
    ["a rate of nothing named", { heads: ["预算数|执行数|增值率"] }, {}, ["rate", "rate"]],
    ["reasons are no differences", { heads: ["预算数|执行数|差额原因"] }, {}, []],
  ])("%s", (_, shape, rules, unsure) => {
    const { row, unsure: doubts } = amounts(shape);
    expect(row).toEqual(rules);
    expect(doubts).toEqual(unsure);
    expect(repeated(shape).length).toBe(Object.keys(rules).length);
  });
});

test("a rate of rows that are all amounts is that of the adjusted budget", () => {
  const row = ["年初预算数|调整后预算数|决算数|完成率"];
  const { form } = formOf(blankOf(["某某县表", [`项目|${row[0] ?? ""}`, "基本支出||||", "项目支出||||"]]));
  const rates = tell(form.understood).computed.map(({ computed }) => computed);
  expect(rates).toEqual(["基本支出：决算数÷基本支出：调整后预算数", "项目支出：决算数÷项目支出：调整后预算数"]);
});

test("prices of several things have no sum", () => {
  const rows = ["设备名称|数量|单价（元）|金额（元）", "电脑|||", "打印机|||", "合计|||"];
  const { computed, fields } = tell(formOf(blankOf(["某某县表", rows])).form.understood);
  expect(computed.map(({ label }) => label)).toEqual(["合计：数量", "合计：金额"]);
  expect(fields.map(({ label }) => label)).not.toContain("合计：单价");
});
