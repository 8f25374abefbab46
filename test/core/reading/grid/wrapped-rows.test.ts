import { describe, expect, it } from "vitest";
import { readAs } from "./read-as.js";

const national = "national-project-evaluation";
const lines = (...all: readonly string[]) => all.join("\n");

const head = "  一级指标   二级指标    三级指标          年度指标值    实际完成值    分值   得分   偏差原因分析";

describe("lines of a PDF whose cells are wrapped", () => {
  const { values, problems } = readAs(
    national,
    lines(
      head,
      "                         甲桥两侧绿化      ≥60 株        66 株         15     15",
      "  产出指标   数量指标    株数",
      "                         巡查天数          ≥310 天       312 天        15     15",
      "             时效指标    补助资金拨付      2024 年 12    2024 年 12    10     9      单据晚到",
      "                         时间              月底前        月 20 日",
      "  效益指标   社会效益    过桥人次          ≥40 万人次    36.8 万人次   30     27.6   桥面封闭一",
      "             指标                                                                    个月",
      "  满意度     服务对象    居民满意度        ≥90%          96%           10     10",
      "  指标       满意度指标",
    ),
  );

  it("are no rows of their own", () => {
    const names = Object.keys(values).filter((path) => path.endsWith(".level3"));
    expect(names.map((path) => values[path])).toEqual([
      "甲桥两侧绿化株数",
      "巡查天数",
      "补助资金拨付时间",
      "过桥人次",
      "居民满意度",
    ]);
  });

  it("keep a number with its unit, though a space parts them", () => {
    expect(values).toMatchObject({
      "indicators.1.level2": "数量指标",
      "indicators.1.target": "≥60 株",
      "indicators.2.actual": "312 天",
      "indicators.2.weight": "15",
      "indicators.4.level2": "社会效益指标",
      "indicators.4.reason": "桥面封闭一个月",
      "indicators.5.level2": "服务对象满意度指标",
    });
    expect(values["indicators.3.target"]?.replace(/\s/g, "")).toBe("2024年12月底前");
    expect(values["indicators.3.actual"]?.replace(/\s/g, "")).toBe("2024年12月20日");
    expect(problems).toEqual({});
  });

  it("give both goals to their end", () => {
    const goals = readAs(
      national,
      lines(
        "年度总体  预期目标                                 实际完成情况",
        "目标      修缮甲桥三座，                           已修缮甲桥三座，",
        "          改造乙路60米。                           已改造乙路66米。",
        head,
        "  产出指标   数量指标    修缮桥梁          ≥3座          3座           15     15",
      ),
    ).values;
    expect(goals["goals.expected"]?.replace(/\s/g, "")).toBe("修缮甲桥三座，改造乙路60米。");
    expect(goals["goals.actual"]?.replace(/\s/g, "")).toBe("已修缮甲桥三座，已改造乙路66米。");
  });
});

describe("points that cannot be", () => {
  const row = (weight: string, score: string) =>
    readAs(
      national,
      `二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n数量指标\t甲桥修缮\t≥3座\t3座\t${weight}\t${score}`,
    ).problems;

  it("have a problem: a weight above all points, a score above its weight", () => {
    expect(row("312", "15")).toEqual({ "indicators.1.weight": "above-max" });
    expect(row("10", "12")).toEqual({ "indicators.1.score": "above-max" });
    expect(row("10", "10")).toEqual({});
  });
});
