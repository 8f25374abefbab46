/** Ways of laying out a table that the forms themselves do not have. */
import { describe, expect, it } from "vitest";
import { importLines, importTable } from "./html-file.js";

const national = "national-project-evaluation";
const changsha = "changsha-overall-evaluation";
const heads = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];

describe("funds", () => {
  it("that lie on their side: sources from left to right, budget and spending below each other", async () => {
    const { values, left } = await importTable(national, [
      [["资金情况", 1, 4], "", "年度资金总额", "其中：当年财政拨款", "其他资金"],
      ["年初预算数", "900", "800", "100"],
      ["全年预算数", "860", "760", "100"],
      ["全年执行数", "817", "717", "—"],
    ]);
    expect(values).toMatchObject({
      "funds.total.initial": "900",
      "funds.appropriation.adjusted": "760",
      "funds.total.executed": "817",
    });
    expect(values).not.toHaveProperty("funds.other.executed");
    expect(left).toEqual([]);
  });

  it("one below the other in one cell, each with its label", async () => {
    const cell = "年初预算数：2600000\n全年预算数：2520000\n全年执行数：2394000\n执行率：95%";
    const { values } = await importTable(national, [["项目资金（元）", cell]]);
    expect(values).toMatchObject({ "funds.total.executed": "239.4", "funds.rate": "95" });
    const own = await importTable(national, [["项目资金", cell.replaceAll(/0000(?=\n)/g, "0000元")]]);
    expect(own.values).toMatchObject({ "funds.total.executed": "239.4" });
  });

  it("of the whole time beside those of the year: the year's are taken, and the column is asked", async () => {
    const { values, problems } = await importTable(national, [
      [["项目资金（万元）", 1, 2], "实施期资金总额：", "960", "年度资金总额：", "320"],
      ["其中：财政拨款", "960", "其中：财政拨款", "320"],
    ]);
    expect(values).toMatchObject({ "funds.total.initial": "320", "funds.appropriation.initial": "320" });
    expect(problems).toMatchObject({ "funds.appropriation.initial": "column-unnamed" });
  });

  it("of which the form asks one by itself: what was spent, with the doubt said", async () => {
    const { values, problems } = await importTable(changsha, [
      [["部门预算", 1, 3], "", "年初预算数", "全年预算数", "执行数"],
      ["部门预算总额", "1235", "1310.82", "1284.6"],
      ["其中：基本支出", "910", "940.21", "940.2"],
    ]);
    expect(values).toMatchObject({ "budget.total.executed": "1284.6", "expenditure.basic": "940.2" });
    expect(problems).toMatchObject({ "expenditure.basic": "column-unnamed" });
  });
});

describe("indicators", () => {
  const row = (project: string, name: string) => [project, "产出指标", "数量指标", name, "≥5座", "6座", "50", "50"];

  it("of an export with the project on every row fill the report of one project", async () => {
    const { values, projects, told } = await importTable(national, [
      ["项目名称", ...heads],
      row("甲桥修缮", "修缮桥梁"),
      row("甲桥修缮", "加固桥墩"),
      row("乙路改造", "改造道路"),
    ]);
    expect(values).toMatchObject({ "project.name": "甲桥修缮", "indicators.2.level3": "加固桥墩" });
    expect(values).not.toHaveProperty("indicators.3.level3");
    expect(projects).toEqual(["甲桥修缮", "乙路改造"]);
    expect(told).toEqual(["told.several-projects"]);
  });

  it("of such an export go to their projects, merged cells or not", async () => {
    const { values } = await importTable(changsha, [
      ["项目名称", ...heads],
      [["甲桥修缮", 1, 2], ...row("", "修缮桥梁").slice(1)],
      row("", "加固桥墩").slice(1),
      row("乙路改造", "改造道路"),
    ]);
    expect(values).toMatchObject({
      "projects.1.name": "甲桥修缮",
      "projects.1.indicators.2.level3": "加固桥墩",
      "projects.2.name": "乙路改造",
      "projects.2.indicators.1.level3": "改造道路",
    });
  });

  it("end where a text is merged over their columns", async () => {
    const { values, left } = await importTable(national, [
      heads,
      ["产出指标", "数量指标", "修缮桥梁", "≥5座", "6座", "90", "90"],
      [
        ["其他事项", 2],
        ["甲乙两村已移交管护", 5],
      ],
    ]);
    expect(values).not.toHaveProperty("indicators.2.level3");
    expect(left).toEqual(["其他事项", "甲乙两村已移交管护"]);
  });
});

