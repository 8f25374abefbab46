/** A table of income and spending beside the one in which the budget's execution is scored. */
import { expect, test } from "vitest";
import { blankOf } from "./docx-table.js";
import { formOf } from "./sample.js";

const base = [
  "项目|上年决算数|本年预算数|本年决算数",
  "一、收入合计|||",
  "1.财政拨款收入|||",
  "2.其他收入|||",
  "二、支出合计|||",
  "（一）基本支出|||",
  "（二）项目支出|||",
];
const scored = ["部门预算执行情况（万元）v+|年初预算数|全年预算数|全年执行数|执行率（%）|权重|得分", "v|||||10|"];
const indicators = ["一级指标|三级指标|年度指标值|实际完成值|分值|得分", "产出指标|||||", "满意度指标|||||"];

function rolesOf(...tables: (readonly string[])[]) {
  const { loaded } = formOf(
    blankOf(["某某县部门整体支出绩效自评表", ...tables.flatMap((table) => [table, "预算执行率满分10分。"])]),
  );
  return [...loaded.form.fields.values()].flatMap(({ label, roles }) => roles.map((role) => [label, role] as const));
}

test("of two tables that tell what was spent, the one in which the score stands has the roles", () => {
  const found = rolesOf(base, scored, indicators);
  const executed = found.filter(([, role]) => role === "budget.executed");
  expect(executed).toEqual([["部门预算执行情况·全年执行数", "budget.executed"]]);
  expect(found.filter(([, role]) => role === "funds.total").map(([label]) => label)).toEqual([
    ...["年初预算数", "全年预算数", "全年执行数", "执行率"].map((column) => `部门预算执行情况·${column}`),
  ]);
});

test("what came in is no source of what was spent", () => {
  const found = rolesOf(base, indicators);
  expect(new Set(found.flatMap(([, role]) => (role.startsWith("funds.") ? [role] : [])))).toEqual(
    new Set(["funds.total"]),
  );
  expect(found.filter(([, role]) => role === "funds.total").every(([label]) => label.startsWith("支出合计"))).toBe(
    true,
  );
  expect(found.filter(([label]) => label === "其他收入·本年决算数").map(([, role]) => role)).toEqual([
    "income.planned",
    "budget.executed",
  ]);
});
