import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAs } from "./read-as.js";

const national = "national-project-evaluation";
const read = (name: string, form = national) => readAs(form, readFileSync(`test/fixtures/pastes/${name}.txt`, "utf8"));

const rows: Readonly<Record<string, string>> = indicators([
  ["数量指标", "学生受资助人数", "≥735人次", "735人次", "10", "10", ""],
  ["质量指标", "营养改善计划覆盖率", "≥100%", "100%", "10", "10", ""],
  ["时效指标", "资金到位及时率", "≥100%", "100%", "20", "20", ""],
  ["成本指标", "生均补助标准达标率", "=100%", "100%", "10", "10", ""],
  ["经济效益指标", "减轻贫困学生家庭经济负担", "有效", "有效", "10", "10", ""],
  ["社会效益指标", "政策知晓率", "=100%", "98%", "20", "19.6", "宣传不到位下一步加大宣传"],
  ["服务对象满意度指标", "学生满意度", "≥95%", "100%", "5", "5", ""],
  ["服务对象满意度指标", "家长满意度", "≥95%", "100%", "5", "5", ""],
]);

const funds = {
  "funds.total.adjusted": "38.77",
  "funds.total.executed": "38.77",
  "funds.rate": "100",
  "funds.appropriation.adjusted": "38.77",
  "funds.appropriation.executed": "38.77",
  "funds.carryOver.adjusted": "0",
  "funds.carryOver.executed": "0",
  "funds.other.adjusted": "0",
  "funds.other.executed": "0",
};

const project = {
  "project.name": "义务教育营养改善计划专项资金",
  "project.department": "甲县教育体育局",
  "project.implementer": "甲县乙中学",
};

describe("one published table", () => {
  it.each([
    "02-excel-indicators",
    "05-word-indicators-unquoted-breaks",
    "06-one-cell-per-line",
    "09-markdown",
    "14-web-p-newlines",
  ])("gives its indicators, copied as %s", (name) => {
    expect(read(name)).toEqual({ values: rows, problems: {}, left: [] });
  });

  it.each(["03-word-whole-nobreaks", "04-word-whole-unquoted-breaks"])(
    "is read whole in one paste, copied as %s",
    (name) => {
      const goals = {
        "goals.expected": "确保每一个学生都能享受到国家政策福利",
        "goals.actual": "确保735名学生享受到国家政策福利",
      };
      expect(read(name)).toEqual({ values: { ...project, ...funds, ...goals, ...rows }, problems: {}, left: [] });
    },
  );

  it("keeps paragraphs of a text, and leaves title and notes", () => {
    const whole = read("01-excel-whole");
    expect(whole.values).toEqual({
      ...project,
      ...funds,
      ...rows,
      "goals.expected": "确保每一个学生都能享受到国家政策福利，改善学生体质",
      "goals.actual": "确保735名学生享受到国家政策福利\n学生体质得到改善",
    });
    expect(whole.left).toEqual(["项目支出绩效自评表", "（2022年度）", expect.stringMatching(/^注：/)]);
  });

  it("gives its funds alone", () => {
    expect(read("17-funds-only")).toEqual({ values: funds, problems: {}, left: [] });
  });

  it("belongs to the row that it names where a report holds several such tables", () => {
    const { values } = read("01-excel-whole", "changsha-overall-evaluation");
    expect(values).toMatchObject({
      "projects.1.name": "义务教育营养改善计划专项资金",
      "projects.1.funds.appropriation.executed": "38.77",
      "projects.1.indicators.8.level3": "家长满意度",
    });
    expect(Object.keys(values).filter((path) => !path.startsWith("projects.1."))).toEqual([]);
  });
});

describe("columns and classes of other regions", () => {
  it("puts operator and unit into the value", () => {
    expect(read("21-separate-le").values).toMatchObject({
      "indicators.1.target": "≤10件",
      "indicators.1.actual": "12件",
      "indicators.2.target": "<500元",
      "indicators.3.actual": "45分钟",
      "indicators.4.target": "≤35微克/立方米",
      "indicators.5.actual": "98%",
    });
    expect(read("11-yn-separate-columns").values).toMatchObject({
      "indicators.2.target": "≥100%",
      "indicators.2.actual": "100%",
      "indicators.4.target": "有效",
      "indicators.5.target": "≥95%",
    });
  });

  it("knows the classes by their other names", () => {
    const { values, problems } = read("19-class-variants");
    const classes = Object.entries(values).flatMap(([path, value]) => (path.endsWith(".level2") ? [value] : []));
    const satisfied = new Array(4).fill("服务对象满意度指标");
    const expected = [
      "数量指标",
      "数量指标",
      "数量指标",
      "成本指标",
      "成本指标",
      "社会效益指标",
      "生态效益指标",
      "可持续影响指标",
    ];
    expect(classes).toEqual([...expected, ...satisfied]);
    expect(problems).toEqual({});
  });

  it("reads a table without weights, under the goal that its first column names", () => {
    expect(read("15-hubei-noweight", "wuhan-overall-evaluation")).toMatchObject({
      values: { "goals.1.indicators.1.level3": "补贴渔船数", "goals.1.indicators.3.actual": "95%" },
      left: [],
    });
    expect(read("15-hubei-noweight").values).toMatchObject({ "indicators.3.level3": "退捕渔民满意度" });
  });

  it("reads a table without scores", () => {
    expect(read("24-transfer")).toEqual({
      values: {
        "indicators.1.level2": "数量指标",
        "indicators.1.level3": "建设环境空气质量自动监测子站",
        "indicators.1.target": "11个",
        "indicators.1.actual": "0",
        "indicators.1.reason": "已按程序调整建设内容",
        "indicators.2.level2": "服务对象满意度指标",
        "indicators.2.level3": "群众满意度",
        "indicators.2.target": "≥90%",
        "indicators.2.actual": "92%",
      },
      problems: {},
      left: [],
    });
  });

  it("converts a table in 元 to the form's 万元", () => {
    expect(read("sports-whole-yuan").values).toMatchObject({
      "funds.appropriation.initial": "25",
      "funds.appropriation.executed": "21.54576",
      "goals.actual": "已完成甲体育中心与委托运营方费用结算。",
      "indicators.5.target": ">=90%",
    });
  });
});

function indicators(lines: readonly (readonly string[])[]): Record<string, string> {
  const ids = ["level2", "level3", "target", "actual", "weight", "score", "reason"];
  return Object.fromEntries(
    lines.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell === "" ? [] : [[`indicators.${row + 1}.${ids[column]}`, cell]])),
    ),
  );
}

describe("a table in 元", () => {
  const inYuan = readFileSync("test/fixtures/pastes/01-excel-whole.txt", "utf8")
    .replace("项目资金（万元）", "项目资金（元）")
    .replaceAll("38.77", "387,700.00");

  it("makes the report's money 元 where the form lets it be chosen, with the same values", () => {
    const { values } = readAs(national, inYuan);
    expect(values).toMatchObject({ moneyUnit: "元", ...funds });
    expect(Object.keys(values)[0]).toBe("moneyUnit");
    expect(read("01-excel-whole").values).not.toHaveProperty("moneyUnit");
  });
});
