/** Which rows of a table of amounts add up to which: each figure is counted once, wherever sums stand. */
import { describe, expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { Ledger } from "../../../src/core/form/ledger.js";
import { blankOf } from "./docx-table.js";
import { formOf, printed, sampleOf } from "./sample.js";

/** Rows by their names; a name that follows `|` stands behind the one that covers it. */
function table(rows: readonly string[]) {
  const cells = rows.map((row) => `${row}|`);
  const wide = rows.some((row) => row.includes("|"));
  return blankOf(["某某县资金表", [wide ? "项目<2>|金额（万元）" : "项目|金额（万元）", ...cells]]);
}

interface Summed {
  /** By the number of a row those that it adds up, from 1. */
  readonly sums: Readonly<Record<number, readonly number[]>>;
  readonly unsure: readonly string[];
  /** What each row prints where the rows that are asked hold 1, 2, 4 …. */
  readonly printed: readonly number[];
  readonly asked: readonly number[];
}

function summed(rows: readonly string[]): Summed {
  const { form, loaded } = formOf(table(rows));
  const items = form.understood.parts.flatMap((part) => (part.part === "matrix" ? part.items : []));
  const rowOf = (key: string): number => Number(items.find((item) => item.key === key)?.cell?.row.slice(1)) - 1;
  const asked = items.filter(({ use }) => use === "ask").map(({ key }) => rowOf(key));
  const col = items[0]?.cell?.column ?? "";
  const path = (row: number): string => `funds.r${row + 1}.${col}`;
  const held = asked.map((row, index) => {
    const value = String(2 ** index);
    return [path(row), { raw: value, value }] as const;
  });
  const { cells } = printed(loaded, new Ledger(loaded.form, { unit: "某某中心", year: 2031 }, new Map(held)));
  return {
    sums: Object.fromEntries(
      items.flatMap(({ key, rule }) => (rule?.rule === "sum" ? [[rowOf(key), rule.of.map(rowOf)]] : [])),
    ),
    unsure: form.understood.unsure.map(({ why }) => why),
    printed: rows.map((_, index) => Number(cells[path(index + 1)]?.text ?? Number.NaN)),
    asked,
  };
}

type Sums = Record<number, number[]>;

test.each<[string, string[], Sums]>([
  ["a total first", ["合计", "甲", "乙", "丙"], { 1: [2, 3, 4] }],
  ["a total last", ["甲", "乙", "丙", "合计"], { 4: [1, 2, 3] }],
  [
    "a total first, subtotals before their parts",
    ["合计", "小计", "甲", "乙", "小计", "丙", "丁"],
    { 1: [2, 5], 2: [3, 4], 5: [6, 7] },
  ],
  [
    "a total first, subtotals behind their parts",
    ["合计", "甲", "乙", "小计", "丙", "丁", "小计"],
    { 1: [4, 7], 4: [2, 3], 7: [5, 6] },
  ],
  [
    "a total last, subtotals before their parts",
    ["小计", "甲", "乙", "小计", "丙", "丁", "合计"],
    { 1: [2, 3], 4: [5, 6], 7: [1, 4] },
  ],
  [
    "a total last, subtotals behind their parts",
    ["甲", "乙", "小计", "丙", "丁", "小计", "合计"],
    { 3: [1, 2], 6: [4, 5], 7: [3, 6] },
  ],
  [
    "named subtotals",
    ["全市合计", "市辖区小计", "甲区", "乙区", "县小计", "丙县", "丁县"],
    { 1: [2, 5], 2: [3, 4], 5: [6, 7] },
  ],
  [
    "合计 within 总计",
    ["总计（万元）", "基本支出合计", "人员", "公用", "项目支出合计", "甲", "乙"],
    { 1: [2, 5], 2: [3, 4], 5: [6, 7] },
  ],
  [
    "合计 and more within 总计 below",
    ["财政拨款收入", "其他收入", "本年收入合计", "上年结转", "收入总计"],
    { 3: [1, 2], 5: [3, 4] },
  ],
  [
    "three sums within each other",
    ["总计", "合计", "小计", "甲", "乙", "小计", "丙", "丁", "合计", "戊", "己"],
    { 1: [2, 9], 2: [3, 6], 3: [4, 5], 6: [7, 8], 9: [10, 11] },
  ],
  ["only subtotals", ["全市合计", "市本级小计", "区县小计"], { 1: [2, 3] }],
  ["only subtotals, the total last", ["本级小计", "下级小计", "部门合计"], { 3: [1, 2] }],
  ["rows beside subtotals", ["合计", "市本级", "区县小计", "甲区", "乙区"], { 1: [2, 3], 3: [4, 5] }],
  ["rows beside subtotals, the total last", ["甲区", "乙区", "区县小计", "市本级", "合计"], { 3: [1, 2], 5: [3, 4] }],
  ["a row beside fiscal money", ["合计", "财政拨款小计", "中央资金", "省级资金", "自筹资金"], { 1: [2, 5], 2: [3, 4] }],
  [
    "three levels of numbers",
    ["合计", "一、基本支出", "（一）人员经费", "1.工资", "2.津贴", "（二）公用经费", "二、项目支出", "1.甲", "2.乙"],
    { 1: [2, 7], 2: [3, 6], 3: [4, 5], 7: [8, 9] },
  ],
  [
    "three levels of numbers, the total last",
    ["一、基本支出", "（一）人员经费", "1.工资", "2.津贴", "（二）公用经费", "二、项目支出", "三、合计"],
    { 1: [2, 5], 2: [3, 4], 7: [1, 6] },
  ],
  [
    "numbered sums",
    ["合计", "一、基本支出小计", "1.人员", "2.公用", "二、项目支出小计", "1.甲", "2.乙", "三、其他"],
    { 1: [2, 5, 8], 2: [3, 4], 5: [6, 7] },
  ],
  [
    "subtotals at the end of numbered groups",
    ["一、基本支出", "1.人员", "2.公用", "小计", "二、项目支出", "1.甲", "2.乙", "小计", "合计"],
    { 1: [4], 4: [2, 3], 5: [8], 8: [6, 7], 9: [1, 5] },
  ],
  ["a subtotal of numbered rows beside others", ["合计", "小计", "1.甲", "2.乙", "其他资金"], { 1: [2, 5], 2: [3, 4] }],
  [
    "其中 below a sum and below its part",
    ["合计", "其中：财政拨款", "其中：中央", "省级", "其他资金"],
    { 1: [2, 5], 2: [3, 4] },
  ],
  [
    "其中 below rows of a sum",
    ["资金总额", "财政资金", "其中：中央", "省级", "自筹资金", "其中：银行贷款"],
    { 1: [2, 5], 2: [3, 4] },
  ],
  [
    "其中 with numbers",
    ["合计", "财政资金", "其中：1.中央", "2.省级", "3.市级", "自有资金"],
    { 1: [2, 6], 2: [3, 4, 5] },
  ],
  [
    "其中 with numbers, one of them with 其中 of its own",
    ["三公经费", "其中：1.出国费", "2.公车费", "其中：购置", "运行", "3.接待费"],
    { 1: [2, 3, 6], 3: [4, 5] },
  ],
  ["numbers in brackets", ["上年结转（1）", "本年下达（2）", "可用资金（3=1+2）"], { 3: [1, 2] }],
  ["what is left in the end", ["上年结余", "本年收入", "本年支出", "本年收支结余", "年末滚存结余"], { 5: [1, 4] }],
  ["其中 behind the total tells more of it", ["甲", "乙", "合计", "其中：政府采购"], { 3: [1, 2] }],
  [
    "spaces before the names",
    ["合计", "基本支出", "　　人员经费", "　　公用经费", "项目支出"],
    { 1: [2, 5], 2: [3, 4] },
  ],
  ["a total centred by spaces", ["　　　合计", "甲", "乙", "　　　小计"], { 1: [4], 4: [2, 3] }],
  [
    "paragraphs set in, the names known",
    ["合计", "基本支出", "{2}人员经费", "{2}公用经费", "项目支出"],
    { 1: [2, 5], 2: [3, 4] },
  ],
  [
    "paragraphs set in by two steps",
    ["资金总额", "{1}财政拨款", "{2}中央", "{2}省级", "{1}单位资金", "{2}事业收入", "{2}经营收入"],
    { 1: [2, 5], 2: [3, 4], 5: [6, 7] },
  ],
  ["dashes before the names", ["资金总额", "财政拨款", "—中央", "—省级", "自筹资金"], { 1: [2, 5], 2: [3, 4] }],
  [
    "其中 before the first of several that are known parts",
    ["资金总额", "财政拨款", "单位资金", "其中：事业收入", "经营收入", "其他收入"],
    { 1: [2, 3], 3: [4, 5, 6] },
  ],
  [
    "其中 below one of three",
    ["合计", "因公出国（境）费", "公务用车购置及运行费", "其中：公务用车购置费", "公务用车运行费", "公务接待费"],
    { 1: [2, 3, 6], 3: [4, 5] },
  ],
  [
    "income and spending",
    ["收入合计", "财政拨款", "其他收入", "支出合计", "基本支出", "项目支出", "收支结余"],
    { 1: [2, 3], 4: [5, 6] },
  ],
  [
    "names that cover rows",
    ["合计<2>", "财政资金v+|小计", "v|中央", "v|省级", "自筹资金<2>"],
    { 1: [2, 5], 2: [3, 4] },
  ],
  [
    "names that cover rows, sums below",
    ["一、财政资金v+|中央", "v|省级", "v|小计", "二、其他资金v+|贷款", "v|自筹", "v|小计", "总计<2>"],
    { 3: [1, 2], 6: [4, 5], 7: [3, 6] },
  ],
  [
    "其中 that covers rows",
    ["合计<2>", "财政资金<2>", "其中v+|中央", "v|省级", "其他资金<2>"],
    { 1: [2, 5], 2: [3, 4] },
  ],
])("%s", (_, rows, sums) => {
  const found = summed(rows);
  expect(found.sums).toEqual(sums);
  // Every row prints what is asked below it, once.
  const worth = (row: number): number => {
    const at = found.asked.indexOf(row);
    return at >= 0 ? 2 ** at : (sums[row] ?? []).reduce((sum, part) => sum + worth(part), 0);
  };
  const named = rows.flatMap((row, index) => (row.includes("结余") ? [] : [index]));
  expect(named.map((index) => found.printed[index])).toEqual(named.map((index) => worth(index + 1)));
});

describe("rows that only their names or how far they are set in put below others are never added twice, and are looked at", () => {
  test.each<[string[], Sums]>([
    [["资金总额", "财政拨款", "单位资金", "事业收入", "经营收入", "其他收入"], { 1: [2, 3], 3: [4, 5, 6] }],
    [["资金总额", "财政拨款", "中央", "省级", "市级", "县级", "其他资金"], { 1: [2, 7], 2: [3, 4, 5, 6] }],
    [["合计", "财政拨款", "一般公共预算", "政府性基金", "国有资本经营预算", "单位资金"], { 1: [2, 6], 2: [3, 4, 5] }],
    [["基本支出", "人员经费", "公用经费", "项目支出", "合计"], { 1: [2, 3], 5: [1, 4] }],
    [["资金总额", "财政拨款", "社会投入", "{2}企业", "{2}个人"], { 1: [2, 3], 3: [4, 5] }],
    [["合计", "一、基本支出", "工资", "津贴", "二、项目支出", "甲", "乙"], { 1: [2, 5], 2: [3, 4], 5: [6, 7] }],
  ])("%j", (rows, sums) => {
    expect(summed(rows)).toMatchObject({ sums, unsure: expect.arrayContaining(["sum", "sum"]) });
  });

  test("what stands behind a first 其中 may be a further part", () => {
    const rows = ["总计", "本级支出", "其中：基本支出", "项目支出", "对下转移支付"];
    expect(summed(rows)).toMatchObject({ sums: { 1: [2, 4, 5] }, unsure: ["sum"] });
  });

  test("names alone tell nothing where no row is the whole", () => {
    const rows = ["资金总额", "一般公共预算", "政府性基金", "事业收入", "其他收入"];
    expect(summed(rows)).toMatchObject({ sums: { 1: [2, 3, 4, 5] }, unsure: [] });
  });
});

describe("amounts beside one title, or in lines of one cell", () => {
  const told = (blank: Uint8Array): string[][] =>
    tell(formOf(blank).form.understood).computed.map(({ label, computed }) => [label, computed]);
  const all = [
    ["资金总额", "财政拨款+自有资金+其他资金"],
    ["自有资金", "事业收入+经营性收入"],
  ];
  test.each(["　　", "  ", "{2}", ""])("with %j before the parts", (space) => {
    const labels = ["资金总额", "财政拨款", "自有资金", `${space}事业收入`, `${space}经营性收入`, "其他资金"];
    const rows = labels.map((label, index) => `${index === 0 ? "资金（万元）v+" : "v"}|${label}|`);
    expect(told(blankOf(["某某表", ["项目名称<2>|", ...rows]]))).toEqual(all);
    if (space === "{2}") return;
    const lines = labels.map((label) => `${label}：`).join('</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">');
    expect(told(blankOf(["某某表", ["项目名称|", `资金（万元）|${lines}`]]))).toEqual(all);
  });

  test("其中 on a line of its own", () => {
    const lines = ["年度资金总额：", "其中：财政拨款：", "其他资金："].join("</w:t></w:r></w:p><w:p><w:r><w:t>");
    const blank = blankOf(["某某表", ["项目名称|", `资金（万元）|${lines}`]]);
    expect(told(blank)).toEqual([["年度资金总额", "财政拨款+其他资金"]]);
  });
});

describe("what only the order tells", () => {
  test.each<[string[], string[]]>([
    [["合计", "小计", "甲", "乙", "丙"], ["sum"]],
    [["上年", "合计", "甲"], []],
    [["合计", "小计", "甲", "乙", "小计", "丙", "丁"], []],
  ])("%j: %j", (rows, unsure) => {
    expect(summed(rows).unsure).toEqual(unsure);
  });
});

describe("rows for projects below headings of groups", () => {
  const head = "项目名称|地点|金额（万元）";
  test.each<[string, string[]]>([
    ["an amount beside each heading", [head, "总计<2>|", "一、产业类<2>|", "||", "||", "二、设施类<2>|", "||"]],
    ["numbers of their own", [`序号|${head}`, "|总计||", "一|产业类||", "1|||", "2|||", "二|设施类||", "1|||"]],
    ["headings as wide as the table", [head, "一、产业类<3>", "||", "||", "二、设施类<3>", "||", "合计<2>|"]],
  ])("are a list for each, which heading and total add up: %s", (_, rows) => {
    const { form, loaded } = formOf(blankOf(["某某表", rows]));
    const told = tell(form.understood);
    expect(told.fields).toEqual([]);
    expect(told.lists.map(({ label, rows: lines }) => [label, lines.length])).toEqual([
      ["产业类", 2],
      ["设施类", 1],
    ]);
    const { cells } = sampleOf(loaded);
    const amounts = Object.entries(cells).flatMap(([path, { text }]) =>
      /^rows2?\.1\.c[34]$/.test(path) && /^[\d.]+$/.test(text) ? [Number(text)] : [],
    );
    expect(amounts).toHaveLength(2);
    const total = form.made.source.sections.flatMap(({ fields = [] }) => fields).at(-1);
    expect(total?.label).toMatch(/^[总合]计：金额$/);
    const whole = amounts.reduce((sum, one) => sum + one, 0).toFixed(2);
    expect(cells[`rows2Sum.${total?.id}`]?.text).toBe(whole);
  });
});

test.each([
  ["once", ["其中：|财政拨款|||", "|自有资金|||"]],
  ["over its rows", ["其中：v+|财政拨款|||", "v|自有资金|||"]],
])("其中 in a cell of its own, %s, is no blank, and the rows beside it are the parts", (_, parts) => {
  const rows = ["资金来源<2>|预算数|执行数|执行率", "资金总额<2>|||", ...parts];
  const told = tell(formOf(blankOf(["某某表", rows])).form.understood);
  expect(told.fields.map(({ label }) => label)).toEqual([
    ...["财政拨款：预算数", "财政拨款：执行数", "自有资金：预算数", "自有资金：执行数"],
  ]);
  expect(told.computed.map(({ computed }) => computed).slice(0, 2)).toEqual([
    "财政拨款：预算数+自有资金：预算数",
    "财政拨款：执行数+自有资金：执行数",
  ]);
});
