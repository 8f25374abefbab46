/** Lists of projects with heads over heads, and headings among their rows. */
import { expect, it } from "vitest";
import { importTable } from "../../files/html-file.js";

const form = "changsha-overall-evaluation";

const grouped = [
  [
    ["项目编码", 1, 2],
    ["项目名称", 1, 2],
    ["当年预算安排", 2],
    ["上年结转", 2],
    ["支出合计", 2],
  ],
  ["年初预算", "全年预算", "预算数", "支出数", "全年预算", "全年支出"],
  ["A001", "甲桥修缮", "100", "120", "10", "8", "130", "118"],
  ["A002", "乙路排水", "200", "150", "10", "8", "160", "157.5"],
] as const;

it("the columns below 上年结转 are that source's, and those below 合计 the total", async () => {
  const { values, problems, told } = await importTable(form, grouped);
  const of = (id: string) => values[`projects.1.funds.${id}`];
  expect(["total", "appropriation", "carryOver"].map((row) => of(`${row}.adjusted`))).toEqual(["130", "120", "10"]);
  expect(["total", "appropriation", "carryOver"].map((row) => of(`${row}.executed`))).toEqual(["118", "110", "8"]);
  // Nothing says whose the rest of what was spent is.
  expect(problems).toMatchObject({ "projects.1.funds.appropriation.executed": "column-unnamed" });
  expect(problems).not.toHaveProperty("projects.1.funds.total.executed");
  expect(told).not.toContain("told.list-sources");
});

it("headings with the sums of their projects are no projects without a name", async () => {
  const { values, told } = await importTable(form, [
    ["序号", "项目编码", "项目名称", "年初预算数", "全年预算数", "执行数"],
    [["一、特定目标类", 3], "300", "300", "290"],
    ["1", "A001", "甲桥修缮", "100", "100", "95"],
    ["2", "A002", "乙路排水", "200", "200", "195"],
    ["二、其他运转类", "", "", "50", "50", "50"],
    ["3", "A003", "丙站运行", "50", "50", "50"],
    ["合计", "", "", "350", "350", "340"],
  ]);
  expect(values["projects.3.name"]).toBe("丙站运行");
  expect(values).not.toHaveProperty("projects.4.name");
  expect(told).not.toContain("told.list-nameless");
});
