/** What waits for each person, counted on the home card. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { begin, fillAll } from "../../report.js";
import { catalogOf, openScenario, type Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;

beforeEach(async () => {
  scene = await openScenario();
  clerk = scene.person("ou_clerk");
});
afterEach(() => scene.close());

test("待我填, 待我审, 我经办的 and 已完成 follow the report on its way", async () => {
  const [colleague, chief] = [scene.person("ou_wang"), scene.person("ou_chief")];
  await colleague.enters();
  await chief.enters();
  await begin(clerk);
  await clerk.says("部分\t姓名\t截止\n财政拨款收入\t某wang\t3月10日".replace("财政拨款收入", "不存在的部分"));
  clerk.sees("没有叫“不存在的部分”的部分");
  await clerk.says("分工");
  await clerk.presses("交给同事");
  await clerk.fills({ "assign.parts": ["income"], "assign.people": ["ou_wang"] }, "交给他们");
  await colleague.says("首页");
  colleague.sees("待我填 1", "待我审 0");
  await clerk.says("继续");
  await fillAll(clerk);
  await clerk.says("首页");
  clerk.sees("我经办的 1", "已完成 0");
  await clerk.presses("继续填报");
  await clerk.says("送审");
  await clerk.fills({ approver: ["ou_chief"] }, "送审");
  await chief.says("首页");
  chief.sees("待我审 1");
  await chief.says("审核");
  await chief.presses("审批通过并锁定");
  await chief.says("首页");
  chief.sees("待我审 0");
  await clerk.says("首页");
  clerk.sees("我经办的 0", "已完成 1");
}, 60_000);

test("a deadline of a pasted list is the part's", async () => {
  await scene.person("ou_wang").enters();
  await scene.person("ou_wang").says("你好");
  await begin(clerk);
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目\n乙项目" }, "保存并退出");
  await clerk.says(
    "部分\t姓名\t截止\n甲项目\t某wang\t3月10日\n乙项目\t某wang\t2月31日\n乙项目绩效指标\t某wang\t2023.3.20",
  );
  clerk.sees("3月10日（周五）前", "3月20日（周一）前", "“2月31日”读不出是哪一天");
  await clerk.presses("就这样交出去");
  const report = (await clerk.reportId()) ?? "";
  const parts = await scene.store.transaction((on) => on.assignmentsOf(report, { state: "open", limit: 10, skip: 0 }));
  expect(parts.map(({ due }) => due)).toEqual(["2023-03-10", "2023-03-20"]);
}, 60_000);

test("待我填, 待我审, 我经办的 and 已完成 typed lead to these lists, and parts and reviews name their report", async () => {
  await scene.close();
  scene = await openScenario(catalogOf("templates"));
  const [owner, colleague, chief] = [scene.person("ou_clerk"), scene.person("ou_wang"), scene.person("ou_chief")];
  await colleague.enters();
  await chief.enters();
  for (const project of ["馆藏建设", "设备更新"]) {
    await owner.says("首页");
    const fresh = { "new.unit": "某县图书馆", "new.year": "2022", "new.scheme": "national-2020" };
    await owner.fills({ "new.form": "national-project-evaluation", ...fresh }, "开始填报");
    if (owner.text.includes("打开已有的")) await owner.presses("另建一份");
    await owner.says(`项目支出名称：${project}`);
    await owner.says("分工 当年财政拨款·全年执行数 某wang 3月10日");
    await owner.presses("就这样交出去");
    colleague.sees(`${project} · 某县图书馆`);
  }
  await colleague.says("首页");
  colleague.sees("待我填 2", "馆藏建设 · 某县图书馆", "设备更新 · 某县图书馆");
  await colleague.says("待我填");
  colleague.sees("待我填 2", "2022年 项目支出绩效自评 · 馆藏建设 · 某县图书馆");
  colleague.seesNot("新建报告");
  await colleague.presses("打开");
  expect(Object.keys(colleague.inputs())).toEqual(["funds.appropriation.executed"]);
  await colleague.fills({ "funds.appropriation.executed": "5" }, "我填完了");
  owner.sees("分工：", "2022年 项目支出绩效自评 · ");
  await owner.says("我经办的");
  owner.sees("我经办的 2", "馆藏建设", "设备更新");
  await owner.says("已完成");
  owner.sees("还没有审批完成的报告");
  await owner.says("继续");
  await owner.says("送审");
  await owner.fills({ approver: ["ou_chief"] }, "送审");
  if (owner.text.includes("仍要送审")) await owner.presses("仍要送审");
  await chief.says("首页");
  chief.sees("待我审：2022年 项目支出绩效自评", "设备更新 · 某县图书馆");
  await chief.says("待我审");
  chief.sees("设备更新 · 某县图书馆");
}, 60_000);

test("a part names its report as the same card has just renamed it", async () => {
  await scene.close();
  scene = await openScenario(catalogOf("templates"));
  const [owner, colleague] = [scene.person("ou_clerk"), scene.person("ou_wang")];
  await colleague.enters();
  for (const project of ["馆藏建设", "设备更新"]) {
    await owner.says("首页");
    const fresh = { "new.unit": "某县图书馆", "new.year": "2022", "new.scheme": "national-2020" };
    await owner.fills({ "new.form": "national-project-evaluation", ...fresh }, "开始填报");
    if (owner.text.includes("打开已有的")) await owner.presses("另建一份");
    await owner.says(`项目支出名称：${project}`);
    await owner.says("成员");
    await owner.fills({ members: ["ou_wang"] }, "添加");
    await owner.says("分工 项目支出名称 某wang 3月10日");
    await owner.presses("就这样交出去");
  }
  await colleague.says("首页");
  await colleague.presses("继续填报");
  await colleague.says("首页");
  colleague.sees("2022年 项目支出绩效自评 · 设备更新");
  await colleague.says("项目支出名称：阅览室改造");
  colleague.sees("2022年 项目支出绩效自评 · 阅览室改造");
  colleague.seesNot("设备更新");
}, 60_000);
