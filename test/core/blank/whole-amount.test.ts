/** By which row a scheme scores the execution: the whole amount, which below income is what was spent. */
import { expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
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

/** What is worked out in a row of blanks that has no name of its own, and whether a scheme scores it. */
function computedIn(heads: string, blanks: string) {
  const { form, loaded } = formOf(blankOf(["某某部门整体绩效自评表", [heads, blanks], "指标", indicators]));
  const { computed } = tell(form.understood);
  return {
    computed: Object.fromEntries(
      computed.flatMap(({ at, label, ...one }) => (at.table === 1 ? [[label, one.computed]] : [])),
    ),
    scored: loaded.form.root.sections.some(({ table }) => table?.rows.some(({ role }) => role === "funds.total")),
  };
}

test("the execution in one row under its heads is scored by itself, not by the total", () => {
  const heads = "预算执行情况（万元）v+|年初预算数|全年预算数|全年执行数|执行率|权重|执行率得分";
  expect(computedIn(heads, "v|||||10|")).toEqual({
    computed: { 执行率: "全年执行数÷全年预算数", 执行率得分: "execution.score" },
    scored: true,
  });
});

test("a sum of sources before what was spent is the budget of the rate", () => {
  const heads = "资金来源（万元）v+|中央|省级|县级|其他|合计|执行数|执行率";
  expect(computedIn(heads, "v|||||||").computed).toEqual({ 合计: "中央+省级+县级+其他", 执行率: "执行数÷合计" });
});

test.each(["　　", "    ", ""])(
  "lines below 自有资金 are its parts, not those of the total: with %j before them",
  (space) => {
    const lines = ["资金总额：", "财政拨款：", "自有资金：", `${space}事业收入：`, `${space}经营性收入：`, "其他："];
    const rows = lines.map((line, index) => `${index === 0 ? "项目资金申请（万元）v+" : "v"}|${line}`);
    const { form } = formOf(blankOf(["某某项目绩效目标申报表", ["项目名称|", ...rows]]));
    expect(tell(form.understood).computed.map(({ label, computed }) => [label, computed])).toEqual([
      ["资金总额", "财政拨款+自有资金+其他"],
      ["自有资金", "事业收入+经营性收入"],
    ]);
  },
);
