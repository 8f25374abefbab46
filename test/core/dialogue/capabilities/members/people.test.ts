import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { clerkWithReport, handsOver } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
let owner: Person;
let member: Person;
beforeEach(async () => {
  ({ scene, clerk: owner } = await clerkWithReport());
  member = scene.person("ou_li");
  await member.enters();
});
afterEach(() => scene.close());

async function invite(): Promise<void> {
  await owner.says("成员");
  await owner.fills({ members: ["ou_li"] }, "添加");
  owner.sees("已邀请 1 位同事");
  member.sees("邀请您一起填报", "示例单位");
  await member.presses("打开");
}

test("a member is invited, opens the report and fills it; the owner sees the figures", async () => {
  await invite();
  member.sees("第 1/6 步");
  await member.fills({ "budget.total.initial": "369.37" }, "保存并退出");
  await owner.says("继续");
  expect(owner.inputs()["budget.total.initial"]).toBe("369.37");
});

test("of each colleague the card says what they do in the report", async () => {
  await scene.person("ou_wang").enters();
  await invite();
  await owner.says("成员");
  owner.sees("可以填报和修改");
  owner.seesNot("只填交给这位同事的部分");
  await owner.presses("移除");
  await handsOver(owner, ["income"], "ou_wang");
  await owner.says("成员");
  owner.sees("只填交给这位同事的部分");
  owner.seesNot("可以填报和修改");
}, 60_000);

test("adding nobody, oneself or somebody again is told", async () => {
  await scene.person("ou_wang").enters();
  await invite();
  await owner.says("成员");
  await owner.presses("添加");
  expect(owner.toast).toContain("请先选择同事");
  await owner.does({ do: "addMembers" }, { members: ["ou_li", "ou_zhang"] });
  expect(owner.toast).toContain("已经在这份报告里");
});

test("people who have not talked to the bot cannot be picked, and the card says what to do", async () => {
  const other = await clerkWithReport();
  await other.clerk.says("成员");
  other.clerk.sees("还没有邀请同事", "请对方先打开与我的对话");
  await other.scene.close();
});

test("a stranger's press gets a toast and changes nothing", async () => {
  const stranger = scene.person("ou_wang");
  await stranger.enters();
  const before = stranger.text;
  await stranger.fills({ "budget.total.initial": "1" }, "保存并退出", owner.json);
  expect(stranger.toast).toContain("不是这份报告的填报人");
  expect(stranger.text).toBe(before);
  expect(await owner.figures()).toEqual({});
});

test("a removed member's card no longer does anything, and they can go on with their own reports", async () => {
  await invite();
  await owner.says("成员");
  owner.sees("受邀同事");
  await owner.presses("移除");
  await member.fills({ "budget.total.initial": "1" }, "保存并退出");
  expect(member.toast).toContain("不是这份报告的填报人");
  expect(await owner.figures()).toEqual({});
  await member.says("全年执行数：5");
  member.sees("请先选一份报告", "开始填报");
  expect(await owner.figures()).toEqual({});
  await member.fills({ "new.unit": "另一单位", "new.year": "2023" }, "开始填报");
  member.sees("第 1/6 步");
});

test("only the owner adds and removes people", async () => {
  await invite();
  await member.says("成员");
  member.seesNot("移除", "邀请同事一起填");
  await member.does({ do: "addMembers" }, { members: ["ou_wang"] });
  expect(member.toast).toContain("发起人");
  await member.does({ do: "removeMember", person: "ou_li" });
  expect(member.toast).toContain("发起人");
});

test("two people on one card: who did not touch a field does not put the old figure back", async () => {
  await owner.fills({ "budget.total.initial": "100", "income.fund": "1" }, "保存并退出");
  await owner.says("继续");
  await invite();
  await owner.says("继续");
  expect(owner.inputs()["budget.total.initial"]).toBe("100");
  await member.fills({ "budget.total.initial": "200" }, "保存并退出");
  await owner.fills({ "income.fund": "2" }, "保存并退出");
  expect(await owner.figures()).toEqual({ "budget.total.initial": "200", "income.fund": "2" });
});

test("two people change one field: the later entry counts, and its author is told of the other", async () => {
  await owner.fills({ "budget.total.initial": "100" }, "保存并退出");
  await invite();
  await owner.says("继续");
  await member.fills({ "budget.total.initial": "二百" }, "保存并退出");
  await owner.fills({ "budget.total.initial": "300" }, "保存并退出");
  owner.sees("年初预算数”刚被同事改成了 200，现在按您填的 300 记下；不对就点“撤销”");
  expect(JSON.stringify(owner.json)).toContain(`"persons":[{"id":"${member.id}"}]`);
  expect((await owner.figures())["budget.total.initial"]).toBe("300");
  await owner.pressesBeside("刚被同事改成了", "撤销");
  expect((await owner.figures())["budget.total.initial"]).toBe("200");
});

