/** By how much a budget was changed is not what it became. */
import { describe, expect, it } from "vitest";
import { readAs } from "./read-as.js";

function adjusted(id: string, rows: readonly string[], path: string) {
  const { values, problems } = readAs(id, rows.map((row) => row.replaceAll("|", "\t")).join("\n"));
  return [values[path] ?? null, problems[path] ?? null];
}

const table = (heads: string, row: string) =>
  adjusted(
    "national-project-evaluation",
    [`项目资金（万元）|${heads}`, `年度资金总额|${row}`, `其中：当年财政拨款|${row}`],
    "funds.appropriation.adjusted",
  );

const list = (heads: string, row: string) =>
  adjusted(
    "changsha-overall-evaluation",
    [`项目编码|项目名称|${heads}`, `A001|甲桥修缮|${row}`, `A002|乙路排水|${row}`],
    "projects.1.funds.appropriation.adjusted",
  );

describe.each([
  ["in a table", table],
  ["in a list of projects", list],
])("%s", (_, read) => {
  it.each([
    ["年初预算数|调整数|调整后预算数|执行数", "100|20|120|110"],
    ["年初预算数|预算调整数|全年预算数|执行数", "100|20|120|110"],
    ["年初预算数|增减额|调整预算数|执行数", "100|-20|120|110"],
    ["年初预算数|全年预算数|调剂数|执行数", "100|120|20|110"],
  ])("%s", (heads, row) => {
    expect(read(heads, row)).toEqual(["120", null]);
  });

  it.each(["调整数", "预算调整数"])("asks whether %s beside the first budget alone is what it became", (head) => {
    expect(read(`年初预算数|${head}|执行数`, "100|120|110")).toEqual(["120", "column-change"]);
  });
});