it("joins numbered goals where the form has one text for them", async () => {
  const { values } = await importTable(national, [
    [["年度绩效目标1（40分）", 2], "修缮甲桥三座"],
    [["年度绩效目标2（40分）", 2], "乙路不再积水"],
  ]);
  expect(values).toMatchObject({ "goals.expected": "修缮甲桥三座\n乙路不再积水" });
});

it("takes the line below a label of the cover for its value, and reads each label once", () => {
  const cover = ["2023年度部门整体支出绩效自评报告", "单位名称（盖章）：", "", "甲市乙局"];
  const { values, beside } = importLines(changsha, [...cover, "填表人：张某某 填报日期：2024年3月5日"]);
  expect(values).toMatchObject({ "department.name": "甲市乙局" });
  expect(beside).toEqual(["张某某", "2024-03-05"]);
});

describe("a total", () => {
  const table = (total: string) => [
    heads,
    ["产出指标", "数量指标", "修缮桥梁", "≥5座", "6座", "90", "90"],
    [["总分", 5], "100", total] as const,
  ];

  it("above the rows' sum is no doubt where the score of the execution is not printed", async () => {
    expect((await importTable(national, table("99.5"))).problems).toEqual({});
    expect((await importTable(national, table("89"))).problems).toMatchObject({ "total.score": "printed-differs" });
  });

  it("stands among the labels at the top", async () => {
    const { values } = await importTable(national, [["项目名称", "甲桥修缮", "自评总分", "96.5"]]);
    expect(values).toMatchObject({ "project.name": "甲桥修缮", "total.score": "96.5" });
  });
});

it("takes the text below a wide label for its value, though the table has more columns", async () => {
  const { values } = await importTable(national, [
    ["", "", "", "", "", "", "", ""],
    [
      ["预期目标", 4],
      ["实际完成情况", 3],
    ],
    [
      ["修缮甲桥三座", 4],
      ["已修缮甲桥三座", 3],
    ],
  ]);
  expect(values).toMatchObject({ "goals.expected": "修缮甲桥三座", "goals.actual": "已修缮甲桥三座" });
});

it("takes 单位：元 beside the unit's name for the unit of the money", async () => {
  const { values, told } = await importTable(changsha, [
    [
      ["填报单位：甲局", 3],
      ["单位：元", 2],
    ],
    ["", "", "年初预算数", "全年预算数", "执行数"],
    [["部门预算总额", 2], "12,350,000.00", "13,108,200.00", "12,846,036.00"],
  ]);
  expect(values).toMatchObject({ "department.name": "甲局", "budget.total.executed": "1284.6036" });
  expect(told).toEqual([]);
});

describe("the same columns twice", () => {
  const goal = "national-goal-declaration";
  const twice = [
    ["二级指标", "三级指标", "指标值", "三级指标", "指标值"],
    ["数量指标", "接入车位", "≥10000个", "接入车位", "≥3000个"],
    ["时效指标", "建设周期", "3年", "上线时间", "9月底"],
  ];

  it("are read for the year where something above says which those are", async () => {
    const { values, problems } = await importTable(goal, [
      [
        ["总体目标", 1, 2],
        ["三年目标（2023年—2025年）", 2],
        ["年度目标", 2],
      ],
      [
        ["三年建成平台。", 2],
        ["建成一期，接入车位3000个。", 2],
      ],
      ...twice,
    ]);
    expect(values).toMatchObject({
      "goals.expected": "建成一期，接入车位3000个。",
      "indicators.1.target": "≥3000个",
      "indicators.2.level3": "上线时间",
    });
    expect(problems).not.toHaveProperty("indicators.1.target");
  });

  it("are asked about where nothing says it", async () => {
    const { values, problems } = await importTable(goal, twice);
    expect(values).toMatchObject({ "indicators.1.target": "≥3000个" });
    expect(problems).toMatchObject({ "indicators.1.target": "column-guessed" });
  });

  it("of funds are those of the year, which stand last", async () => {
    const { values } = await importTable(goal, [
      [["项目资金（万元）", 1, 2], "中期资金总额：", "900", "年度资金总额：", "300"],
      ["其中：财政拨款", "900", "其中：财政拨款", "300"],
    ]);
    expect(values).toMatchObject({ "funds.total.amount": "300", "funds.appropriation.amount": "300" });
  });
});

