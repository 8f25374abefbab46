/** Figures of a blank form that follow from others: changes, sums, parts. */
import { describe, expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { formFromBlank, understandBlank } from "../../../src/documents/blank-form.js";
import { blankWordsIn } from "../../../src/forms/load-blank-words.js";
import { blankOf, type Line } from "./docx-table.js";
import { load, sampleOf } from "./sample.js";

const words = blankWordsIn("templates");

function told(lines: readonly Line[]) {
  const read = understandBlank(blankOf(lines), words);
  if ("problem" in read) throw new Error(read.problem.code);
  const all = tell(read.understood);
  return {
    ...all,
    asked: all.fields.map(({ label }) => label),
    sums: Object.fromEntries(all.computed.map(({ label, computed }) => [label, computed])),
    understood: read.understood,
  };
}

const yearly = [
  "某某县部门收支情况表",
  ["项目|上年决算数|本年决算数|增减额|增减率（%）", "办公费||||", "差旅费||||", "合计||||"],
];

describe("columns that compare years", () => {
  test("are worked out from this year and the one before", () => {
    const { sums, asked, unsure } = told(yearly);
    expect(asked).toEqual(["办公费：上年决算数", "办公费：本年决算数", "差旅费：上年决算数", "差旅费：本年决算数"]);
    expect(sums["办公费：增减额"]).toBe("办公费：本年决算数-办公费：上年决算数");
    expect(sums["差旅费：增减率"]).toBe("(差旅费：本年决算数-差旅费：上年决算数)÷差旅费：上年决算数");
    expect(unsure).toEqual([]);
  });

  test("print what they come to, also in the row of the sum", () => {
    const bytes = blankOf(yearly);
    const form = formFromBlank(bytes, told(yearly).understood, { id: "blank", words });
    if ("problem" in form) throw new Error(form.problem.code);
    const { cells } = sampleOf(load(form));
    const at = (row: string, column: string): number => Number(cells[`funds.${row}.${column}`]?.text.replace("%", ""));
    expect(at("r4", "c2")).toBeCloseTo(at("r2", "c2") + at("r3", "c2"), 6);
    for (const row of ["r2", "r4"]) {
      expect(at(row, "c4")).toBeCloseTo(at(row, "c3") - at(row, "c2"), 6);
      expect(at(row, "c5")).toBeCloseTo((at(row, "c4") / at(row, "c2")) * 100, 2);
    }
  });

  test("a change without a year before it is asked and unsure, as a share of what is not told", () => {
    const { asked, unsure } = told(["某某县支出表", ["项目|预算数|执行数|变动率|占比", "办公费||||", "差旅费||||"]]);
    expect(asked).toEqual(expect.arrayContaining(["办公费：变动率", "差旅费：占比"]));
    expect(unsure.filter(({ why }) => why === "rate")).toHaveLength(4);
  });

  test("texts in the cells of a table of amounts are asked", () => {
    const { asked } = told(["某某县支出表", ["项目|预算数|执行数|经手科室", "办公费|||", "差旅费|||"]]);
    expect(asked).toEqual(expect.arrayContaining(["办公费：经手科室", "差旅费：经手科室"]));
  });
});

test("a sum in the last row is that of the rows above, subtotals first", () => {
  const { sums } = told([
    "某某县支出表",
    ["项目|预算数|执行数", "工资||", "津贴||", "小计||", "办公费||", "差旅费||", "小计||", "合计||"],
  ]);
  const rows = (name: string): string[] => Object.keys(sums).filter((label) => label.startsWith(name));
  expect(rows("小计")).not.toEqual([]);
  expect(sums["合计：预算数"]).toBe("小计：预算数+小计：预算数");
});
