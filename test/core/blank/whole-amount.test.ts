/** By which row a scheme scores the execution: the whole amount, which below income is what was spent. */
import { expect, test } from "vitest";
import { blankOf } from "./docx-table.js";
import { formOf } from "./sample.js";

const indicators = [
  "一级指标|二级指标|三级指标|分值|指标值|完成值|得分",
  "产出指标|数量指标|||||",
  "效益指标|社会效益指标|||||",
  "满意度指标|服务对象满意度指标|||||",
  "合计|||100|||",
];

/** Labels of the row that holds the whole. */
function wholeOf(...rows: string[]): string[] {
  const money = ["项目|全年预算数（万元）|全年执行数（万元）|分值|执行率|得分", ...rows];
  const { loaded } = formOf(blankOf(["某某部门整体支出绩效自评表", money, "指标", indicators]));
  return loaded.form.root.sections.flatMap(({ table }) =>
    (table?.rows ?? []).flatMap(({ role, label }) => (role === "funds.total" ? [label] : [])),
  );
}

test("a table of income and spending is scored by what was spent", () => {
  expect(wholeOf("收入合计|||||", "支出合计|||10||")).toEqual(["支出合计"]);
  expect(wholeOf("部门预算|||10||", "其他工作|||||")).toEqual(["部门预算"]);
});
