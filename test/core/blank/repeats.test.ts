/** Which tables a note "one for each project" stands for. */
import { expect, test } from "vitest";
import type { Line } from "./docx-table.js";
import { blankOf } from "./docx-table.js";
import { formOf } from "./sample.js";

const summary: Line = ["部门名称|", "部门职能|"];
const project: Line = ["项目名称|", "项目负责人|"];
const measures: Line = ["改进措施|", "存在的问题|"];

/** Numbers of the tables that are filled in once for each project. */
function repeated(...lines: Line[]): number[][] {
  const { form } = formOf(blankOf(["某某表", ...lines]));
  const { parts, repeats } = form.understood;
  return repeats.map((one) => [
    ...new Set(parts.flatMap(({ key, table }) => (table !== null && one.parts.includes(key) ? [table] : []))),
  ]);
}

test.each<[string, readonly Line[], number[][]]>([
  [
    "in a heading: that heading's table",
    ["一、总体情况", summary, "二、项目情况（每个项目填写一张）", project, "三、措施", measures],
    [[2]],
  ],
  [
    "below a heading: that heading's tables, with those of deeper headings",
    [
      "一、总体情况",
      summary,
      "二、项目情况",
      "（一项目一表）",
      project,
      "（一）措施",
      measures,
      "三、总体情况",
      summary,
    ],
    [[2, 3]],
  ],
  [
    "over the first heading: all of them",
    ["（每个项目一张）", "一、项目情况", project, "二、措施", measures],
    [[1, 2]],
  ],
  [
    "over a later heading: its table",
    [summary, "（每个项目一张）", "二、项目情况", project, "三、措施", measures],
    [[2]],
  ],
  ["over a table without headings: the next alone", [summary, "（本表可复制）", project, "", measures], [[2]]],
  ["below a table: the one above", [project, "注：每个项目填写一张。", summary], [[1]]],
  ["by its name: the table so called", ["填报须知：项目自评表每个项目填一份。", summary, "项目自评表", project], [[2]]],
  ["in the first row of a table: that one", [summary, "", ["项目自评表（一个项目一份）<2>", "项目名称|"]], [[2]]],
])("a note %s", (_, lines, tables) => {
  expect(repeated(...lines)).toEqual(tables);
});
