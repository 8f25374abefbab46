/** Scores in tables that are no indicators: of projects in rows of their own, and of rows of amounts. */
import { expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { readTables } from "../../documents/read-tables.js";
import { blankOf } from "./docx-table.js";
import { made } from "./made.js";
import { formOf, sampleOf } from "./sample.js";

const blanks = (count: number): string => "|".repeat(count - 1);

function understood(head: string, ...names: string[]) {
  const rows = names.map((name) => `${name}|${blanks(head.split("|").length - name.split("|").length)}`);
  const { form, loaded } = formOf(blankOf(["某某县自评表", [head, ...rows]]));
  return { told: tell(form.understood), loaded };
}

test.each([
  "序号|项目名称|完成情况|自评得分|备注",
  "序号|项目名称|年度绩效目标|预算金额|支出金额|完成情况|自评得分|自评等级",
])("projects with what was reached and a score of their own are no indicators: %s", (head) => {
  const { told } = understood(head, "1", "2");
  expect(told.lists.map(({ kind, columns }) => [kind, Object.values(columns).map(({ name }) => name)])).toEqual([
    ["repeat", head.split("|").slice(1)],
  ]);
});

test("a list of indicators prints the number of each", () => {
  const { loaded } = understood("序号|指标名称|完成情况|自评得分", "1", "2");
  const [table] = readTables(sampleOf(loaded, () => 3).file);
  const numbers = (table?.cells ?? []).filter(({ column }) => column === 0).map(({ text }) => text);
  expect(numbers).toEqual(["序号", "1", "2", "3"]);
});

test("each project of a table of amounts has a score, and the total has none", () => {
  const { told } = understood("项目支出|预算数|执行数|执行率|自评得分", "合计", "甲项目", "乙项目");
  const scores = told.fields.filter(({ kind }) => kind === "score").map(({ label }) => label);
  expect(scores).toEqual(["甲项目：自评得分", "乙项目：自评得分"]);
  expect(told.computed.filter(({ kind }) => kind === "score")).toEqual([]);
});

test.each(["项目资金|预算数|执行数|执行率|得分（10分）", "项目资金|预算数|执行数|分值|得分"])(
  "sources of one sum share the score of the execution rate: %s",
  (head) => {
    const { told } = understood(head, "年度资金总额", "财政拨款", "其他资金");
    expect(told.computed.filter(({ kind }) => kind === "score").map(({ at }) => at.row)).toEqual([2]);
    expect(told.fields.filter(({ kind }) => kind === "score")).toEqual([]);
  },
);

test("subtotals of printed rows add up their own scores, what was lost is worked out, and a grade by the note", () => {
  const blank = blankOf([
    "某某县自评评分表",
    [
      "一级指标|三级指标|分值|评分标准|得分|扣分",
      "投入v+|目标合理|10|合理得满分||",
      "v|指标明确|10|明确得满分||",
      "小计<2>|20|||",
      "产出v+|完成率|50|按比例||",
      "v|满意度|30|按比例||",
      "小计<2>|80|||",
      "合计<2>|100|||",
      "自评等级<2>|<4>",
    ],
    "注：90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差。",
  ]);
  const { printed, steps } = made(blank, {
    "目标合理：得分": "9",
    "指标明确：得分": "8",
    "完成率：得分": "40",
    "满意度：得分": "30",
  });
  expect(steps).not.toContain("自评等级");
  const cells = printed.split("\n");
  expect(cells.slice(cells.indexOf("指标明确"), cells.indexOf("指标明确") + 5)).toEqual([
    ...["指标明确", "10", "明确得满分", "8", "2"],
  ]);
  const sums = cells.flatMap((cell, index) => (cell === "小计" || cell === "合计" ? [cells[index + 3]] : []));
  expect(sums).toEqual(["17", "70", "87"]);
  const lost = cells.flatMap((cell, index) => (cell === "小计" || cell === "合计" ? [cells[index + 4]] : []));
  expect(lost).toEqual(["3", "10", "13"]);
  expect(cells[cells.indexOf("自评等级") + 1]).toBe("良");
});
