import { afterEach, expect, test } from "vitest";
import { goneBefore, takeBackDays } from "../../../../../src/core/shelf/shelf.js";
import { clerkWithReport } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
afterEach(() => scene.close());

async function shared() {
  const started = await clerkWithReport();
  scene = started.scene;
  const { clerk } = started;
  const colleague = scene.person("ou_li");
  await colleague.enters();
  await clerk.says("成员");
  await clerk.fills({ members: [colleague.id] }, "添加");
  await clerk.says("继续");
  const id = (await clerk.reportId()) ?? "";
  await colleague.sendsValue({ report: id, press: { do: "open" } });
  return { clerk, colleague, id };
}

const word = (typed: string) => ({ shelfWord: typed });

test("an archived report leaves the home list, is listed under 归档, and can still be opened", async () => {
  const { clerk, id } = await shared();
  await clerk.says("归档");
  clerk.sees("随时可以取回");
  await clerk.fills(word(""), "归档");
  clerk.sees("要输入“归档”才会执行，现在没有改动");
  await clerk.fills(word("归挡"), "归档");
  clerk.sees("输入的是“归挡”");
  await clerk.fills(word("归档"), "归档");
  clerk.sees("已归档");
  clerk.seesNot("我的报告");
  await clerk.says("归档");
  clerk.sees("已归档的报告", "示例单位");
  await clerk.presses("打开");
  expect(await clerk.reportId()).toBe(id);
  await clerk.says("归档");
  await clerk.presses("取回");
  clerk.sees("已取回", "没有归档的报告");
  await clerk.says("首页");
  clerk.sees("我的报告", "示例单位");
});

test("a deleted report is closed to everybody at once, and comes back whole within seven days", async () => {
  const { clerk, colleague, id } = await shared();
  await clerk.says("修改 年初预算数");
  await clerk.says("年初预算数：5");
  const before = await clerk.figures();
  await clerk.says("删除");
  clerk.sees("您和同事都不能再打开它", "7 天内可以取回");
  await clerk.fills(word("删除"), "删除");
  clerk.sees("已删除");
  await clerk.says("首页");
  clerk.seesNot("示例单位");
  await colleague.says("年初预算数：6");
  colleague.seesNot("示例单位");
  await colleague.sendsValue({ report: id, press: { do: "open" } });
  expect(colleague.toast).toContain("填报人");
  await colleague.says("删除");
  colleague.sees("没有可以取回的报告");
  await colleague.does({ do: "takeBack", report: id });
  colleague.sees("这份报告不能取回");
  await clerk.says("删除");
  await clerk.presses("取回");
  clerk.sees("已取回");
  await clerk.presses("打开");
  expect(await clerk.figures()).toEqual(before);
});

test("a colleague can do neither", async () => {
  const { clerk, colleague } = await shared();
  await colleague.says("删除");
  colleague.seesNot("请输入");
  await colleague.does({ do: "delete" }, word("删除"));
  expect(colleague.toast).toContain("删除报告要由发起人");
  await colleague.does({ do: "archive" }, word("归档"));
  expect(colleague.toast).toContain("归档报告要由发起人");
  await clerk.says("首页");
  clerk.sees("示例单位");
});

test("the card goes back to where the person was, without a report as well", async () => {
  const { clerk } = await shared();
  const before = clerk.card.title;
  await clerk.says("删除");
  await clerk.presses("返回填报");
  expect(clerk.card.title).toBe(before);
  const newcomer = scene.person("ou_wang");
  await newcomer.says("归档");
  newcomer.sees("没有归档的报告");
});

test("after seven days nobody takes it back, and nothing of it is left in any table", async () => {
  const { clerk, id } = await shared();
  await clerk.says("首页");
  await clerk.fills({ "new.unit": "另一个单位", "new.year": "2022" }, "开始填报");
  const other = (await clerk.reportId()) ?? "";
  await clerk.sendsValue({ report: id, press: { do: "open" } });
  await clerk.says("年初预算数：5");
  await clerk.says("删除");
  await clerk.fills(word("删除"), "删除");
  const later = Date.UTC(2023, 2, 1) + (takeBackDays + 1) * 24 * 60 * 60 * 1000;
  expect(await scene.store.transaction((on) => on.shelf("ou_zhang", 5))).toHaveLength(1);
  await scene.store.prune(0, goneBefore(later - 2 * 24 * 60 * 60 * 1000));
  expect(await scene.store.transaction((on) => on.shelf("ou_zhang", 5))).toHaveLength(1);
  await scene.store.prune(0, goneBefore(later));
  await clerk.does({ do: "takeBack", report: id });
  clerk.sees("这份报告不能取回");
  expect(await scene.store.transaction((on) => on.report(id))).toBeNull();
  await clerk.sendsValue({ report: other, press: { do: "open" } });
  expect(await clerk.reportId()).toBe(other);
});
