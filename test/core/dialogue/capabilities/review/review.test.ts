/** A report goes through its reviewers: sent, asked about, returned, put right, passed, approved. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { findElement } from "../../../../../src/simulator/cards/find-element.js";
import { valuesIn } from "../../card-reading.js";
import type { Person } from "../../person.js";
import { begin, fillAll, handsOver } from "../../report.js";
import { openScenario, type Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
let first: Person;
let chief: Person;

beforeEach(async () => {
  scene = await openScenario();
  clerk = scene.person("ou_clerk");
  first = scene.person("ou_first");
  chief = scene.person("ou_chief");
  for (const person of [first, chief, scene.person("ou_viewer")]) await person.enters();
  await begin(clerk);
  await fillAll(clerk);
});

afterEach(() => scene.close());

async function submitted(): Promise<void> {
  await clerk.says("送审");
  await clerk.fills({ reviewers: ["ou_first"], approver: ["ou_chief"], reviewNote: "请审" }, "送审");
}

/** The path of the figure that was changed. */
async function passedThenChanged(): Promise<string> {
  await submitted();
  await first.presses("通过");
  const path = Object.keys(await clerk.figures()).find((one) => one.endsWith(".executed")) ?? "";
  await clerk.says("继续");
  await clerk.does({ do: "edit", path });
  await clerk.fills({ [path]: "2" }, "保存");
  return path;
}

const stateOf = async (): Promise<string | undefined> => {
  const report = (await clerk.reportId()) ?? "";
  return (await scene.store.transaction((on) => on.report(report)))?.state;
};

test("a chief decides by the first card, and by nothing more than one press", async () => {
  await clerk.says("送审");
  clerk.sees("请谁审核");
  await clerk.fills({ approver: ["ou_chief"], reviewNote: "执行率的原因在第三部分" }, "送审");
  clerk.sees("已送审，共 1 位审核");
  await clerk.says("首页");
  clerk.sees("审核中");
  expect(await stateOf()).toBe("review");
  chief.sees("总分", "扣分最多的", "错误", "没有 2021 年的同一张表可以比", "执行率的原因在第三部分", "审批通过并锁定");
  await chief.presses("审批通过并锁定");
  expect(chief.text).toContain("报告已锁定");
  expect(await stateOf()).toBe("approved");
  expect(clerk.heard.some((line) => line.includes("已审批通过"))).toBe(true);
  await clerk.says("年初预算数：5");
  expect(clerk.heard.at(-1)).toContain("已审批锁定");
  await clerk.says("首页");
  clerk.sees("已审批，已锁定");
  expect(clerk.button("打开").does).toBe("open");
}, 60_000);

test("an approver is told what is missing instead of being offered an approval that cannot be", async () => {
  await clerk.says("撤销");
  await clerk.says("送审");
  await clerk.fills({ approver: ["ou_chief"] }, "送审");
  const missing = /还不能审批，有 (\d+) 项没填\**：([^\n、，]+)/.exec(chief.text);
  expect(missing?.[2]).toBeTruthy();
  expect(chief.card.buttons.map(({ label }) => label)).not.toContain("审批通过并锁定");
  expect(chief.card.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining(["退回", "提问", "看表"]));
  await chief.fills({}, "退回");
  chief.sees("已退回");
  clerk.sees("报告被退回", `有 ${missing?.[1]} 项没填：${missing?.[2]}`);
  await clerk.presses("去处理");
  await clerk.presses("去这一处");
  clerk.sees((missing?.[2] ?? "").split("·").at(-1) ?? "");
  await clerk.says("继续");
  await fillAll(clerk);
  await clerk.says("提问清单");
  await clerk.presses("都处理了，再送审");
  await chief.presses("审批通过并锁定");
  expect(await stateOf()).toBe("approved");
}, 60_000);

test("an approver asks for what is missing without writing a word", async () => {
  await clerk.says("撤销");
  await clerk.says("送审");
  await clerk.fills({ approver: ["ou_chief"] }, "送审");
  await chief.fills({}, "提问");
  chief.sees("已记下");
  clerk.sees("有新的提问", "项没填：");
  await chief.fills({}, "提问");
  expect(await stateOf()).toBe("review");
}, 60_000);

test("the answer to a notice that was lost comes again, and another button of it changes nothing", async () => {
  await submitted();
  await first.presses("通过");
  const button = (label: string) => {
    const seat = findElement(chief.json, chief.button(label).element);
    return valuesIn(seat?.node ?? {})[0] ?? {};
  };
  const [approve, back] = [button("审批通过并锁定"), button("退回")];
  expect(approve).not.toHaveProperty("revision");
  await chief.sendsValue(approve, {}, "press-1");
  expect(chief.text).toContain("报告已锁定");
  const answer = chief.json;
  const said = clerk.heard.length;
  await chief.sendsValue(approve, {}, "press-2");
  expect(chief.json).toEqual(answer);
  expect(chief.toast).toBeNull();
  expect(clerk.heard).toHaveLength(said);
  await chief.sendsValue(back, {}, "press-3");
  expect(chief.toast).toContain("已审批锁定");
  expect(await stateOf()).toBe("approved");
}, 60_000);

test("a chief who types 审核 gets what waits, and can decide on it", async () => {
  await submitted();
  await chief.says("审核");
  chief.sees("没有等您审核的报告");
  await clerk.says("审核");
  clerk.sees("没有等您审核的报告", "审到哪一步了");
  await clerk.presses("看审核");
  clerk.sees("审核中", "正在审", "撤回送审");
  await first.says("退回");
  first.sees("总分", "退回");
  await first.says("待我审核");
  first.sees("总分", "通过");
  await first.presses("通过");
  first.sees("已通过");
  await chief.says("同意");
  await chief.presses("审批通过并锁定");
  expect(await stateOf()).toBe("approved");
}, 60_000);

