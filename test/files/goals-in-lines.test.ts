/** Goals of a project as tables of files print them, whatever the texts look like. */
import { describe, expect, it } from "vitest";
import { importTable } from "./html-file.js";

type Rows = Parameters<typeof importTable>[1];

async function goals(rows: Rows) {
  const { values } = await importTable("national-project-evaluation", rows);
  return [values["goals.expected"] ?? null, values["goals.actual"] ?? null];
}

const name = ["项目名称", ["甲桥修缮", 7]] as const;
const indicators = ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];

describe("goals below their heads", () => {
  it.each([
    ["目标1：建成书房6个；目标2：资源达到85TB。", "建成书房6个，资源88.4TB。"],
    ["目标1：建成书房6个；\n目标2：资源达到85TB。", "目标1：已建成；\n目标2：已达到。"],
    ["建成书房6个", "已建成6个"],
  ])("%s", async (expected, actual) => {
    const rows = [
      name,
      ["年度总体目标", ["预期目标", 4], ["实际完成情况", 3]],
      ["", [expected, 4], [actual, 3]],
    ] as const;
    expect(await goals([...rows, indicators])).toEqual([expected, actual]);
  });

  it.each([
    ["目标1：建成书房6个；目标2：资源达到85TB。", "建成书房6个，资源88.4TB。"],
    ["建成书房6个", "已建成6个"],
  ])("in cells that are not merged: %s", async (expected, actual) => {
    const rows = [
      ["项目名称", "甲桥修缮", "", "", "", "", "", ""],
      ["年度总体目标", "预期目标", "", "", "", "实际完成情况", "", ""],
      ["", expected, "", "", "", actual, "", ""],
    ];
    expect(await goals([...rows, indicators])).toEqual([expected, actual]);
  });

  it("in cells of which the texts alone are merged", async () => {
    const heads = [["年度总体目标", 1, 2], "预期目标", "", "", "", "实际完成情况", "", ""] as const;
    const rows = [
      name,
      heads,
      [
        ["建成书房6个", 4],
        ["已建成6个", 3],
      ],
    ] as const;
    expect(await goals([...rows, indicators])).toEqual(["建成书房6个", "已建成6个"]);
  });

  it("are not what stands below heads that were left blank", async () => {
    const rows = [
      name,
      ["年度总体目标", ["预期目标", 3], "", ["实际完成情况", 2], ""],
      ["项目资金", ["年初预算数", 3], "", ["全年执行数", 2], ""],
    ] as const;
    expect(await goals([...rows, indicators])).toEqual([null, null]);
  });
});