it("reads indicators that stand side by side, a column each", async () => {
  const { values, left } = await importTable(national, [
    ["三级指标", "开放天数", "接待观众"],
    ["二级指标", "数量指标", "质量指标"],
    ["年度指标值", "≥300天", "≥25万人次"],
    ["实际完成值", "312天", "26.8万人次"],
    ["得分", "10", "9"],
  ]);
  expect(values).toMatchObject({
    "indicators.2.level3": "接待观众",
    "indicators.2.level2": "质量指标",
    "indicators.2.actual": "26.8万人次",
    "indicators.2.score": "9",
  });
  expect(left).toEqual([]);
});

it("takes all rows that a head is merged over for the head", async () => {
  const { values } = await importTable("integrated-project-evaluation", [
    [
      ["指标", 1, 2],
      ["计量单位", 1, 2],
      ["指标性质", 1, 2],
      ["年初指标值", 1, 2],
      ["完成情况", 2],
      ["权重", 1, 2],
    ],
    ["全年完成值", "某系数"],
    ["补贴企业", "家", "≥", "50", "53", "1", "20%"],
  ]);
  expect(values).toMatchObject({
    "indicators.1.level3": "补贴企业",
    "indicators.1.target": "50",
    "indicators.1.actual": "53",
    "indicators.1.weight": "20",
  });
});

it("compares a row of the execution among the indicators, which the scheme scores by itself", async () => {
  const { values } = await importTable(national, [
    heads,
    ["产出指标", "数量指标", "修缮桥梁", "≥5座", "6座", "90", "90"],
    ["预算执行率", "预算执行率", "预算执行率", "100%", "92.2%", "10", "9.22"],
  ]);
  expect(values).toMatchObject({ "execution.points": "10", "execution.score": "9.22" });
  expect(values).not.toHaveProperty("indicators.2.level3");
});

it("reads amounts beside labels that repeat the row under those that name the columns", async () => {
  const { values } = await importTable(national, [
    ["预算数", "350", "到位数", "350", "执行数", "322.7"],
    ["其中：财政资金", "300", "其中：财政资金", "300", "其中：财政资金", "272.7"],
  ]);
  expect(values).toMatchObject({
    "funds.total.executed": "322.7",
    "funds.appropriation.adjusted": "300",
    "funds.appropriation.executed": "272.7",
  });
});

it("takes heads of texts for heads, whatever they are called", async () => {
  const { values } = await importTable(national, [
    ["年度预期目标", "达到的效果", "总体完成率"],
    ["1.建设实训室4个。\n2.购置设备。", "1.建成实训室4个。", "98.5%"],
  ]);
  expect(values).toMatchObject({ "goals.expected": "1.建设实训室4个。\n2.购置设备。" });
  expect(values).not.toHaveProperty("goals.actual");
});

it("takes the unit of a table's head for the figures around the table too", async () => {
  const { values, problems } = await importTable(changsha, [
    [["年度预算申请（元）", 1, 2], "", "年初预算数", "全年预算数", "全年执行数"],
    ["年度资金总额", "8,650,000", "9,120,300", "8,938,000"],
    [
      ["其中：一般公共预算：8,438,000", 2],
      ["其他资金：500,000", 2],
    ],
  ]);
  expect(values).toMatchObject({ "income.general": "843.8", "income.other": "50" });
  expect(problems).not.toHaveProperty("income.general");
});
