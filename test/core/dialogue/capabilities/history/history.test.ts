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

async function colleague(): Promise<Person> {
  const member = scene.person("ou_li");
  await member.enters();
  await clerk.says("成员");
  await clerk.fills({ members: ["ou_li"] }, "添加");
  await member.presses("打开");
  return member;
}

test("历史 X opens who, when, from what to what and by which way, the newest first", async () => {
  await clerk.fills({ "budget.total.initial": "100" }, "保存并退出");
  const member = await colleague();
  await member.says("年初预算数：三百六十九点三七");
  await clerk.says("历史 年初预算数");
  clerk.sees("历史：", "年初预算数", "现在是：369.37 万元");
  clerk.sees(/2023年3月1日 \d\d:\d\d（消息）：100 万元 → 369.37 万元[\s\S]*（卡片填写）：（空） → 100 万元/);
  expect(JSON.stringify(clerk.json)).toMatch(/person_list.*ou_li.*person_list.*ou_zhang/s);
});

test.each(["谁改的 年初预算数", "年初预算数是谁改的？", "年初预算数的历史", "历史：“年初预算数”", "历史年初预算数"])(
  "“%s” asks the same",
  async (asked) => {
    await clerk.fills({ "budget.total.initial": "100" }, "保存并退出");
    await clerk.says(asked);
    clerk.sees("现在是：100 万元", "（空） → 100 万元");
  },
);

test("the card of 修改 has a button for it, what was typed there is kept, and the way back leads to where one was", async () => {
  await clerk.fills({ "budget.total.initial": "100" }, "保存并退出");
  await clerk.says("进度");
  await clerk.says("修改 年初预算数");
  await clerk.fills({ "budget.total.initial": "25" }, "历史");
  clerk.sees("现在是：100 万元");
  await clerk.presses("改这一项");
  expect(clerk.inputs()["budget.total.initial"]).toBe("25");
  await clerk.presses("历史");
  await clerk.presses("返回");
  clerk.sees("已完成");
  expect(await clerk.figures()).toEqual({ "budget.total.initial": "100" });
});

test("an undo and a clearing stand in the history too", async () => {
  await clerk.says("政府性基金：5");
  await clerk.says("撤销");
  await clerk.says("历史 政府性基金");
  clerk.sees("现在是：（空）", /（撤销）：5 万元 → （空）[\s\S]*（消息）：（空） → 5 万元/);
});

test("a figure that nobody has filled in says so", async () => {
  await clerk.says("历史 年初预算数");
  clerk.sees("现在是：（空）", "还没有人填过这一项");
});

test("a computed figure shows its expression and each input with the way to its history", async () => {
  await clerk.says("年初预算数：100");
  await clerk.says("历史 预算执行率");
  if (!clerk.text.includes("这个数是算出来的")) await clerk.says("历史 执行率");
  clerk.sees("这个数是算出来的：", "÷");
  clerk.seesNot("round half up", "null");
});

test("a name that fits several figures asks which one", async () => {
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目\n乙项目" });
  await clerk.says("首页");
  await clerk.says("历史 预期目标");
  clerk.sees("看哪一项的历史", "甲项目", "乙项目");
  await clerk.pressesBeside("乙项目", "历史");
  clerk.sees("乙项目", "还没有人填过这一项");
});

test("a name that is not known is said so; a text that only begins with the word is no question", async () => {
  await clerk.says("历史 天上的星星");
  expect(clerk.heard.at(-1)).toContain("没有找到“天上的星星”");
  await clerk.says("历史遗留问题尚未解决");
  expect(clerk.heard.at(-1) ?? "").not.toContain("没有找到");
});

test("全部历史 lists all changes by day and person, page by page", async () => {
  await clerk.says("全部历史");
  clerk.sees("还没有填过内容");
  for (const value of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]) await clerk.says(`年初预算数：${value}`);
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: "甲项目\n乙项目" });
  await clerk.says("全部历史");
  clerk.sees("全部修改记录", "2023年3月1日", /项目.*：（空） → 2 条/, "甲项目");
  clerk.seesNot("：（空） → 1 万元");
  await clerk.presses("下一页");
  clerk.sees(/\d\d:\d\d 消息\n• .*：（空） → 1 万元/);
  await clerk.presses("上一页");
  clerk.seesNot("：（空） → 1 万元");
});

test("a stranger's press for a history is refused", async () => {
  const stranger = scene.person("ou_wang");
  await stranger.enters();
  await stranger.sendsValue({ report: await clerk.reportId(), press: { do: "history", path: null } });
  expect(stranger.toast).toContain("不是这份报告的填报人");
});
