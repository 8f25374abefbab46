/** The row of the total, below tables whose points and scores stand in either order. */
import { describe, expect, it } from "vitest";
import { Ledger } from "../../../../src/core/form/ledger.js";
import { readText } from "../../../../src/core/reading/grid/read-text.js";
import { formOf, tableWords } from "./read-as.js";

type Order = readonly [string, string];

function read(order: Order, total: string) {
  const points = order[0] === "分值";
  const row = (weight: number, score: number): string => (points ? `${weight}|${score}` : `${score}|${weight}`);
  const lines = [
    `一级指标|二级指标|三级指标|年度指标值|实际完成值|${order.join("|")}|偏差原因`,
    `产出指标|数量指标|改造数量|≥9所|9所|${row(50, 48)}|`,
    `效益指标|社会效益指标|受益人数|≥320人|330人|${row(50, 50)}|`,
    total,
  ];
  const ledger = new Ledger(formOf("national-project-evaluation"), { unit: "", year: 2022 }, new Map());
  return readText(lines.map((line) => line.replaceAll("|", "\t")).join("\n"), { ledger, words: tableWords }).found;
}

describe.each([[["分值", "得分"]], [["得分", "分值"]]] as const)("below %j", (order) => {
  const [first, second] = order[0] === "分值" ? ["100", "98"] : ["98", "100"];

  it.each([
    ["each under its head", `总分|||||${first}|${second}|`],
    ["as a sum", `合计|||||${first}|${second}|`],
    ["with its blanks dropped", `总分|${first}|${second}`],
  ])("points and score are told apart, %s", (_, total) => {
    expect(read(order, total).lists.map(({ rows }) => rows.length)).toEqual([2]);
    expect(totalsOf(order, total)).toEqual({ "total.weight": "100", "total.score": "98" });
  });

  it("a lone figure is the score", () => {
    expect(totalsOf(order, "总分|98")).toEqual({ "total.score": "98" });
  });
});

function totalsOf(order: Order, total: string): Record<string, string | null> {
  return Object.fromEntries(read(order, total).scores.map(({ path, value }) => [path, value]));
}
