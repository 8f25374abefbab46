import { afterEach, beforeEach, expect, test } from "vitest";
import { historyOf } from "../../../../store/samples.js";
import type { Person } from "../../person.js";
import { clerkWithReport, fillCard, play } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

const good = {
  "budget.total.initial": "369.37",
  "budget.total.adjusted": "817.31",
  "budget.total.executed": "776.26",
  "income.general": "776.26",
  "income.fund": "0",
  "income.special": "0",
  "income.other": "0",
  "expenditure.basic": "251.90",
};

test("one wrong input of eight: nothing is saved, all that was typed stays, the reason stands beside the field", async () => {
  await clerk.fills({ ...good, "income.fund": "没有数" });
  clerk.sees("有 1 处要改", "还没有保存", /\[没有数\][^[]*“没有数”读不出一个数，请填数字/);
  expect(clerk.inputs()).toMatchObject({ ...good, "income.fund": "没有数" });
  expect(await clerk.figures()).toEqual({});
});

test("what was typed and refused survives leaving and coming back, with its reason", async () => {
  await clerk.fills({ ...good, "income.fund": "没有数" });
  await clerk.says("进度");
  clerk.sees("○ 年度预算申请");
  await clerk.pressesBeside("年度预算申请", "去填");
  expect(clerk.inputs()).toMatchObject({ ...good, "income.fund": "没有数" });
  clerk.sees("“没有数”读不出一个数");
  await clerk.fills({ "income.fund": "0" });
  expect(await clerk.figures()).toMatchObject({ "income.fund": "0", "budget.total.initial": "369.37" });
});

test("save and leave takes what can be read and keeps the rest", async () => {
  await clerk.fills({ "budget.total.initial": "369.37", "income.fund": "没有数" }, "保存并退出");
  clerk.sees("已保存 1 项", "有 1 项没读懂，先替您留着", "缺 7 项");
  expect(await clerk.figures()).toEqual({ "budget.total.initial": "369.37" });
  await clerk.says("继续");
  expect(clerk.inputs()).toMatchObject({ "budget.total.initial": "369.37", "income.fund": "没有数" });
});

test("skip goes on with a half-filled card and takes what is in it", async () => {
  await clerk.fills({ "budget.total.initial": "369.37" }, "跳过");
  clerk.sees("年度总体目标", "已保存 1 项");
  expect(await clerk.figures()).toEqual({ "budget.total.initial": "369.37" });
  await clerk.says("上一步");
  expect(clerk.inputs()["budget.total.initial"]).toBe("369.37");
});

test("back from the first card that asks something leads to what stands before it, then to the outline", async () => {
  await clerk.presses("上一步");
  clerk.sees("部门", "[示例单位]");
  await clerk.presses("上一步");
  clerk.sees("去填", "已完成");
});

test("the reading of words for numbers is told, and derived figures follow", async () => {
  await clerk.fills({ ...good, "budget.total.initial": "三百六十九点三七万元", "budget.total.executed": "776.26万" });
  clerk.sees("“三百六十九点三七万元” → 369.37", "自动计算", "执行率 94.98%");
  expect((await clerk.figures())["budget.total.initial"]).toBe("369.37");
});

test("a slip of the scale is asked back with the likely reading chosen; sending it again takes it", async () => {
  await clerk.fills({ ...good, "budget.total.executed": "7762600" });
  clerk.sees("拿不准", "776.26");
  expect(await clerk.figures()).toEqual({});
  await clerk.presses("保存，下一步");
  expect((await clerk.figures())["budget.total.executed"]).toBe("776.26");
  clerk.sees("年度总体目标");
});

test("a question is for the text it was asked about: another text is asked about anew", async () => {
  await clerk.fills({ ...good, "budget.total.executed": "7762600" });
  await clerk.fills({ "budget.total.executed": "7000000" });
  clerk.sees("拿不准");
  expect(await clerk.figures()).toEqual({});
});

test("going back and on again changes nothing", async () => {
  await clerk.fills(good);
  const before = await clerk.figures();
  const log = await logged();
  await clerk.presses("上一步");
  await clerk.presses("保存，下一步");
  clerk.sees("年度总体目标");
  expect(await clerk.figures()).toEqual(before);
  expect(await logged()).toBe(log);
});

test("an input that is emptied is empty, however the client sends that", async () => {
  await clerk.fills(good);
  for (let shape = 0; shape < 4; shape += 1) {
    await clerk.says("上一步");
    await clerk.fills({ "income.fund": "" }, "保存并退出");
    expect((await clerk.figures())["income.fund"]).toBeUndefined();
    await clerk.says("政府性基金拨款：0");
    await clerk.says("继续");
  }
});

test("undo goes back one entry at a time, as often as there are entries, and filling goes on from there", async () => {
  await clerk.fills(good);
  await clerk.says("实际完成情况：全部完成");
  await clerk.says("年初预算数：400");
  expect(await clerk.figures()).toMatchObject({ "budget.total.initial": "400", "goals.actual": "全部完成" });
  await clerk.says("撤销");
  clerk.sees("已撤销", "400 万元 → 369.37 万元");
  expect((await clerk.figures())["budget.total.initial"]).toBe("369.37");
  await clerk.says("撤销");
  expect((await clerk.figures())["goals.actual"]).toBeUndefined();
  await clerk.says("撤销");
  expect(await clerk.figures()).toEqual({});
  clerk.sees("年度预算申请", "已撤销上一次填写（8 项）");
  await clerk.says("撤销");
  clerk.sees("没有可以撤销的填写");
  await clerk.fills(good);
  expect(await clerk.figures()).toEqual({ ...good, "expenditure.basic": "251.9" });
  await clerk.says("撤销");
  expect(await clerk.figures()).toEqual({});
});

test("an old card is answered with the current one and changes nothing", async () => {
  const old = clerk.json;
  await clerk.fills(good);
  await clerk.presses("上一步");
  const { text } = clerk;
  await clerk.fills({ "budget.total.initial": "1" }, "保存，下一步", old);
  expect(clerk.toast).toContain("最新的卡片");
  expect(clerk.text).toBe(text);
  expect((await clerk.figures())["budget.total.initial"]).toBe("369.37");
});

test("a press of nonsense shows the card again, or nothing, and changes nothing", async () => {
  await clerk.fills(good);
  const before = await clerk.figures();
  const report = await clerk.reportId();
  const marks = /"report":"[^"]*","revision":(\d+)/.exec(JSON.stringify(clerk.json));
  for (const value of [
    null,
    "x",
    7,
    [],
    {},
    { press: "submit" },
    { press: { do: "fly" } },
    { report },
    { report: 5, revision: [] },
  ])
    await clerk.sendsValue(value, { "budget.total.initial": "5" });
  await clerk.sendsValue({ press: { do: "explode" }, report, revision: Number(marks?.[1]) });
  clerk.sees("年度总体目标");
  for (const press of [
    { do: "step", step: "nowhere", page: 3 },
    { do: "step", step: "fields:goals@", page: 900 },
    { do: "row", row: "indicators.99" },
    { do: "row", row: "nothing.1" },
    { do: "edit", path: "projects.7.name" },
    { do: "edit", path: "budget.rate" },
    { do: "edit", path: "__proto__" },
    { do: "list", list: "budget" },
    { do: "list", list: "projects.3.indicators" },
    { do: "addRow", list: "constructor" },
    { do: "moveRow", row: "indicators.1", by: 1 },
    { do: "deleteRow", row: "indicators.1" },
    { do: "set", path: "income.fund" },
    { do: "preview", table: "projects.9", page: 40 },
    { do: "outline", scope: "projects.4", page: 12 },
    { do: "pasteHere", list: "indicators" },
    { do: "pasteTake", how: "replace" },
    { do: "cancel" },
    { do: "removeMember", person: "ou_nobody" },
    { do: "addMembers" },
    { do: "back" },
    { do: "skip" },
  ] as const)
    await clerk.does(press);
  expect(await clerk.figures()).toEqual(before);
});

