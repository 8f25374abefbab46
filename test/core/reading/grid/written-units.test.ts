/** Amounts with their unit in every cell, and labels that stand where a value would. */
import { describe, expect, it } from "vitest";
import { isFigure } from "../../../../src/core/reading/grid/furniture.js";
import { readAs } from "./read-as.js";

const text = (...lines: readonly string[]): string => lines.map((line) => line.replaceAll("|", "\t")).join("\n");

const funds = (unit: string, name: string): string =>
  text(
    ...(name === "" ? [] : [`项目名称|${name}||||||`]),
    "项目资金||年初预算数|全年预算数|全年执行数|分值|执行率|得分",
    `|年度资金总额|1,320.50${unit}|1,320.50${unit}|660.25${unit}|10|50%|5`,
    `|其他资金|20.00${unit}|20.00${unit}|20${unit}|—||—`,
  );

describe("a table of money", () => {
  it.each(["万元", " 万元", "万", ""])("is read where each amount ends with “%s”", (unit) => {
    const { values, problems } = readAs("national-project-evaluation", funds(unit, ""));
    expect(values).toMatchObject({
      "funds.total.initial": "1320.5",
      "funds.total.adjusted": "1320.5",
      "funds.total.executed": "660.25",
      "funds.rate": "50",
      "funds.other.executed": "20",
    });
    expect(problems).toEqual({});
  });

  it("keeps the unit that stands in the cell", () => {
    const { values } = readAs("national-project-evaluation", funds("元", ""));
    expect(values).toMatchObject({ "funds.total.initial": "0.13205", "funds.total.executed": "0.066025" });
  });
});

it("gives a label of a project's table to no figure of the whole report", () => {
  const lone = text("项目名称|甲桥修缮", "其他资金|20.00|20.00|20");
  const { values, left } = readAs("changsha-overall-evaluation", lone);
  expect(values).toMatchObject({ "projects.1.name": "甲桥修缮" });
  expect(values).not.toHaveProperty("income.other");
  expect(left).toContain("20.00");
  const inline = readAs("changsha-overall-evaluation", text("项目名称|甲桥修缮", "其他资金：20.00|20"));
  expect(inline.values).not.toHaveProperty("income.other");
  const whole = readAs("changsha-overall-evaluation", text("其他资金|20.00"));
  expect(whole.values).toMatchObject({ "income.other": "20" });
});

it("takes the head of a column for no value of the label beside it", () => {
  for (const head of ["得分", "全年预算数", "三级指标"]) {
    const { values } = readAs("national-project-evaluation", text(`主管部门|${head}`, `执行率|${head}`));
    expect(values).toEqual({});
  }
});

it.each([
  ["320.50万元", true],
  ["1，320.5 亿元", true],
  ["-3.2万", true],
  ["25人", true],
  ["97.5%", true],
  ["2024年度", false],
  ["3月底前完成", false],
  ["二十万元", false],
  ["≥25人", false],
  ["万元", false],
])("%s: a figure is %s", (cell, expected) => {
  expect(isFigure(cell)).toBe(expected);
});
