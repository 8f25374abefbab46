/** What is to be written in a blank, and what a form is as a whole. */
import { describe, expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { docxOf } from "../../documents/docx-of.js";
import { blankOf, type Line } from "./docx-table.js";
import { made } from "./made.js";
import { formOf } from "./sample.js";

const toldOf = (...lines: Line[]) => tell(formOf(blankOf(lines)).form.understood);
const kindsOf = (...lines: Line[]): string[] =>
  toldOf("某某表", ["项目名称|"], ...lines)
    .fields.slice(1)
    .map(({ label, kind, unit = "" }) => `${label} ${kind}${unit}`);

describe("of a blank", () => {
  test.each([
    ["（____年1—8月）", "年度 year"],
    ["（    年上半年）", "年度 year"],
  ])("a year stands before a part of it: %s", (line, expected) => {
    expect(kindsOf(line)).toEqual([expected]);
  });

  test.each([
    ["spaces before a unit", ["参加人员|共    人，其中专家    人"], ["共 count人", "专家 count人"]],
    ["a term in months", ["服务期限（月）|", "养护期限（天）|"], ["服务期限 number月", "养护期限 count天"]],
    [
      "two times of a title",
      ["政府采购金额|上年||本年|"],
      ["政府采购金额：上年 money万元", "政府采购金额：本年 money万元"],
    ],
    [
      "parts below two amounts",
      ["计划资金（万元）||到位资金（万元）|", "其中：中央财政||其中：中央财政|", "省财政||省财政|"],
      [
        ...["计划资金 money万元", "到位资金 money万元", "计划资金：中央财政 money万元", "到位资金：中央财政 money万元"],
        ...["计划资金：省财政 money万元", "到位资金：省财政 money万元"],
      ],
    ],
    [
      "rows of people by year",
      ["参保情况v+|项目|上年实际|本年计划数", "v|参保人数||", "v|其中：退休人员||"],
      [
        ...["参保情况：参保人数：上年实际 count人", "参保情况：参保人数：本年计划数 count人"],
        ...["参保情况：退休人员：上年实际 count人", "参保情况：退休人员：本年计划数 count人"],
      ],
    ],
    [
      "what follows the unit of a count",
      ["实施区域|涉及____个县（市、区），____个乡镇"],
      ["涉及县 count个", "乡镇 count个"],
    ],
    ["words of which one stays", ["是否制定整改方案|是/否"], ["是否制定整改方案 choice"]],
    ["options behind circled numbers", ["评价类型|①单位自评（ ）②部门评价（ ）"], ["评价类型 choice"]],
    [
      "goals of a period and a year",
      ["总体目标v+|实施期总目标|年度目标", "v|目标1：\n目标2：\n……|目标1：\n目标2：\n……"],
      ["实施期总目标 long", "年度目标 long"],
    ],
    [
      "a name over its blank",
      ["公开情况v+|是否公开|□是 □否|公开网址", "v|公开方式|□网站 □公示栏|"],
      ["是否公开 choice", "公开方式 choice", "公开网址 text"],
    ],
    [
      "names and blanks under each head",
      ["年度预算（万元）v+|资金总额|收入来源|支出结构", "v||财政拨款：|基本支出：", "v||上级补助：|项目支出："],
      [
        ...["资金总额 money万元", "收入来源：财政拨款 money万元", "支出结构：基本支出 money万元"],
        ...["收入来源：上级补助 money万元", "支出结构：项目支出 money万元"],
      ],
    ],
    [
      "two heads under an amount",
      ["资金来源v+|到位数<2>", "v|累计|其中：本年", "中央资金||", "自有资金||"],
      [
        ...["中央资金：累计 money万元", "中央资金：本年 money万元"],
        ...["自有资金：累计 money万元", "自有资金：本年 money万元"],
      ],
    ],
    [
      "amounts by when they are needed",
      ["资金来源|已安排资金|本年申请|以后年度", "财政资金|||", "自有资金|||"],
      [
        ...["财政资金：已安排资金 money万元", "财政资金：本年申请 money万元", "财政资金：以后年度 money万元"],
        ...["自有资金：已安排资金 money万元", "自有资金：本年申请 money万元", "自有资金：以后年度 money万元"],
      ],
    ],
    [
      "two times of amounts",
      ["项目|调整前|调整后", "财政资金||", "自有资金||"],
      [
        ...["财政资金：调整前 money万元", "财政资金：调整后 money万元"],
        ...["自有资金：调整前 money万元", "自有资金：调整后 money万元"],
      ],
    ],
    [
      "options without boxes",
      ["所属领域|（1）教育 （2）卫生 （3）其他", "是否新增|是       否", "评价等级|优、良、中、差"],
      ["所属领域 choice", "是否新增 choice", "评价等级 choice"],
    ],
    ["options by a slash", ["建设性质|新建/改建/扩建", "规格/型号|"], ["建设性质 choice", "规格/型号 text"]],
    [
      "an amount behind an option",
      ["经费来源|□财政拨款______万元  □其他______"],
      ["经费来源 choice", "经费来源：财政拨款 money万元", "经费来源：其他 text"],
    ],
    [
      "people counted under one title",
      ["人员编制（人）|行政||事业|", "实有人数（人）|行政||事业|"],
      [
        ...["人员编制：行政 count人", "人员编制：事业 count人"],
        ...["实有人数：行政 count人", "实有人数：事业 count人"],
      ],
    ],
    ["a gap that opens its cell", ["现有设备|____台，启用年份____年"], ["现有设备 count台", "启用年份 year"]],
    [
      "what is no amount under one",
      ["项目资金（万元）v+|投资||批次|", "v|自筹||补助方式|"],
      ["投资 money万元", "批次 text", "自筹 money万元", "补助方式 text"],
    ],
    [
      "rows of several kinds under what was planned and done",
      ["项目|年初计划|实际完成", "补贴户数||", "补贴金额||"],
      [
        ...["补贴户数：年初计划 count户", "补贴户数：实际完成 count户"],
        ...["补贴金额：年初计划 money万元", "补贴金额：实际完成 money万元"],
      ],
    ],
    [
      "an amount for each",
      ["补贴标准（元/亩）|", "单位成本（元/人）|"],
      ["补贴标准 number元/亩", "单位成本 number元/人"],
    ],
    [
      "of one person",
      ["项目联系人|姓名：     职务：     电话：     "],
      ["项目联系人：姓名 person", "项目联系人：职务 text", "项目联系人：电话 phone"],
    ],
    ["who and which number", ["批准单位及批准文号|"], ["批准单位及批准文号 text"]],
    [
      "options behind numbers",
      ["评估结论|（1）予以支持（  ）（2）部分支持（  ）（3）不予支持（  ）"],
      ["评估结论 choice"],
    ],
  ])("%s", (_, table, expected) => {
    expect(kindsOf(table)).toEqual(expected);
  });

  test.each([
    ["letters of a name that stand apart", ["联 系  人|", "户    名|"]],
    ["a line that is indented", ["\u3000\u3000年度绩效目标表|"]],
  ])("no blank: %s", (_, table) => {
    expect(toldOf("某某表", ["项目名称|"], table).fields.map(({ at }) => at.col)).not.toContain(1);
  });

  test.each([
    "      年度部门整体支出基础数据表",
    "______年部门预算项目监控表",
    "      年补助资金绩效目标表",
    "某某区____年度部门（单位）整体支出自评信息表",
  ])("a year is left out before the title: %s", (title) => {
    expect(toldOf(title, ["项目名称|"]).fields[0]).toMatchObject({ label: "年度", kind: "year" });
  });

  test("posts are counted like people, and money is told by its source", () => {
    expect(kindsOf(["编制人数|", "其中：行政编制|", "事业编制|", "单位资金|", "对下转移支付|"])).toEqual([
      "编制人数 count人",
      "行政编制 count人",
      "事业编制 count人",
      "单位资金 money万元",
      "对下转移支付 money万元",
    ]);
  });

  test("goals and what came of them are long texts, and no list", () => {
    const { fields, lists } = toldOf("某某表", [
      "年度总体目标v+|年初设定目标|实际完成情况",
      "v|目标1：\n目标2：|",
      "项目名称||",
    ]);
    expect(fields.slice(0, 2)).toMatchObject([
      { label: "年初设定目标", kind: "long" },
      { label: "实际完成情况", kind: "long" },
    ]);
    expect(lists).toEqual([]);
  });

  test("below a title over all of them columns of causes and likelihoods are ticked", () => {
    const { lists } = toldOf("某某监控表", [
      "绩效目标实现程度<9>",
      "一级指标v+|二级指标v+|三级指标v+|年度指标值v+|1—8月完成值v+|偏差原因<2>|完成目标可能性<2>",
      "v|v|v|v|v|经费保障|制度保障|确定能|完全不可能",
      "产出指标|数量指标|||||||",
      "效益指标|社会效益|||||||",
    ]);
    const columns = Object.values(lists[0]?.columns ?? {});
    expect(columns.map(({ kind, group = "" }) => `${kind} ${group}`.trim())).toEqual([
      ...["text", "target", "actual", "tick 偏差原因", "tick 偏差原因"],
      ...["tick 完成目标可能性", "tick 完成目标可能性"],
    ]);
  });
});

describe("of a line", () => {
  test("what is written before the next label stands apart from it, and a tick behind its option", () => {
    const lines: Line[] = ["某某表", "项目名称：________实施地点：________", ["是否新增|是       否", "项目概况|"]];
    const { printed } = made(blankOf(lines), { 项目名称: "甲", 实施地点: "乙", 是否新增: "是" });
    expect(printed).toContain("项目名称：甲__实施地点：乙");
    expect(printed).toContain("是√       否");
  });

  test.each([
    ["六、自评得分：      分", "自评得分 score"],
    ["截至月底，本专项资金共安排项目____个。", "本专项资金共安排项目 count个"],
    ["项目负责人：________（签名）", "项目负责人 sign"],
  ])("%s", (line, expected) => {
    expect(kindsOf(line, ["项目概况|"])[0]).toBe(expected);
  });
});

test("spaces of every kind are gaps, and a sign behind one is printed once", () => {
  const line = (space: string): string => `填表人：${space}财务负责人：${space}分管领导：${space}`;
  const usual = kindsOf(line("    "), ["项目概况|"]);
  expect(usual).toHaveLength(4);
  for (const space of ["\u00a0\u00a0\u00a0\u00a0", "\u2003\u2003", "\u2002\u2002\u2002\u2002", "\t"])
    expect(kindsOf(line(space), ["项目概况|"])).toEqual(usual);
  const { printed } = made(blankOf(["某某表", "本年计划开工12个，开工率______%。", ["项目概况|"]]), { 开工率: "80" });
  expect(printed).toMatch(/开工率\s*80(?:\.00)?%。/);
});

test("departments that look after money are named", () => {
  expect(kindsOf(["资金管理股室|", "资金使用单位|", "专项资金主管部门|"])).toEqual([
    "资金管理股室 text",
    "资金使用单位 text",
    "专项资金主管部门 text",
  ]);
});

test("rows of several kinds are asked and printed", () => {
  const rows = ["项目|年初计划|实际完成", "补贴户数||", "补贴金额||"];
  const { printed } = made(blankOf(["某某表", rows]), { "补贴户数：年初计划": "12", "补贴金额：实际完成": "3.5" });
  expect(printed).toMatch(/补贴户数\n12\n/);
  expect(printed).toMatch(/补贴金额\n\n3\.5/);
});

test("two times of one title tell nothing of another", () => {
  const rows = ["政府采购金额|上年||本年|", "预算调整|是否调整|□是 □否|调整金额|"];
  expect(kindsOf(rows)).toContain("调整金额 money万元");
});

test.each<[string, Line[]]>([
  ["beside it", [["属性|□新增 □延续|说明|"]]],
  ["under its head", [["经费来源|计划数|说明", "||"]]],
])("a remark with other blanks %s is short, and one alone is not", (_, lines) => {
  expect(kindsOf(...lines)).toContain("说明 text");
  expect(kindsOf(["说明|"])).toEqual(["说明 long"]);
});

test("a date behind a signature and a seal is that of the signature", () => {
  expect(kindsOf("负责人签字：            （公章）        年  月  日")).toEqual([
    "负责人签字 sign",
    "负责人签字日期 date",
  ]);
});

test("room behind a seal is a blank without a colon", () => {
  const line = "填报单位（盖章）　　　　　　　　　　填报日期：    年  月  日";
  expect(kindsOf(line)).toEqual(["填报单位 text", "填报日期 date"]);
});

test("a quantity may have decimals, and what is counted in a unit has none", () => {
  const { form } = formOf(blankOf(["某某表", ["货物|数量|数量（台）", "||", "||"]]));
  const [list] = form.made.source.sections.filter((one) => one.list !== undefined);
  expect(list?.fields?.map(({ kind }) => kind)).toEqual(["text", "number", "count"]);
});

test("blanks outside the body are not asked, and a person is told where they are", () => {
  const row = (cells: readonly string[]): string =>
    `<w:tr>${cells.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join("")}</w:tr>`;
  const box = `<w:pict><w:txbxContent><w:tbl>${row(["经办人", ""])}${row(["表一", "表二"])}</w:tbl></w:txbxContent></w:pict>`;
  const body = [`<w:p><w:r>${box}</w:r></w:p>`, "项目名称：________"];
  const told = tell(formOf(docxOf(body, ["编号：________", "第 1 页"])).form.understood);
  expect(told.fields.map(({ label }) => label)).toEqual(["项目名称"]);
  expect(told.left).toEqual([
    { text: "编号：________", why: "outside", at: { in: "header" } },
    { text: "经办人", why: "outside", at: { in: "box" } },
  ]);
});

describe("of a form", () => {
  test.each([
    ["项目支出绩效自评表", "evaluation"],
    ["项目支出绩效目标表", "goal"],
  ])("%s is of the kind %s", (title, kind) => {
    expect(toldOf(title, ["项目名称|", "预算数（万元）|"]).form.kind).toBe(kind);
  });

  test("the unit of amounts is the one that a line tells, and a column's own else", () => {
    const table: Line = ["资产|原值（元）|净值（元）", "车辆||", "房屋||"];
    expect(toldOf("某某表", "单位：万元", table).form.moneyUnit).toBe("万元");
    expect(toldOf("某某表", table).form.moneyUnit).toBe("元");
  });
});

test("the title in a style of headings is no text to be written, whatever stands between it and the table", () => {
  const heading = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>某某县项目绩效目标申报表</w:t></w:r></w:p>';
  const { understood } = formOf(blankOf([heading, "（      年度）", ["项目名称|", "项目概况|"]])).form;
  expect(understood.parts.filter(({ part }) => part === "narrative")).toEqual([]);
  expect(understood.title).toBe("某某县项目绩效目标申报表");
});

test.each(["某单位：", "县直各单位：", "某某县教育局:"])("to whom a text is written is not asked: %s", (line) => {
  const told = toldOf("某某县项目绩效自评报告", line, "根据有关要求，现将自评情况报告如下。", [
    "项目名称|",
    "绩效目标|",
  ]);
  expect(told.fields.map(({ label }) => label)).toEqual(["项目名称", "绩效目标"]);
});

test.each(["实施单位：", "填报单位："])("a line for a unit over a text is asked: %s", (line) => {
  const told = toldOf("某某县项目绩效自评报告", line, "根据有关要求，现将自评情况报告如下。", [
    "项目名称|",
    "绩效目标|",
  ]);
  expect(told.fields.map(({ label }) => label)).toContain(line.slice(0, -1));
});

test("a blank behind a mark is called as its row, not as the title beside it", () => {
  const names = ["上级财政资金", "本级财政资金", "自筹资金"];
  const rows = names.map((name, index) => `${index === 0 ? "资金来源v+" : "v"}|${name}|——|`);
  const { fields } = toldOf("某某项目申报书", ["项目名称|<3>", ...rows, "项目概况|<3>"]);
  expect(fields.map(({ label }) => label)).toEqual(["项目名称", ...names, "项目概况"]);
});