test("a return with words is a list that leads to its place, and the report comes back changed", async () => {
  await submitted();
  await first.presses("通过");
  chief.sees("审批通过并锁定");
  await chief.fills({ reviewAbout: "全年执行数", reviewText: "请核对" }, "退回");
  if (chief.text.includes("叫这个名字")) await chief.fills({ reviewText: "请核对" }, "退回");
  chief.sees("已退回");
  clerk.sees("报告被退回", "请核对");
  await clerk.presses("去处理");
  clerk.sees("提问清单", "请核对");
  await clerk.presses("去这一处");
  const [input = ""] = clerk.card.inputs;
  await clerk.fills({ [input]: "1" }, "保存");
  await clerk.says("提问清单");
  clerk.sees("已改：");
  await clerk.presses("都处理了，再送审");
  // Who had passed it before looks again.
  first.sees("审后改动", "您通过之后又改了 1 处");
  await first.presses("看改了什么");
  first.sees("→");
  await first.presses("回到审核卡");
  await first.presses("通过");
  chief.sees("退回后改动");
  await chief.presses("审批通过并锁定");
  expect(await stateOf()).toBe("approved");
}, 60_000);

test("a pass is told with who passed it and what they said", async () => {
  await submitted();
  await first.fills({ reviewText: "口径一致" }, "通过");
  clerk.sees("由这位审核人通过了：口径一致");
  expect(JSON.stringify(clerk.json)).toContain(first.id);
}, 60_000);

test("the first card tells reviewers what they are to a report, and what waits even when nothing does", async () => {
  await submitted();
  await first.fills({ reviewAbout: "全年执行数", reviewText: "请核对" }, "退回");
  if (first.text.includes("叫这个名字")) await first.fills({ reviewText: "请核对" }, "退回");
  await chief.says("首页");
  chief.sees("待我审 0", "由您审核");
  chief.seesNot("同事邀请");
  expect(chief.card.buttons.map(({ label }) => label)).not.toContain("继续填报");
  await clerk.says("成员");
  await clerk.fills({ viewers: ["ou_viewer"] }, "添加");
  const viewer = scene.person("ou_viewer");
  viewer.sees("请您查看一份报告");
  await viewer.presses("打开");
  viewer.seesNot("等您答复");
  await viewer.says("首页");
  viewer.sees("您只查看");
  expect(viewer.card.buttons.map(({ label }) => label)).not.toContain("继续填报");
}, 60_000);

test("an old card passes nothing that its reader has not seen", async () => {
  await submitted();
  const old = first.json;
  await clerk.says("提问清单");
  await clerk.says("单位职能概述：新的一段文字，写得很清楚");
  const figures = await clerk.figures();
  const [path] = Object.keys(figures).filter((one) => one.endsWith(".executed"));
  await clerk.does({ do: "edit", path: path ?? "" });
  await clerk.fills({ [path ?? ""]: "2" }, "保存");
  await first.presses("通过", old);
  first.sees("之后报告又改过");
  expect(await stateOf()).toBe("review");
  await first.presses("通过");
  first.sees("已通过");
}, 60_000);

test("what was passed and then changed comes back to who passed it, on a card that says so", async () => {
  await passedThenChanged();
  first.sees("审后改动", "您通过之后又改了 1 处", "看改了什么");
  await first.presses("看改了什么");
  first.sees("→");
}, 60_000);

test("what was changed and put back is no change, and a file that proves a figure is named as such", async () => {
  const path = await passedThenChanged();
  first.sees("您通过之后又改了 1 处");
  await clerk.says("撤销");
  await first.presses("看改了什么");
  first.sees("没有改动。");
  await clerk.does({ do: "evidence", path });
  await clerk.sendsFile("决算报表.pdf", new TextEncoder().encode("%PDF accounts"));
  await first.presses("回到审核卡");
  await first.presses("看改了什么");
  first.sees("佐证", "决算报表.pdf");
  first.seesNot("对检查结果的说明");
}, 60_000);

test("what a question is taken to be about is said at once", async () => {
  await submitted();
  await first.fills({ reviewAbout: "年初预算数", reviewText: "和批复不符" }, "提问");
  first.sees("已记下（说的是：年度资金总额·年初预算数）");
}, 60_000);

test("a question is answered, and closed by who asked", async () => {
  await submitted();
  await first.fills({ reviewText: "附件齐不齐？" }, "提问");
  first.sees("已记下");
  clerk.sees("有新的提问", "附件齐不齐");
  await clerk.presses("去处理");
  await clerk.presses("答复");
  await clerk.fills({}, "答复");
  clerk.sees("请写明理由");
  await clerk.fills({ explanation: "齐了" }, "答复");
  clerk.sees("答复：齐了");
  clerk.seesNot("关闭\n");
  first.sees("没关闭的提问 1 个");
  await first.presses("提问清单");
  await first.presses("关闭");
  first.sees("没有要处理的提问");
}, 60_000);

test("a colleague with a part of the report is not sent to a list of questions that is closed to him", async () => {
  const wang = scene.person("ou_wang");
  await wang.enters();
  await handsOver(clerk, ["income"], "ou_wang");
  await submitted();
  await wang.presses("打开");
  wang.sees("有疑问");
  // What cannot be done now is not offered.
  wang.seesNot("转给…", "提醒会往后挪");
  await first.fills({ reviewText: "请核对" }, "退回");
  await wang.says("我的任务");
  wang.sees("我填完了", "转给…");
  wang.seesNot("等您答复");
  await clerk.says("继续");
  clerk.sees("等您答复");
}, 60_000);