test("long goals come by message, whole, and the card tells of what it cannot hold", async () => {
  await fillCard(clerk);
  const text = `1、推动楼宇招商去化和安商稳商：${"全年新引进楼宇企业五百家，".repeat(300)}`.slice(0, 3000);
  await clerk.says(text);
  expect((await clerk.figures())["goals.expected"]).toBe(text);
  clerk.sees("预期目标", "3000 字，卡片放不下");
  await clerk.fills({ "goals.actual": "全部完成" });
  expect((await clerk.figures())["goals.expected"]).toBe(text);
  await clerk.says("修改 预期目标");
  clerk.sees("改写：预期目标", "全文 3000 字", "第 1/2 页");
  await clerk.says(`${text}又多出一截`);
  clerk.sees("最多 3000 个", "还没有记下");
  await clerk.presses("取消");
  expect((await clerk.figures())["goals.expected"]).toBe(text);
  await clerk.says("修改 预期目标");
  await clerk.says("只留一句话：完成全年任务。");
  expect((await clerk.figures())["goals.expected"]).toBe("只留一句话：完成全年任务。");
});

test("lost points are shown once: the way on does not lead there again, the outline does", async () => {
  for (const [path, text] of play.answers)
    if (/^(budget|income|expenditure|goals)\./.test(path)) await clerk.says(`${nameOf(path)}：${text}`);
  await clerk.says("继续");
  clerk.sees("绩效指标：目标");
  await clerk.fills(row(1, "≥500家", "90"), "保存，下一步");
  await clerk.presses("保存，下一步");
  clerk.sees("实际完成值");
  await clerk.fills({ "indicators.1.actual": "450家" });
  clerk.sees("扣分说明", "规则得 81 分");
  await clerk.presses("保存，下一步");
  clerk.sees("有哪些项目");
  await clerk.presses("上一步");
  await clerk.presses("上一步");
  clerk.sees("实际完成值");
  await clerk.presses("保存，下一步");
  clerk.sees("有哪些项目");
  await clerk.says("继续");
  clerk.seesNot("扣分说明");
  await clerk.says("进度");
  clerk.sees("1 条没写偏差原因");
  await clerk.pressesBeside("扣分说明", "查看");
  await clerk.fills({ "indicators.1.score": "85" });
  clerk.sees("请写明手工评分的理由");
  await clerk.fills({ "indicators.1.handReason": "统计口径变了" });
  expect(await clerk.figures()).toMatchObject({
    "indicators.1.score": "85",
    "indicators.1.handReason": "统计口径变了",
  });
});