test("an undo takes back the person's own entries only, and gets past those that others have overwritten", async () => {
  await owner.fills({ "budget.total.initial": "100", "income.fund": "1" }, "保存并退出");
  await invite();
  await owner.says("全年执行数：90");
  await member.says("全年执行数：91");
  await owner.says("撤销");
  owner.sees("都被同事改过了");
  expect((await owner.figures())["budget.total.executed"]).toBe("91");
  await member.says("年初预算数：101");
  await owner.says("撤销");
  expect(await owner.figures()).toEqual({ "budget.total.initial": "101", "budget.total.executed": "91" });
  await owner.says("撤销");
  owner.sees("没有可以撤销的填写");
  await member.says("撤销");
  await member.says("撤销");
  expect(await owner.figures()).toEqual({});
});

test("a row deleted by one is told to the other who has it open", async () => {
  await invite();
  await owner.does({ do: "step", step: "names@projects" });
  await owner.fills({ projects: "甲项目\n乙项目" });
  await member.does({ do: "step", step: "fields:funds+goals@projects.2" });
  await owner.does({ do: "deleteRow", row: "projects.2" });
  await member.fills({ "projects.2.goals.expected": "完成任务" });
  member.seesNot("乙项目 ·");
  expect((await owner.figures()).projects).toBe("1");
});

const row = (n: number, name: string, weight = "30"): Record<string, string> => {
  const at = `indicators.${n}`;
  return { [`${at}.level2`]: "数量指标", [`${at}.level3`]: name, [`${at}.target`]: "≥5家", [`${at}.weight`]: weight };
};

test("two people add rows at the same time: both rows are there", async () => {
  await invite();
  for (const one of [owner, member]) await one.does({ do: "step", step: "targets@indicators" });
  await owner.fills({ ...row(1, "发起人的甲", "20"), ...row(2, "发起人的乙", "20") }, "保存并退出");
  await member.fills({ ...row(1, "同事的甲", "20"), ...row(2, "同事的乙", "20") }, "保存并退出");
  const figures = await owner.figures();
  expect(figures.indicators).toBe("1,2,3,4");
  expect([1, 2, 3, 4].map((n) => figures[`indicators.${n}.level3`])).toEqual([
    "发起人的甲",
    "发起人的乙",
    "同事的甲",
    "同事的乙",
  ]);
});

test("two people open a new row at the same time: the second one's is put behind the first one's, also after a correction", async () => {
  await invite();
  for (const one of [owner, member]) await one.does({ do: "addRow", list: "indicators" });
  await owner.fills(row(1, "发起人的"), "保存");
  await member.fills({ ...row(1, "同事的"), "indicators.1.weight": "很多" }, "保存");
  member.sees("[同事的]", "“很多”读不出一个数");
  await member.fills({ "indicators.2.weight": "40" }, "保存");
  expect(await owner.figures()).toMatchObject({
    indicators: "1,2",
    "indicators.1.level3": "发起人的",
    "indicators.2.level3": "同事的",
  });
});

test("a row that one deletes while another changes it comes back with the change", async () => {
  await invite();
  await owner.does({ do: "step", step: "targets@indicators" });
  await owner.fills({ ...row(1, "甲"), ...row(2, "乙") });
  await member.does({ do: "step", step: "targets@indicators", page: 0 });
  await owner.does({ do: "deleteRow", row: "indicators.2" });
  await member.fills({ "indicators.2.level3": "乙改名" }, "保存并退出");
  expect(await owner.figures()).toMatchObject({
    indicators: "1,2",
    "indicators.2.level3": "乙改名",
    "indicators.2.weight": "30",
  });
});

test("actual values go to the rows that were shown, also when rows have moved", async () => {
  await invite();
  await owner.does({ do: "step", step: "targets@indicators" });
  await owner.fills({ ...row(1, "甲"), ...row(2, "乙") });
  await member.does({ do: "step", step: "actuals@indicators" });
  await owner.does({ do: "list", list: "indicators" });
  await owner.does({ do: "moveRow", row: "indicators.2", by: -1 });
  await member.fills({ "indicators.1.actual": "4家", "indicators.2.actual": "6家" });
  expect(await owner.figures()).toMatchObject({
    indicators: "2,1",
    "indicators.1.actual": "4家",
    "indicators.2.actual": "6家",
  });
});

test("somebody who only looks on sees the report, cannot press or write, and is told why", async () => {
  await owner.fills({ "budget.total.initial": "100" }, "保存并退出");
  await owner.says("成员");
  await owner.fills({ viewers: ["ou_li"] }, "添加");
  owner.sees("已邀请 1 位同事", "只查看");
  member.sees("请您查看一份报告", "不能填写和修改");
  await member.presses("打开");
  member.sees("填写要由发起人");
  expect(member.inputs()).toEqual({});
  await member.says("预览");
  member.sees("得分预览");
  await member.says("历史");
  member.sees("100 万元");
  for (const line of ["年初预算数：5", "送审", "生成", "撤销", "我填完了"]) {
    await member.says(line);
    expect(`${member.heard.at(-1)}${member.toast ?? ""}`, line).toMatch(/要由发起人|现在没有交给您填/);
  }
  await member.says("分工");
  member.seesNot("交给同事");
  expect((await owner.figures())["budget.total.initial"]).toBe("100");
  await owner.says("成员");
  await owner.presses("移除");
  await member.says("进度");
  member.seesNot("100 万元");
});
