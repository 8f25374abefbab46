import { describe, expect, it } from "vitest";
import { readAs } from "./read-as.js";

const goals = "wuhan-goal-declaration";
const rows = [
  "|产出指标|数量指标|党建主题活动次数|9次|≥12次|≥15次|计划标准",
  "||质量指标|考试合格率|100%|99%|98%|计划标准",
];

function read(...lines: readonly string[]): Readonly<Record<string, string | null>> {
  const { values } = readAs(goals, lines.map((line) => line.replaceAll("|", "\t")).join("\n"));
  const own = Object.entries(values).filter(([path]) => path.startsWith("annualGoals.1.indicators.1."));
  return Object.fromEntries(own.map(([path, value]) => [path.slice("annualGoals.1.indicators.1.".length), value]));
}

const first = {
  level2: "数量指标",
  name: "党建主题活动次数",
  yearBefore: "9次",
  previousYear: "≥12次",
  target: "≥15次",
  standard: "计划标准",
};

describe("heads over three rows", () => {
  it("are read downwards where every column has its cell, as Excel copies them", () => {
    const heads = [
      "年度绩效指标|一级指标|二级指标|指标名称|指标值|||绩效标准",
      "||||近两年指标值||预期当年实现值|",
      "||||2019年|2020年||",
    ];
    expect(read(...heads, ...rows)).toEqual(first);
  });

  it("are put over their columns where Word gives merged cells once", () => {
    const heads = [
      "年度绩效指标|一级指标|二级指标|指标名称|指标值|绩效标准",
      "||||近两年指标值|预期当年实现值|",
      "||||2019年|2020年||",
    ];
    expect(read(...heads, ...rows)).toEqual(first);
  });

  it("with years the other way round are told apart by the years", () => {
    expect(read("二级指标|指标名称|2020|2019|预期当年实现值", "数量指标|活动次数|12次|9次|≥12次")).toMatchObject({
      yearBefore: "9次",
      previousYear: "12次",
    });
  });

  it("leave a single year out: it is no history", () => {
    expect(
      read("年度绩效指标|二级指标|指标名称|2020年|指标值|绩效标准", "|数量指标|活动次数|9次|≥12次|计划标准"),
    ).toEqual({
      level2: "数量指标",
      name: "活动次数",
      target: "≥12次",
      standard: "计划标准",
    });
  });
});

describe("heads in the spellings of other regions", () => {
  it.each([
    ["指标名称|预期指标值|实际完成指标值|权重分|自评得分|未完成原因及拟采取的改进措施", 6],
    ["绩效指标|年初指标值|年终完成值|分值（90分）|自评分|偏差原因分析与改进措施", 6],
    ["三级指标|年度目标值|全年完成值|指标分值|实际得分|未完成原因分析", 6],
    ["三级指标|计划完成值|实际完成情况|标准分|评价得分|扣分原因", 6],
    ["四级指标|目标值（A）|完成值（B）|满分|得分（C）|备注", 5],
  ])("%s", (heads, count) => {
    const text = [`二级指标|${heads}`, "数量指标|走访企业|≥12次|10次|10|8.33|天气"].join("\n").replaceAll("|", "\t");
    const { values } = readAs("national-project-evaluation", text);
    expect(Object.keys(values)).toHaveLength(count + 1);
    expect(values).toMatchObject({
      "indicators.1.target": "≥12次",
      "indicators.1.actual": "10次",
      "indicators.1.weight": "10",
    });
  });
});

it("may lack the column of classes that the rows have", () => {
  const text = [
    "一级指标\t三级指标\t年度指标值（A）\t全年实际值（B）\t分值\t得分\t未完成原因分析",
    "产出指标\t数量指标\t★修建机耕道\t≥3.8公里\t3.8公里\t20\t20\t",
    "\t\t修建排水渠\t1200米\t1150米\t20\t19.17\t地形变化",
    "满意度指标\t服务对象满意度指标\t群众满意度\t≥95%\t97%\t10\t10\t",
  ].join("\n");
  const { values, left } = readAs("linking-fund-evaluation", text);
  expect(values).toMatchObject({
    "indicators.1.level2": "数量指标",
    "indicators.1.level3": "★修建机耕道",
    "indicators.2.level2": "数量指标",
    "indicators.2.actual": "1150米",
    "indicators.2.reason": "地形变化",
    "indicators.3.level2": "服务对象满意度指标",
  });
  expect(left).toEqual([]);
});

describe("names of indicators", () => {
  const funds = ["项目资金（万元）|||年初预算数|全年预算数|全年执行数", "|年度资金总额||0|300|259.45"];
  const indicators = [
    "绩效指标|一级指标|二级指标|指标内容|年度指标值|实际完成值|分值|得分",
    "|产出指标|数量指标|指标1项目完工个数|≥3个|3个|20|20",
    "|||指标2项培训|2项|2项|10|10",
  ];
  const { values, problems } = readAs(
    "national-project-evaluation",
    [...funds, ...indicators].map((line) => line.replaceAll("|", "\t")).join("\n"),
  );

  it("stand right of their classes where the block's heading goes by a name's head as well", () => {
    expect(values).toMatchObject({ "indicators.1.level2": "数量指标", "indicators.1.target": "≥3个" });
  });

  it("lose the template's number before a word that begins like a unit, and keep a count", () => {
    expect(values).toMatchObject({
      "indicators.1.level3": "项目完工个数",
      "indicators.2.level3": "指标2项培训",
    });
  });

  it("a total of funds without its sources is taken for the main one and asked", () => {
    expect(values).toMatchObject({ "funds.appropriation.adjusted": "300", "funds.appropriation.executed": "259.45" });
    expect(values["funds.appropriation.initial"]).toBeUndefined();
    expect(problems).toEqual({
      "funds.appropriation.adjusted": "source-unnamed",
      "funds.appropriation.executed": "source-unnamed",
    });
  });
});
