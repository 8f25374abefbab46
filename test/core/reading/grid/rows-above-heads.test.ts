import { describe, expect, it } from "vitest";
import { readAs } from "./read-as.js";

const national = "national-project-evaluation";
const wuhan = "wuhan-goal-declaration";

const tabbed = (lines: readonly string[]) => lines.map((line) => line.replaceAll("|", "\t")).join("\n");

describe("goals above the head of the indicators", () => {
  it.each(["年度绩效目标", "年度目标", "年度总体目标"])("are read beside %s", (block) => {
    const { values, left } = readAs(
      national,
      tabbed([
        `${block}|年初设定目标|修缮甲桥三座，年底前通车|||全年实际完成情况|已修缮甲桥三座，十一月通车|`,
        "一级指标|二级指标|三级指标|指标性质|指标值|度量单位|全年完成值|分值",
        "产出指标|数量指标|修缮桥梁|≥|3|座|3|20",
      ]),
    );
    expect(values).toMatchObject({
      "goals.expected": "修缮甲桥三座，年底前通车",
      "goals.actual": "已修缮甲桥三座，十一月通车",
      "indicators.1.target": "≥3座",
    });
    expect(left).toEqual([]);
  });

  it("are read from the line below 年度目标1, one cell a line", () => {
    const row = ["产出指标", "数量指标", "修缮桥梁", "8", "≥3座", "3座", "8"];
    const head = ["一级指标", "二级指标", "三级指标", "分值", "年初目标值（A）", "实际完成值（B）", "得分"];
    const { values, left } = readAs(
      "wuhan-overall-evaluation",
      ["年度目标1（30分）", "甲桥按期通车", ...head, ...row, "年度目标2（30分）", "乙路不再积水", ...head, ...row].join(
        "\n",
      ),
    );
    expect(values).toMatchObject({ "goals.1.text": "甲桥按期通车", "goals.2.text": "乙路不再积水" });
    expect(left).toEqual([]);
  });
});

describe("the year's column beside two earlier years", () => {
  const copied = (head: string) =>
    readAs(
      wuhan,
      tabbed([
        `部门总体资金情况|总体资金情况|${head}|占比|近两年收支金额`,
        "||||2023年|2024年",
        "|收入构成|财政拨款|520.00|80.00%|480.00|501.00",
        "||其他资金|130.00|20.00%|26.00|28.00",
      ]),
    );

  it.each(["当年预算", "当年预算金额", "2025年预算金额"])("is read below %s", (head) => {
    const { values, left } = copied(head);
    expect(values).toMatchObject({
      "income.appropriation.current": "520",
      "income.appropriation.yearBefore": "480",
      "income.appropriation.previousYear": "501",
      "income.other.current": "130",
    });
    expect(left).toEqual([]);
  });

  it("stays in what is left where its head is not known", () => {
    expect(copied("甲乙丙丁").left).toEqual(expect.arrayContaining(["520.00", "130.00"]));
  });
});

it("takes 预算部门 for the department of a project", () => {
  const { values } = readAs(national, "项目名称\t甲桥修缮\n预算部门\t甲县交通局\t实施单位\t甲县公路站");
  expect(values).toMatchObject({ "project.department": "甲县交通局", "project.implementer": "甲县公路站" });
});
