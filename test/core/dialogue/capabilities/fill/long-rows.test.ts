import { afterEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall } from "../../small-forms.js";

let scene: Scenario;
let clerk: Person;
afterEach(() => scene.close());

const body = `
sections:
  - id: tasks
    title: 任务
    list: {of: 任务, named: name, entry: rows}
    fields:
      - {id: name, label: 任务名称, kind: text}
      - {id: content, label: 主要内容, kind: long, max: 2000}
  - id: goals
    title: 年度目标
    list: {of: 年度目标, named: text, entry: names}
    fields:
      - {id: text, label: 年度目标, kind: text, max: 300}
    sections:
      - id: indicators
        title: 绩效指标
        list: {of: 指标, named: name, entry: rows, role: indicators}
        fields:
          - {id: name, label: 指标名称, kind: text, role: indicator.level3}
          - {id: target, label: 指标值, kind: cell, role: indicator.target}
  - id: funds
    title: 专项资金
    list: {of: 专项资金, named: name, entry: names}
    fields:
      - {id: name, label: 专项资金名称, kind: text}
      - {id: budget, label: 预算数, kind: money, unit: 万元}
      - {id: final, label: 决算数, kind: money, unit: 万元}
`;
const long = "完善供水管网，更换老旧水表，".repeat(100);

test("a long text of a row that is not there yet comes by message: the row is there then, the rest is asked on its card", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  await clerk.says(long);
  expect(await clerk.figures()).toEqual({ tasks: "1", "tasks.1.content": long });
  clerk.sees("第 1 条任务", "1400 字，卡片放不下");
  await clerk.fills({ "tasks.1.name": "管网改造" });
  expect((await clerk.figures())["tasks.1.name"]).toBe("管网改造");
});

test("a text that is too long for its row is said so on the card that asks for it, and nothing is written", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  await clerk.says(long.repeat(2));
  clerk.sees("共 2800 个字，最多 2000 个", "第 1 条任务");
  expect(await clerk.figures()).toEqual({});
});

test("rows named by long sentences have their lists, outlines and progress, each by its beginning", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  await clerk.presses("没有任务");
  const goal = (n: number): string => `${n}．第${n}年${"持续优化园区营商环境，服务企业发展，".repeat(7)}`;
  await clerk.says([goal(1), goal(2)].join("\n"));
  const figures = await clerk.figures();
  expect(figures["goals.2.text"]).toHaveLength(129);
  clerk.sees(/第1年持续优化园区营商环境.*… · 绩效指标/);
  await clerk.fills({ "goals.1.indicators.1.name": "满意度", "goals.1.indicators.1.target": "≥90%" }, "保存，不再添加");
  clerk.sees("绩效指标", "没有指标");
  await clerk.presses("没有指标");
  clerk.sees("有哪些专项资金");
  await clerk.says("进度");
  clerk.sees("✅ 第1年持续优化园区营商环境");
});

test("rows that were only named are asked the rest, several a card", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  await clerk.does({ do: "step", step: "names@funds" });
  await clerk.says("管网专项\n水表专项\n应急专项");
  clerk.sees("专项资金：逐项填写", "1. 管网专项", "2. 水表专项");
  expect(clerk.card.inputs).toHaveLength(6);
});

test("a table finds its list by its heads, wherever the person is", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  await clerk.says("进度");
  await clerk.says("专项资金名称\t预算数\t决算数\n管网专项\t12.5\t12\n水表专项\t3\t2.8\n合计\t15.5\t14.8");
  clerk.sees("读到 2 条专项资金");
  await clerk.presses("确认写入");
  expect(await clerk.figures()).toMatchObject({ funds: "1,2", "funds.2.final": "2.8" });
});

test("a table that fits the lists of several rows is asked about, unless the person is at one of them", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  await clerk.does({ do: "step", step: "names@goals" });
  await clerk.says("目标甲\n目标乙");
  await clerk.says("进度");
  await clerk.says("指标名称\t指标值\n满意度\t≥90%\n投诉办结率\t100%");
  clerk.sees("这张表填到哪里", "目标甲", "目标乙");
  await clerk.pressesBeside("目标乙", "就是它");
  await clerk.presses("确认写入");
  expect(await clerk.figures()).toMatchObject({ "goals.2.indicators": "1,2" });
  await clerk.does({ do: "step", step: "targets@goals.1.indicators" });
  await clerk.says("指标名称\t指标值\n满意度\t≥90%\n投诉办结率\t100%");
  await clerk.presses("确认写入");
  expect(await clerk.figures()).toMatchObject({ "goals.1.indicators": "1,2" });
});
