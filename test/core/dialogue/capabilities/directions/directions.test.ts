/** Names that may want more or less, and words that may be any tier: one card settles them all. */
import { afterEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall, indicatorRows } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = indicatorRows("worded", "level3", "target", "weight", "actual", "score", "handReason");
const worded = `
id: worded
title: 两可的规则
source: 为测试而写
points: {execution: 0, indicators: 100}
reverse: inverse
qualitative: [{label: 达成, from: 80, to: 100}, {label: 部分达成, from: 60, to: 80}, {label: 未达成, from: 0, to: 60}]
words: {directions: {asked: {more: [立案数], less: [成本控制率]}}}
`;

const heads = ["三级指标", "指标值", "分值", "实际完成值"];
const rows = [
  ["成本控制率", "95%", "40", "90%"],
  ["立案数", "100件", "30", "80件"],
  ["管护制度", "健全", "30", "完成"],
];

async function pasted(): Promise<Person> {
  const opened = await clerkWithSmall({ body, texts: { "schemes/worded.yaml": worded } });
  scene = opened.scene;
  await paste(opened.clerk);
  return opened.clerk;
}

async function paste(clerk: Person): Promise<void> {
  await clerk.says([heads, ...rows].map((row) => row.join("\t")).join("\n"));
  await clerk.presses("确认写入");
}

test("all that is open is said once, and one card lists it with the best reading chosen and nothing kept", async () => {
  const clerk = await pasted();
  clerk.sees("等 3 条从字面看不准怎么计分");
  await clerk.presses("去确认");
  clerk.sees("成本控制率：目标 95%，实际 90%", "立案数：目标 100件", "管护制度：目标 健全，实际 完成");
  expect(Object.values(clerk.inputs())).toEqual(["less", "more", "达成"]);
  expect(Object.keys(await clerk.figures()).filter((path) => path.startsWith("@"))).toEqual([]);
});

test("what is confirmed untouched is kept, and nothing is open any longer", async () => {
  const clerk = await pasted();
  await clerk.presses("去确认");
  await clerk.presses("确认");
  clerk.sees("已按您的选择记下 3 条");
  clerk.seesNot("从字面看不准");
  const figures = await clerk.figures();
  expect(figures).toMatchObject({ "@direction.成本控制率": "less", "@direction.立案数": "more" });
  await clerk.says("全部历史");
  clerk.sees("“成本控制率”的方向", "越少越好");
});

test("another choice scores the line the other way, and can be taken back", async () => {
  const clerk = await pasted();
  await clerk.presses("去确认");
  const [cost = ""] = Object.keys(clerk.inputs());
  await clerk.fills({ [cost]: "more" }, "确认");
  await clerk.says("预览");
  clerk.sees("37.89 / 40 分");
  await clerk.says("撤销");
  await clerk.says("预览");
  clerk.sees("40 / 40 分", "有 3 条从字面看不准怎么计分");
});

test("a lower tier makes the line ask for its score", async () => {
  const clerk = await pasted();
  await clerk.presses("去确认");
  const tier = Object.keys(clerk.inputs()).find((name) => name.endsWith(".tier~")) ?? "";
  await clerk.fills({ [tier]: "部分达成" }, "确认");
  await clerk.says("继续");
  clerk.sees("管护制度", "部分达成", "18～24");
});

test("the next year's report of the unit takes the choice over by itself", async () => {
  const clerk = await pasted();
  await clerk.presses("去确认");
  const [cost = ""] = Object.keys(clerk.inputs());
  await clerk.fills({ [cost]: "more" }, "确认");
  await clerk.says("首页");
  await clerk.fills({ "new.unit": "示例单位", "new.year": "2023" }, "开始填报");
  await paste(clerk);
  clerk.sees("“成本控制率”按本单位别的报告里定的“越多越好”计分");
  expect(await clerk.figures()).toMatchObject({ "@direction.成本控制率": "more" });
  await clerk.says("首页");
  await clerk.fills({ "new.unit": "另一单位", "new.year": "2023" }, "开始填报");
  await paste(clerk);
  clerk.seesNot("按本单位别的报告");
});
