/** Rows of amounts whose numbers (一, 1, 2, 二) tell what is part of what. */
import { expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { blankOf } from "./docx-table.js";
import { formOf } from "./sample.js";

function sumsOf(rows: readonly string[]): Record<string, string> {
  const { form } = formOf(blankOf(["某某表", rows]));
  const { computed } = tell(form.understood);
  return Object.fromEntries(computed.map(({ label, computed: from }) => [label, from]));
}

const inTwoGroups = { 财政拨款: "中央资金+省级资金", 其他资金: "单位自筹+社会资金", 合计: "财政拨款+其他资金" };
const named = ["财政拨款", "中央资金", "省级资金", "其他资金", "单位自筹", "社会资金"];
const rowsWith = (numbers: readonly string[], join: string): string[] =>
  named.map((name, index) => `${numbers[index]}${join}${name}||`);

test.each<[string, readonly string[]]>([
  ["in a column of their own", ["序号|资金来源|预算数|执行数", ...rowsWith("一12二12".split(""), "|"), "|合计||"]],
  ["in the same under a sum", ["序号|资金来源|预算数|执行数", "合计<2>||", ...rowsWith("一12二12".split(""), "|")]],
  [
    "before the names, under one head",
    ["资金来源<2>|预算数|执行数", ...rowsWith("一12二12".split(""), "|"), "合计<2>||"],
  ],
  [
    "in brackets, in a column",
    ["序号|资金来源|预算数|执行数", ...rowsWith(["（一）", "1", "2", "（二）", "1", "2"], "|"), "|合计||"],
  ],
  ["in the names", ["资金来源|预算数|执行数", ...rowsWith(["（一）", "1.", "2.", "（二）", "1.", "2."], ""), "合计||"]],
  [
    "in the names under a sum",
    ["资金来源|预算数|执行数", "合计||", ...rowsWith(["一、", "1.", "2.", "二、", "1.", "2."], "")],
  ],
])("numbers %s: each group is summed up, and the groups in the total", (_, rows) => {
  const sums = sumsOf(rows);
  for (const column of ["预算数", "执行数"])
    for (const [sum, parts] of Object.entries(inTwoGroups))
      expect(sums[`${sum}：${column}`]).toBe(
        parts
          .split("+")
          .map((part) => `${part}：${column}`)
          .join("+"),
      );
});

test("below a total each of three levels is summed up once", () => {
  const rows = ["合计", "一、财政资金", "（一）上级补助", "1.中央", "2.省级", "（二）本级安排", "二、其他资金"];
  expect(sumsOf(["资金来源|金额（万元）", ...rows.map((name) => `${name}|`)])).toEqual({
    "合计：金额": "财政资金：金额+其他资金：金额",
    "财政资金：金额": "上级补助：金额+本级安排：金额",
    "上级补助：金额": "中央：金额+省级：金额",
  });
});