test("a score by hand above the points, or of an old actual value, is asked about where it can be put right", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.fills(row(1, "≥500家", "90"));
  await clerk.does({ do: "step", step: "actuals@indicators" });
  await clerk.fills({ "indicators.1.actual": "450家" });
  await clerk.fills({ "indicators.1.score": "95", "indicators.1.handReason": "据实" });
  clerk.sees("得分 95 超过了分值 90");
  await clerk.fills({ "indicators.1.score": "88" });
  await clerk.says("第1项指标分值：80");
  await clerk.says("修改 分值");
  await clerk.fills({ "indicators.1.weight": "80" }, "保存");
  clerk.sees("已保存 1 项");
  await clerk.says("预览");
  clerk.sees("扣分说明（缺 1 项）");
});

test("a unit that differs and an inequality for an actual value are scored by their numbers, with the problem told", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.fills({ ...row(1, "≥20个", "45"), ...row(2, "≥90%", "45") });
  await clerk.fills({ "indicators.1.actual": "30余家", "indicators.2.actual": "≥95%" });
  if (clerk.text.includes("拿不准")) await clerk.presses("保存，下一步");
  await clerk.does({ do: "preview" });
  await clerk.pressesBeside("部门整体支出绩效自评", "查看明细").catch(() => undefined);
  clerk.sees("45 / 45 分", "单位不同", "写成了范围");
});

function row(n: number, target: string, weight: string): Record<string, string> {
  const at = `indicators.${n}`;
  return {
    [`${at}.level2`]: "数量指标",
    [`${at}.level3`]: `第${n}项`,
    [`${at}.target`]: target,
    [`${at}.weight`]: weight,
  };
}

const labels: Record<string, string> = {
  "budget.total.initial": "年初预算数",
  "budget.total.adjusted": "全年预算数",
  "budget.total.executed": "全年执行数",
  "income.general": "一般公共预算",
  "income.fund": "政府性基金拨款",
  "income.special": "纳入专户管理的非税收入拨款",
  "income.other": "按收入性质分·其他资金",
  "expenditure.basic": "基本支出",
  "goals.expected": "预期目标",
  "goals.actual": "实际完成情况",
};

function nameOf(path: string): string {
  return labels[path] ?? path;
}

async function logged(): Promise<number> {
  const report = await clerk.reportId();
  return (await historyOf(scene.store, report ?? "", null, 1000)).length;
}

test("the only input of a card that came back empty stays as it was, and that is said; what may be blank can be cleared", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  await clerk.fills(row(1, "≥500家", "90"), "保存，下一步");
  await clerk.presses("保存，下一步");
  await clerk.fills({ "indicators.1.actual": "450家" });
  await clerk.fills({ "indicators.1.reason": "市场下行" });
  await clerk.says("修改 偏差原因");
  await clerk.does({ do: "submit" }, {});
  clerk.sees("“偏差原因分析及改进措施”没有收到新内容，仍是“市场下行”；要清空");
  await clerk.says("修改 偏差原因");
  await clerk.presses("清空");
  clerk.sees("“偏差原因分析及改进措施”已清空");
  expect((await clerk.figures())["indicators.1.reason"]).toBeUndefined();
  await clerk.says("修改 基本支出");
  await clerk.fills({ "expenditure.basic": "251.9" }, "保存");
  await clerk.says("修改 基本支出");
  expect(clerk.card.buttons.map(({ does }) => does)).not.toContain("clear");
  await clerk.does({ do: "clear", path: "expenditure.basic" });
  expect((await clerk.figures())["expenditure.basic"]).toBe("251.9");
});

test("a card that is saved as it was says that nothing changed", async () => {
  await clerk.says("基本支出：251.9");
  await clerk.says("修改 基本支出");
  await clerk.presses("保存");
  clerk.sees("没有改动");
});
