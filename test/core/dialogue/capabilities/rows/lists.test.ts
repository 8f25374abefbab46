import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { clerkWithReport } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

test("targets come two a card, with what is still to be given above them, until the points are used up", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  clerk.sees("合计应为 90 分", "复制整张指标表", "第 1 条指标", "第 2 条指标");
  await clerk.fills({ ...row(1, "新引进企业", "40"), ...row(2, "去化面积", "30") });
  clerk.sees("已填 2 条，合计 70 分", "还差 20 分", "第 3 条指标");
  await clerk.fills(row(3, "覆盖率", "20"));
  clerk.sees("实际完成值", "新引进企业（目标 ≥500家，40 分）");
  expect((await clerk.figures()).indicators).toBe("1,2,3");
});

test("a blank card of targets ends the list early, and the outline tells what is missing", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.fills({ ...row(1, "甲", "40"), ...row(2, "乙", "30") });
  await clerk.presses("保存，下一步");
  clerk.sees("实际完成值");
  await clerk.says("进度");
  clerk.sees("绩效指标：目标（缺 1 项）");
});

test("points beyond the scheme's are told, and do not stop the way", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.fills({ ...row(1, "甲", "60"), ...row(2, "乙", "50") });
  clerk.sees("实际完成值");
  await clerk.does({ do: "step", step: "targets@indicators" });
  clerk.sees("多出 20 分");
  await clerk.says("预览");
  clerk.sees("没填完");
});

test("a half-filled new row is named, the other one is not held against anybody", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.fills({ "indicators.1.level3": "新引进企业", "indicators.1.weight": "10分" });
  clerk.sees("有 2 处要改", "“二级指标”还没有填", "“年度指标值”还没有填");
  expect(await clerk.figures()).toEqual({});
  await clerk.presses("跳过");
  expect(await clerk.figures()).toMatchObject({ indicators: "1", "indicators.1.weight": "10" });
});

test("rows are opened, changed, moved, deleted, brought back and added", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.fills({ ...row(1, "甲", "40"), ...row(2, "乙", "50") });
  await clerk.does({ do: "list", list: "indicators" });
  clerk.sees("1. 甲", "2. 乙");
  await clerk.pressesBeside("乙", "上移");
  clerk.sees(/1\. 乙[\s\S]*2\. 甲/);
  await clerk.pressesBeside("甲", "编辑");
  await clerk.fills({ "indicators.1.level3": "甲改名", "indicators.1.actual": "" }, "保存");
  clerk.sees("甲改名", "共 2 条");
  await clerk.pressesBeside("乙", "删除");
  clerk.seesNot("乙");
  clerk.sees("点“撤销”可以找回", "共 1 条");
  await clerk.presses("撤销");
  clerk.sees("乙", "共 2 条");
  await clerk.presses("撤销");
  await clerk.presses("撤销");
  clerk.sees(/1\. 甲[\s\S]*2\. 乙/);
  await clerk.presses("添加指标");
  await clerk.fills({ "indicators.3.level3": "丙" }, "保存");
  clerk.sees("“二级指标”还没有填");
  await clerk.fills(row(3, "丙", "5"), "保存");
  clerk.sees("3. 丙", "共 3 条");
  await clerk.presses("添加指标");
  await clerk.presses("取消");
  clerk.sees("共 3 条");
});

test("projects are named a line each, numbering is taken off, doubles are refused", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.presses("保存，下一步");
  clerk.sees("至少写一个项目名称");
  await clerk.fills({ projects: "1、业务工作经费\n（2）楼宇服务\n\n3. 业务工作经费" });
  clerk.sees("“业务工作经费”已经有了", "[1、业务工作经费");
  expect(await clerk.figures()).toEqual({});
  await clerk.says("1、业务工作经费\n2、楼宇服务");
  expect(await clerk.figures()).toMatchObject({
    projects: "1,2",
    "projects.1.name": "业务工作经费",
    "projects.2.name": "楼宇服务",
  });
  await clerk.does({ do: "step", step: "names@projects" });
  clerk.sees("1. 业务工作经费", "2. 楼宇服务");
  await clerk.fills({ projects: "楼宇服务" });
  clerk.sees("已经有了");
  await clerk.presses("上一步");
  await clerk.does({ do: "step", step: "names@projects" });
  expect(clerk.inputs().projects).toBe("楼宇服务");
  await clerk.fills({ projects: Array.from({ length: 60 }, (_, n) => `项目${n}`).join("\n") });
  clerk.sees("一次最多添加 50 个，这里有 60 个");
});

test("a card whose row has gone meanwhile leads to the outline", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目\n乙项目" });
  await clerk.does({ do: "step", step: "fields:funds+goals@projects.2" });
  clerk.sees("乙项目 · 项目资金");
  await clerk.says("修改 项目支出名称");
  clerk.sees("修改：乙项目 · 项目·项目支出名称".slice(0, 3));
  await clerk.does({ do: "deleteRow", row: "projects.2" });
  await clerk.does({ do: "step", step: "fields:funds+goals@projects.2" });
  clerk.sees("这一项已经被删除", "甲项目");
  clerk.seesNot("乙项目");
});

test("actual values are asked eight a card, each with its target and points", async () => {
  await clerk.says(pasted(9));
  await clerk.presses("确认写入");
  clerk.sees("第1项（目标 ≥1家，10 分）", "第8项", "1/2 页");
  clerk.seesNot("第9项");
  expect(clerk.card.inputs).toHaveLength(8);
  await clerk.presses("跳过");
  clerk.sees("第9项", "2/2 页");
});

function pasted(count: number): string {
  const rows = Array.from({ length: count }, (_, n) => ["数量指标", `第${n + 1}项`, `≥${n + 1}家`, "10"].join("\t"));
  return [["二级指标", "三级指标", "年度指标值", "分值"].join("\t"), ...rows].join("\n");
}

function row(n: number, name: string, weight: string): Record<string, string> {
  const at = `indicators.${n}`;
  return { [`${at}.level2`]: "数量指标", [`${at}.level3`]: name, [`${at}.target`]: "≥500家", [`${at}.weight`]: weight };
}
