/** What files print is no mistake where it only looks otherwise than the report shows it. */
import { expect, it } from "vitest";
import { importTable } from "./html-file.js";

const project = "national-project-evaluation";
const heads = ["二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];

it.each([
  ["0.96", "48", undefined],
  ["0.9612", "48.06", undefined],
  ["96%", "48", undefined],
  ["0.91", "48", "printed-differs"],
  ["0.96%", "48", "printed-differs"],
])("a rate of %s beside %s of 50", async (rate, executed, code) => {
  const { problems } = await importTable(project, [
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率"],
    ["年度资金总额", "50", "50", executed, rate],
    ["其中：当年财政拨款", "50", "50", executed, ""],
  ]);
  expect(problems["funds.rate"]).toBe(code);
});

it.each([
  ["97.289238845", undefined],
  ["97.29", undefined],
  ["97.39", "printed-differs"],
  ["97", "printed-differs"],
])("a total of %s below scores that make 97.29", async (total, code) => {
  const { problems } = await importTable(project, [
    ["项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
    ["年度资金总额", "50", "50", "50", "10", "10"],
    heads,
    ["数量指标", "修缮桥梁", "≥3座", "3座", "50", "47.79"],
    ["质量指标", "验收合格率", "≥98%", "99%", "40", "39.5"],
    [["总分", 4], "100", total],
  ]);
  expect(problems["total.score"]).toBe(code);
});

it("无 in the place of a figure is none", async () => {
  const { values, problems } = await importTable("changsha-overall-evaluation", [
    [["部门整体支出绩效自评表", 2]],
    ["其中：一般公共预算：161.5万元", "其中：基本支出：95万元"],
    ["其他资金：无", "项目支出：91.5万元"],
  ]);
  expect(values["income.general"]).toBe("161.5");
  expect(values).not.toHaveProperty("income.other");
  expect(problems).not.toHaveProperty("income.other");
});

it("the label of what stands further right is no value", async () => {
  const { beside } = await importTable(project, [
    ["项目名称", "甲桥修缮", "", ""],
    ["制表人：", "", "审核人：", "钱某"],
  ]);
  expect(beside).toEqual([]);
});
