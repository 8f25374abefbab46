import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { clerkWithReport, table } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.says(
    table([
      ["产出指标", "数量指标", "新引进企业", "≥500家", "523家", "50", "", ""],
      ["", "", "去化面积", "23万㎡", "22.99万㎡", "40", "", ""],
    ]),
  );
  await clerk.presses("确认写入");
});
afterEach(() => scene.close());

test("修改 opens the one field of that name and leads back", async () => {
  await clerk.says("进度");
  await clerk.says("修改 全年执行数");
  clerk.sees("修改：年度资金总额·全年执行数");
  await clerk.fills({ "budget.total.executed": "776.26" }, "保存");
  clerk.sees("已保存 1 项", "去填");
  expect((await clerk.figures())["budget.total.executed"]).toBe("776.26");
});

test("修改 with a name that several fields have asks which, and says where each one stands", async () => {
  await clerk.says("修改 得分");
  clerk.sees("是哪一项", "新引进企业 · 得分", "去化面积 · 得分");
  await clerk.pressesBeside("去化面积 · 得分", "就是它");
  await clerk.fills({ "indicators.2.score": "38" }, "保存");
  clerk.sees("请写明手工评分的理由", "手工评分理由");
  await clerk.fills({ "indicators.2.handReason": "按考核口径" }, "保存");
  expect(await clerk.figures()).toMatchObject({ "indicators.2.score": "38", "indicators.2.handReason": "按考核口径" });
});

test("修改 with the indicator's name opens its actual value; with both names, that field", async () => {
  await clerk.says("修改去化面积");
  clerk.sees("修改：去化面积 · 实际完成值", "[22.99万㎡]");
  await clerk.says("23.5万㎡");
  expect((await clerk.figures())["indicators.2.actual"]).toBe("23.5万㎡");
  await clerk.says("更正：去化面积的分值");
  clerk.sees("修改：去化面积 · 分值");
});

test("修改 without a name, with an unknown one, or of a computed figure is answered in a sentence", async () => {
  await clerk.says("修改");
  expect(clerk.heard.at(-1)).toContain("要改哪一项");
  await clerk.says("修改 天气");
  expect(clerk.heard.at(-1)).toContain("没有找到“天气”");
  await clerk.says("修改 执行率");
  expect(clerk.heard.at(-1)).toContain("自动算出来的");
  await clerk.says("执行率：95%");
  expect(clerk.heard.at(-1)).toContain("自动算出来的");
});

test("字段：值 with either colon sets the field, tells its reading, and what follows from it", async () => {
  await clerk.says("全年预算数：八百一十七点三一万元");
  clerk.sees("年度资金总额·全年预算数：“八百一十七点三一万元” → 817.31 万元");
  await clerk.says(" 全年执行数 : 776.26 ");
  clerk.sees("全年执行数：776.26", "执行率 94.98%");
  expect(await clerk.figures()).toMatchObject({ "budget.total.adjusted": "817.31", "budget.total.executed": "776.26" });
});

test("字段：值 that cannot be read, or is in doubt, opens the field with what was typed", async () => {
  await clerk.says("全年预算数：很多");
  clerk.sees("“年度资金总额·全年预算数”还没有记下", "[很多]", "“很多”读不出一个数");
  await clerk.says("817.31");
  expect((await clerk.figures())["budget.total.adjusted"]).toBe("817.31");
  await clerk.says("全年执行数：7762600");
  clerk.sees("拿不准", "776.26");
  await clerk.presses("保存");
  expect((await clerk.figures())["budget.total.executed"]).toBe("776.26");
});

test("字段：值 of an ambiguous name asks where it is to go, and loses nothing", async () => {
  await clerk.says("偏差原因：市场下行：写字楼去化放缓");
  clerk.sees("“市场下行：写字楼去化放缓”要写到哪一项");
  await clerk.pressesBeside("去化面积", "就是它");
  expect((await clerk.figures())["indicators.2.reason"]).toBe("市场下行：写字楼去化放缓");
});

test("an unknown name before a colon is no field", async () => {
  await clerk.says("备注：周五前完成");
  expect(clerk.heard.at(-1)).toContain("没明白");
});

test("long text with colons goes whole into the field that waits for it", async () => {
  await clerk.does({ do: "step", step: "fields:goals@" });
  const text = "1、项目：推动楼宇招商去化，预计全年新引进企业500家；2、资金：按时足额支付，全年执行数不低于预算的95%。";
  await clerk.says(text);
  const second =
    "项目支出：完成全年任务，共走访企业120家，协调解决难点堵点36个，企业满意度进一步提升。\n基本支出：保障到位。";
  await clerk.says(second);
  expect(await clerk.figures()).toMatchObject({ "goals.expected": text, "goals.actual": second });
});

test("long text that no field waits for is asked about, not lost", async () => {
  await clerk.does({ do: "step", step: "fields:goals@" });
  await clerk.fills({ "goals.expected": "甲甲甲甲", "goals.actual": "乙乙乙乙" }, "保存并退出");
  const text = "推动楼宇招商去化和安商稳商，全年新引进楼宇企业五百余家，楼宇税收稳步增长。";
  await clerk.says(text);
  clerk.sees("要写到哪一项", "预期目标");
  await clerk.pressesBeside("预期目标", "就是它");
  expect((await clerk.figures())["goals.expected"]).toBe(text);
});

test("a sentence that begins like a command is text all the same", async () => {
  await clerk.does({ do: "step", step: "fields:goals@" });
  const text = "修改完善楼宇经济扶持政策，编制年度招商计划并按季度调度，确保全年目标任务如期完成，不留死角。";
  await clerk.says(text);
  expect((await clerk.figures())["goals.expected"]).toBe(text);
});

test("a typed value ends what was kept of a wrong one", async () => {
  await clerk.does({ do: "step", step: "fields:budget+income+expenditure@" });
  await clerk.fills({ "budget.total.initial": "abc" }, "保存并退出");
  await clerk.says("年初预算数：369.37");
  await clerk.does({ do: "step", step: "fields:budget+income+expenditure@" });
  expect(clerk.inputs()["budget.total.initial"]).toBe("369.37");
});

test("within a project its own fields come first", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目\n乙项目" });
  await clerk.does({ do: "step", step: "fields:funds+goals@projects.2" });
  await clerk.says("预期目标：完成乙项目全部任务");
  expect((await clerk.figures())["projects.2.goals.expected"]).toBe("完成乙项目全部任务");
  await clerk.says("进度");
  await clerk.says("甲项目预期目标：完成甲项目全部任务");
  expect((await clerk.figures())["projects.1.goals.expected"]).toBe("完成甲项目全部任务");
});
